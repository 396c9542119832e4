"""What must exist when a task is done: a plan, a scheme, a regulation, a report."""

from __future__ import annotations

import re
from functools import cache

from danvan.reader.duties import rules
from danvan.reader.lexicon.products import products
from danvan.reader.model import Ground
from danvan.reader.source import Span


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(products().things)})(?!\w)")


@cache
def _made() -> re.Pattern[str]:
    """In lower case behind a blank: a blank as first sign keeps the search fast."""
    makers, things = "|".join(products().makers), "|".join(products().things)
    return re.compile(
        rf" (?:{makers})(?: và (?:thực hiện|triển khai|ban hành)|,? ban hành)? "
        rf"(?P<thing>(?:các |những |01 |một |cụ thể )?(?:{things})(?!\w))"
    )


# Where the thing's name ends and something else is said of it.
_END = re.compile(
    r"[.;:…]|\s\(|, trình |,? (?:theo |gửi |để |nhằm |phù hợp |đảm bảo |bảo đảm |đáp ứng |trước "
    r"|trong quý |trong tháng |hoàn thành |có tính |kịp thời|làm căn cứ|làm cơ sở|về UBND"
    r"|đạt |chậm nhất "
    r"|về (?:Ban|Bộ|Sở|Ủy ban|Uỷ ban|Phòng|Văn phòng|Tỉnh|Thành|Huyện|Đảng|Hội|Thường trực)\b"
    r"|đối với đơn vị|ảnh hưởng |với (?:Ban|Ủy ban|UBND|Sở|Tỉnh|Huyện))"
    r"|, (?=[^\W\d]+ (?:dựng|hành|chức|khai|hiện|cường|mạnh|soát|động|tra|hợp|mưu|cáo|đốc|dẫn"
    r"|công|truyền)(?!\w))"
)
# "Báo cáo kết quả …" is an act, "Báo cáo của các khoa" a thing; "Quy định nền nếp" is an act too.
_ABOUT_ACT = re.compile(
    r"báo cáo (?!của|về)|(?:quy định|hướng dẫn|thông báo|quyết định) (?!của|về|số)"
)
_NOUN_BEFORE = re.compile(r"(?:việc|công tác|quá trình|tăng cường|tiếp tục|thi hành) $")
_REPORTED = re.compile(
    r"[Bb]áo cáo(?<!chế độ .áo cáo)(?<!các .áo cáo)(?<!oàn thành và .áo cáo)"
    r"(?P<what> (?:kết quả|tình hình|số liệu|số lượng|bằng văn bản)(?: và kết quả)?(?: thực hiện"
    r"(?: (?:Chương trình|Kế hoạch|Chỉ thị|Nghị quyết)(?: hành động)?(?: này)?)?)?)?(?!\w)(?! viên)"
)


def deliverable(text: str, start: int, end: int) -> Ground | None:
    """The thing that `text[start:end]` is to bring about, None where it names none."""
    low = f" {text[start:end].lower()}"
    if len(low) != end - start + 1:
        return None
    if thing := _named_thing(text, low, start, end):
        return Ground(rules.PRODUCT_AHEAD, thing)
    if thing := _made_thing(text, low, start, end):
        return Ground(rules.PRODUCT_MADE, thing)
    report = _report(text, start, end)
    return Ground(rules.REPORT, report) if report else None


def _named_thing(text: str, low: str, start: int, end: int) -> Span | None:
    """A clause that opens with the thing: "Đề án phát huy vai trò …"."""
    if not _opening().match(low, 1) or _ABOUT_ACT.match(low, 1):
        return None
    stop = text.find(". ", start, end)
    return Span(start, _trim(text, start, stop if stop >= 0 else end))


def _made_thing(text: str, low: str, start: int, end: int) -> Span | None:
    for made in _made().finditer(low):
        if _NOUN_BEFORE.search(low, max(0, made.start() - 14), made.start() + 1):
            continue
        at = start + made.start("thing") - 1
        if made["thing"] == "báo cáo" and (report := _REPORTED.match(text, at, end)):
            return Span(*report.span())
        over = _END.search(text, start + made.end() - 1, end)
        return Span(at, _trim(text, at, over.start() if over else end))
    return None


def _report(text: str, start: int, end: int) -> Span | None:
    """ "báo cáo kết quả với …": the report itself."""
    if text.find("áo cáo", start, end) < 0:
        return None
    last = None
    for last in _REPORTED.finditer(text, start, end):
        if last["what"]:
            break
    return Span(*last.span()) if last else None


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " .,;:/)\t":
        end -= 1
    return end
