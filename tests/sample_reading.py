"""Readings built by hand from a plan and a decision of our own invention."""

from __future__ import annotations

from dataclasses import replace

from danvan.reader.findings import finding
from danvan.reader.model import (
    Actor,
    Citation,
    Due,
    Meta,
    Milestone,
    Part,
    Reading,
    Recipient,
    ReportDuty,
    Signatory,
    SourceInfo,
    Task,
)
from danvan.reader.source import Cell, Edit, Line, Source, Span, apply

PLAN_RAW = """\
ỦY BAN NHÂN DÂN HUYỆN SƠN THỦY
Số: 15/KH-UBND
Sơn Thuỷ, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026
Thực hiện Quyết định số 41/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Hải Lâm, huyện xây dựng kế hoạch:
I. MỤC TIÊU
Giảm số trẻ em bị đuối nước so với năm trước.
II. NHIỆM VỤ
1. Dạy bơi <an toàn> & cứu đuối
a) Phòng Giáo dục chủ trì, phối hợp với Huyện đoàn, các xã mở lớp dạy bơi trước ngày 30/5/2026.
- Xây dựng Đề án bể bơi lắp ghép trong quý III năm 2026.
b) Phòng Y tế tập huấn sơ cứu, xong trong tháng 6/2026 theo Quyết định 41.
2. Phân công theo bảng dưới đây:
Nội dung
Chủ trì
Rào chắn hồ, ao
UBND các xã
Cắm biển báo nguy hiểm
Phòng Kinh tế
III. TỔ CHỨC THỰC HIỆN
Hằng quý, các xã báo cáo UBND huyện; sơ kết vào tháng 12 năm 2026./.
Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Thị Hạ
"""


def at(text: str, words: str, after: str = "") -> Span:
    """Where `words` stand in `text`, at or after the words `after`."""
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def plan() -> Reading:
    """A plan on two pages, with a table of work, a repaired letter and a finding."""
    text, source = _canonical()
    return Reading(
        source=SourceInfo("ke-hoach.pdf", "0" * 64, "application/pdf", 2),
        text=text,
        meta=_meta(text),
        outline=_outline(text),
        citations=_citations(text),
        tasks=_tasks(text),
        reports=(ReportDuty("III", "các xã", ("UBND huyện",), ("quarter",), at(text, "Hằng quý")),),
        milestones=(
            Milestone(
                "III",
                "interim_review",
                "2026-12-31",
                "sơ kết vào tháng 12 năm 2026",
                at(text, "sơ kết vào tháng 12 năm 2026"),
            ),
        ),
        repairs=source.repairs,
        findings=(
            finding("due-before-issue", at(text, "trước ngày 30/5/2026"), "30/5/2026"),
            finding("ocr-used", Span(0, 0)),
        ),
        lines=source.lines,
        origin=source.origin,
        raw=PLAN_RAW.rstrip("\n"),
    )


def _canonical() -> tuple[str, Source]:
    raw = PLAN_RAW.rstrip("\n")
    lines, start = [], 0
    for words in raw.split("\n"):
        page = 1 if start < raw.index("b) Phòng Y tế") else 2
        lines.append(Line(start, start + len(words), page=page, cell=_cell(words)))
        start += len(words) + 1
    wrong = at(raw, "Thuỷ")
    source = apply(Source(raw, tuple(lines)), [Edit(wrong.start, wrong.end, "Thủy", "tone-place")])
    return source.text, source


