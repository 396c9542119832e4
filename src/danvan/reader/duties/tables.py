"""Tables of work: which column says what, and the tasks of their rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danvan.reader.duties.deadlines import last_moment
from danvan.reader.duties.labels import Block, actors, trim
from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.milestones import reviews
from danvan.reader.duties.recurrence import periods
from danvan.reader.duties.words import sentence
from danvan.reader.model import Due, Milestone, Part, walk
from danvan.reader.source import Span

# Each kind of column by the words of its head; the first that matches counts.
_COLUMNS = (
    ("number", re.compile(r"^(?:s?tt|số tt|số thứ tự|stt\.?)$")),
    ("both", re.compile(r"chủ trì,? (?:và )?phối hợp|phối hợp,? (?:và )?chủ trì|chủ trì/ ?phối hợp")),
    ("partner", re.compile(r"phối hợp")),
    ("lead", re.compile(
        r"chủ trì|thực hiện chính|phụ trách|đầu mối|tham mưu|chịu trách nhiệm"
        r"|(?:đơn vị|cơ quan|người|bộ phận|cá nhân|phân công|trách nhiệm|lực lượng|tổ chức)[^/]{0,20}thực hiện|phân công"
    )),
    ("product", re.compile(r"sản phẩm|kết quả|hình thức văn bản|loại văn bản|đầu ra")),
    ("due", re.compile(r"thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|lộ trình|hạn")),
    ("follow", re.compile(r"theo dõi|giám sát|đôn đốc|trình|ban hành|phê duyệt|ghi chú|kinh phí|lãnh đạo")),
    ("target", re.compile(r"chỉ tiêu|đơn vị tính|đvt|đơn vị đo|năm \d{4}|tỷ lệ|số lượng|mục tiêu đến")),
    ("work", re.compile(
        r"nhiệm vụ|nội dung|công việc|hoạt động|đề án|giải pháp|tên|danh mục|văn bản|chuyên đề|phần việc|việc"
    )),
)  # fmt: skip
_CLOCK = re.compile(r"\d{1,2} ?(?:h|g|:)\d{0,2}|[Ss]áng|[Cc]hiều|[Bb]uổi|giờ")
_REVIEW = re.compile(r"(?:^|: )(?:Sơ|Tổng) kết")
_BREAK = re.compile(r"[;\n]|^\s*[-+]\s*", re.MULTILINE)


@dataclass(slots=True)
class Columns:
    """Column heads by kind, and the heads of the table as printed."""

    kinds: dict[str, str] = field(default_factory=dict)

    def of_work(self) -> bool:
        """Whether the columns are those of a table of work."""
        owned = "lead" in self.kinds or "both" in self.kinds
        timed = "due" in self.kinds and ("product" in self.kinds or "partner" in self.kinds)
        return ("work" in self.kinds or owned) and (owned or timed) and "target" not in self.kinds


def columns(table: Part) -> Columns:
    """What each column of the table's heads says."""
    found = Columns()
    rows = [row for row in table.children if row.cells]
    for head, _, _ in rows[0].cells if rows else ():
        low = " ".join(head.lower().split())
        for kind, pattern in _COLUMNS:
            if pattern.search(low):
                found.kinds.setdefault(kind, head)
                break
    return found


def is_work(text: str, table: Part) -> bool:
    """Whether each row is a task: an owner or a limit beside the work, and no hours of a day."""
    return columns(table).of_work() and not is_timetable(text, table)


def is_timetable(text: str, table: Part) -> bool:
    """Whether the rows tell hours or half-days."""
    rows = [row for row in table.children if row.cells]
    clocked = sum(any(_CLOCK.match(words.strip()) for _, words, _ in row.cells[:2]) for row in rows)
    heads = " ".join(head for head, _, _ in rows[0].cells) if rows else ""
    return clocked * 2 > len(rows) or re.search(r"Sáng|Chiều|Buổi|Giờ", heads) is not None


def read_row(text: str, row: Part, known: Columns) -> Block:
    """What a row's cells give."""
    block = Block()
    kinds = {head: kind for kind, head in known.kinds.items()}
    for head, _, span in row.cells:
        kind = kinds.get(head)
        if kind:
            block = block.over(_cell(text, kind, span))
    return block


def _cell(text: str, kind: str, span: Span) -> Block:
    if kind == "due":
        every = periods(text, span.start, span.end, things=True)
        return Block(due=last_moment(text, span.start, span.end) or _bare(text, span), every=every)
    if kind == "product":
        return Block(product=trim(text, span.start, span.end))
    if kind == "lead":
        return Block(lead=actors(text, names_in(text, span), "column"))
    if kind == "partner":
        return Block(partner=actors(text, names_in(text, span), "partner in a column"))
    if kind == "both":
        named = names_in(text, span)
        return Block(
            lead=actors(text, named[:1], "column"),
            partner=actors(text, named[1:], "partner in a column"),
        )
    return Block()


def _bare(text: str, span: Span) -> Due | None:
    """A cell that is only a year: "2026", "2025 - 2026"."""
    words = text[span.start : span.end].strip()
    found = re.fullmatch(r"(?:(?:19|20)\d\d ?[-–] ?)?((?:19|20)\d\d)", words)
    if not found:
        return None
    start = text.index(words, span.start)
    return Due(f"{found[1]}-12-31", words, Span(start, start + len(words)))


def names_in(text: str, span: Span) -> list[Span]:
    """The bodies in a cell: cut at commas, semicolons and line ends; a clipped series stays whole."""
    found: list[Span] = []
    start = span.start
    for cut in [*_BREAK.finditer(text, span.start, span.end), None]:
        end = cut.start() if cut else span.end
        found += _names_in_piece(text, start, end)
        start = cut.end() if cut else end
    return found


def _names_in_piece(text: str, start: int, end: int) -> list[Span]:
    """Known bodies first; what is no known body is cut at commas as it stands."""
    found: list[Span] = []
    while (piece := trim(text, start, end)) is not None:
        words = sentence(text, piece.start, piece.end)
        read = read_bodies(words, 0, partners=True)
        if read is not None:
            found += read.names
            if read.end >= len(words):
                break
            start = words.start(read.end)
            if read.parted:
                continue
            comma = text.find(",", start, end)
            if comma < 0:
                break
            start = comma + 1
            continue
        comma = text.find(",", piece.start, piece.end)
        stop = comma if comma >= 0 else piece.end
        found.append(Span(piece.start, stop))
        start = stop + 1
    return found


def last_day(text: str, table: Part) -> Due | None:
    """The last day that a timetable names."""
    dues = [
        due
        for row in table.children
        for _, _, span in row.cells
        if (due := last_moment(text, span.start, span.end)) is not None
    ]
    return max(dues, key=lambda due: due.date, default=None)


def timetable_reviews(text: str, outline: tuple[Part, ...]) -> list[Milestone]:
    """Reviews held at an hour of a timetable whose caption or row names the day."""
    found: list[Milestone] = []
    for table in (part for part in walk(outline) if part.kind == "table"):
        if not is_timetable(text, table):
            continue
        caption = table.heading_span
        day = last_moment(text, *caption) if caption else None
        for row in table.children:
            found += _row_reviews(text, row, day)
    return found


def _row_reviews(text: str, row: Part, day: Due | None) -> list[Milestone]:
    for _, words, span in row.cells:
        if _REVIEW.search(words):
            due = last_moment(text, row.span.start, row.span.end) or day
            return list(reviews(text, span.start, span.end, row.id, due))
    return []
