"""What must exist when a task is done: a plan, a scheme, a regulation, a report."""

from __future__ import annotations

import re
from functools import cache

from danvan.reader.source import Span

# Things that can lie on a table; longer names first.
_THINGS = (
    "kế hoạch|đề án|chuyên đề|quy chế|quy định|chương trình|báo cáo|quyết định|nghị quyết|chỉ thị|hướng dẫn"
    "|tiêu chuẩn|bộ tiêu chí|tiêu chí|phương án|dự án|dự thảo|tờ trình|cơ chế|chính sách|danh mục|danh sách"
    "|đề cương|tài liệu|giấy mời|quy trình|kết luận|thông báo|công văn|văn bản|bộ tài liệu|sổ tay|phần mềm"
    "|cơ sở dữ liệu|hồ sơ|bản tin|tin bài|lộ trình|thông tư|nghị định|mô hình|biểu mẫu|phiếu"
)
_MAKERS = (
    "xây dựng|ban hành|lập|soạn thảo|biên soạn|trình|tham mưu|chuẩn bị|nghiên cứu|gửi|tổng hợp|có|in ấn"
    "|hoàn thiện|rà soát, ban hành|đề xuất|lên|viết|phát hành"
)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{_THINGS})(?!\w)", re.IGNORECASE)


@cache
def _made() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_MAKERS})(?: và (?:thực hiện|triển khai|ban hành)|,? ban hành)? "
        rf"(?P<thing>(?:các |những |01 |một |bộ |cụ thể )?(?:{_THINGS})(?!\w))",
        re.IGNORECASE,
    )


# Where the thing's name ends and something else is said of it.
_END = re.compile(
    r"[.;:…]|\s\(|,? (?:theo |trình |gửi |để |nhằm |phù hợp |đảm bảo |bảo đảm |đáp ứng |trước |trong quý |trong tháng "
    r"|hoàn thành |có tính |kịp thời|làm căn cứ|làm cơ sở|về UBND|đối với đơn vị|đạt |với (?:Ban|Ủy ban|UBND|Sở|Tỉnh|Huyện)"
    r"|ảnh hưởng )|, (?=[^\W\d]+ (?:dựng|hành|chức|khai|hiện|cường|mạnh|soát|động|tra|hợp|mưu|cáo|đốc|dẫn)(?!\w))"
)
_NOUN_BEFORE = re.compile(r"(?:việc|công tác|quá trình|tăng cường|tiếp tục|thi hành) $")
_REPORTED = re.compile(
    r"(?<!chế độ )(?<!các )(?<!oàn thành và )[Bb]áo cáo(?P<what> (?:kết quả|tình hình|số liệu|số lượng|bằng văn bản)(?: và kết quả)?"
    r"(?: thực hiện(?: (?:Chương trình|Kế hoạch|Chỉ thị|Nghị quyết)(?: hành động)?(?: này)?)?)?)?(?!\w)"
)


def deliverable(text: str, start: int, end: int) -> Span | None:
    """The thing that the clause `text[start:end]` is to bring about, None where it names none."""
    return _named_thing(text, start, end) or _made_thing(text, start, end) or _report(text, start, end)


def _named_thing(text: str, start: int, end: int) -> Span | None:
    """A clause that opens with the thing: "Đề án phát huy vai trò …"."""
    line = _line_end(text, start, end)
    if not _opening().match(text, start, line) or re.match(r"[Bb]áo cáo (?!của|về)", text[start:line]):
        return None
    stop = text.find(". ", start, line)
    return Span(start, _trim(text, start, stop if stop >= 0 else line))


def _made_thing(text: str, start: int, end: int) -> Span | None:
    for made in _made().finditer(text, start, end):
        before = made.start()
        if before > start and text[before - 1].isalnum():
            continue
        if _NOUN_BEFORE.search(text, max(start, before - 14), before):
            continue
        at = made.start("thing")
        over = _END.search(text, made.end(), _line_end(text, at, end))
        stop = over.start() if over else _line_end(text, at, end)
        return Span(at, _trim(text, at, stop))
    return None


def _report(text: str, start: int, end: int) -> Span | None:
    """"báo cáo kết quả với …": the report itself."""
    last = None
    for last in _REPORTED.finditer(text, start, end):
        if last["what"]:
            break
    return Span(*last.span()) if last else None


def _line_end(text: str, start: int, end: int) -> int:
    line = text.find("\n", start, end)
    return end if line < 0 else line


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " .,;:/)\t":
        end -= 1
    return end