def _cell(words: str) -> Cell | None:
    table = ["Nội dung", "Chủ trì"]
    table += ["Rào chắn hồ, ao", "UBND các xã", "Cắm biển báo nguy hiểm", "Phòng Kinh tế"]
    return Cell(0, table.index(words) // 2, table.index(words) % 2) if words in table else None


def _meta(text: str) -> Meta:
    return Meta(
        type="plan",
        code="15/KH-UBND",
        issuer="Ủy ban nhân dân huyện Sơn Thủy",
        superior=None,
        place="Sơn Thủy",
        date="2026-03-12",
        title="Phòng, chống đuối nước cho trẻ em năm 2026",
        signatories=(Signatory("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Hạ"),),
        recipients=(Recipient("UBND tỉnh", "report"), Recipient("VT", "file")),
        spans={
            "type": at(text, "KẾ HOẠCH"),
            "code": at(text, "15/KH-UBND"),
            "issuer": at(text, "ỦY BAN NHÂN DÂN HUYỆN SƠN THỦY"),
            "date": at(text, "ngày 12 tháng 3 năm 2026"),
            "title": at(text, "Phòng, chống đuối nước cho trẻ em năm 2026"),
        },
    )


def part(
    text: str,
    id: str,
    label: str | None,
    words: str,
    *,
    heading: str | None = None,
    end: str = "",
    children: tuple[Part, ...] = (),
) -> Part:
    """A part whose own paragraph is `words`, with `label` and `heading` before it."""
    first = " ".join(filter(None, (label, heading or words)))
    start = at(text, first).start
    heading_span = at(text, heading, first) if heading else None
    own = tuple(at(text, line, first) for line in words.split("\n") if line)
    last = children[-1].span.end if children else at(text, end or words or first, first).end
    level = id.count(".") + 1
    return Part(
        id=id,
        label=label,
        level=level,
        heading=heading,
        text=words,
        span=Span(start, last),
        children=children,
        own=own,
        heading_span=heading_span,
    )


def _outline(text: str) -> tuple[Part, ...]:
    lead_a = "Phòng Giáo dục chủ trì, phối hợp với Huyện đoàn, các xã mở lớp dạy bơi trước ngày"
    bullet = part(text, "II.1.a.-1", "-", "Xây dựng Đề án bể bơi lắp ghép trong quý III năm 2026.")
    a = part(text, "II.1.a", "a)", f"{lead_a} 30/5/2026.", children=(bullet,))
    b = part(
        text,
        "II.1.b",
        "b)",
        "Phòng Y tế tập huấn sơ cứu, xong trong tháng 6/2026 theo Quyết định 41.",
    )
    swim = part(text, "II.1", "1.", "", heading="Dạy bơi <an toàn> & cứu đuối", children=(a, b))
    split = part(text, "II.2", "2.", "Phân công theo bảng dưới đây:", children=(_table(text),))
    preamble = text[at(text, "Thực hiện Quyết định").start : at(text, "\nI. MỤC TIÊU").start]
    return (
        part(text, "0", None, preamble),
        part(
            text,
            "I",
            "I.",
            "Giảm số trẻ em bị đuối nước so với năm trước.",
            heading="MỤC TIÊU",
        ),
        part(text, "II", "II.", "", heading="NHIỆM VỤ", children=(swim, split)),
        part(
            text,
            "III",
            "III.",
            "Hằng quý, các xã báo cáo UBND huyện; sơ kết vào tháng 12 năm 2026./.",
            heading="TỔ CHỨC THỰC HIỆN",
        ),
    )


def _table(text: str) -> Part:
    rows = []
    for number, (work, lead) in enumerate(
        [("Rào chắn hồ, ao", "UBND các xã"), ("Cắm biển báo nguy hiểm", "Phòng Kinh tế")], 1
    ):
        cells = (("Nội dung", work, at(text, work)), ("Chủ trì", lead, at(text, lead)))
        whole = Span(at(text, work).start, at(text, lead).end)
        row = Part(f"T1.{number}", str(number), 4, None, work, whole, kind="row", cells=cells)
        rows.append(replace(row, own=(at(text, work),)))
    span = Span(at(text, "Nội dung\nChủ trì").start, rows[-1].span.end)
    return Part("T1", None, 3, None, "", span, tuple(rows), kind="table")


def _citations(text: str) -> tuple[Citation, ...]:
    full = at(text, "Quyết định số 41/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Hải Lâm")
    issuer = "Ủy ban nhân dân tỉnh Hải Lâm"
    first = Citation(
        "41/QĐ-UBND", "decision", "41", "2026-01-05", issuer, None, "implements", False, "0", full
    )
    again = replace(first, inferred=True, clause="II.1.b", span=at(text, "Quyết định 41."))
    return (first, replace(again, span=Span(again.span.start, again.span.end - 1)))


def _tasks(text: str) -> tuple[Task, ...]:
    def actor(name: str, rule: str, after: str = "II. NHIỆM VỤ") -> Actor:
        return Actor(name, at(text, name, after), rule)

    parts = {each.id: each for top in _outline(text) for each in _walk(top)}
    a, b, bullet = parts["II.1.a"], parts["II.1.b"], parts["II.1.a.-1"]
    return (
        Task(
            "II.1.a",
            a.text,
            (actor("Phòng Giáo dục", "chủ ngữ mở đầu"),),
            (actor("Huyện đoàn", "with"), actor("các xã", "with")),
            Due("2026-05-30", "trước ngày 30/5/2026", at(text, "trước ngày 30/5/2026")),
            None,
            None,
            a.own[0],
        ),
        Task(
            "II.1.a.-1",
            bullet.text,
            (),
            (),
            Due("2026-09-30", "trong quý III năm 2026", at(text, "trong quý III năm 2026")),
            None,
            "Đề án bể bơi lắp ghép",
            bullet.span,
        ),
        Task(
            "II.1.b", b.text, (actor("Phòng Y tế", "chủ ngữ mở đầu"),), (), None, None, None, b.span
        ),
        Task(
            "T1.1",
            parts["T1.1"].text,
            (actor("UBND các xã", "cột chủ trì", "Rào chắn"),),
            (),
            None,
            "quarter",
            None,
            parts["T1.1"].span,
        ),
    )


def _walk(top: Part) -> list[Part]:
    return [top, *(below for child in top.children for below in _walk(child))]


DECISION = """\
HỘI ĐỒNG NHÂN DÂN TỈNH HẢI LÂM
NGHỊ QUYẾT
Về mức hỗ trợ tổ hòa giải
Căn cứ Luật Hòa giải ở cơ sở;
Theo đề nghị của Sở Tư pháp;
QUYẾT NGHỊ:
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Nghị quyết này quy định mức hỗ trợ.
a) Tổ hòa giải ở thôn;
đ) Tổ hòa giải ở khu phố.
2. Sở Tài chính bố trí kinh phí.
Điều 2. Hiệu lực
Nghị quyết có hiệu lực từ ngày ký.
Phụ lục
MỨC CHI
1. Thù lao mỗi vụ.
"""


def decision() -> Reading:
    """A resolution with articles and an annex, no number, no date, no lines."""
    text = DECISION.rstrip("\n")
    a = part(text, "CI.D1.1.a", "a)", "Tổ hòa giải ở thôn;")
    d = part(text, "CI.D1.1.đ", "đ)", "Tổ hòa giải ở khu phố.")
    one = part(text, "CI.D1.1", "1.", "Nghị quyết này quy định mức hỗ trợ.", children=(a, d))
    two = part(text, "CI.D1.2", "2.", "Sở Tài chính bố trí kinh phí.")
    article = part(text, "CI.D1", "Điều 1.", "", heading="Phạm vi", children=(one, two))
    second = part(
        text, "CI.D2", "Điều 2.", "Nghị quyết có hiệu lực từ ngày ký.", heading="Hiệu lực"
    )
    chapter = replace(
        part(text, "CI", "Chương I", "", children=(article, second)),
        heading="QUY ĐỊNH CHUNG",
        heading_span=at(text, "QUY ĐỊNH CHUNG"),
    )
    fee = part(text, "PL.1", "1.", "Thù lao mỗi vụ.")
    annex = replace(
        part(text, "PL", "Phụ lục", "", children=(fee,)),
        heading="MỨC CHI",
        heading_span=at(text, "MỨC CHI"),
    )
    preamble = "Căn cứ Luật Hòa giải ở cơ sở;\nTheo đề nghị của Sở Tư pháp;\nQUYẾT NGHỊ:"
    law = at(text, "Luật Hòa giải ở cơ sở")
    basis = Citation(
        None, "law", None, None, None, "Luật Hòa giải ở cơ sở", "implements", False, "0", law
    )
    return Reading(
        source=SourceInfo("nghi-quyet.txt", "1" * 64, "text/plain", None),
        text=text,
        meta=Meta(
            type="resolution", issuer="Hội đồng nhân dân tỉnh Hải Lâm", title="Về mức hỗ trợ"
        ),
        outline=(part(text, "0", None, preamble), chapter, annex),
        citations=(basis,),
        tasks=(),
        reports=(),
        milestones=(),
        repairs=(),
        findings=(),
        raw=text,
    )


def bare(text: str = "") -> Reading:
    """A Reading in which nothing was found."""
    return Reading(
        source=SourceInfo("trang.txt", "2" * 64, "text/plain", None),
        text=text,
        meta=Meta(),
        outline=(),
        citations=(),
        tasks=(),
        reports=(),
        milestones=(),
        repairs=(),
        findings=(),
        raw=text,
    )


def deep(levels: int = 10_000) -> Reading:
    """A Reading with as many levels of parts as a broken file may give."""
    chain = Part("1", "1.", levels, None, "đáy", Span(0, 1))
    for level in range(levels - 1, 0, -1):
        chain = Part("1", "1.", level, None, "mức", Span(0, 1), (chain,))
    return replace(bare("x"), outline=(chain,))
