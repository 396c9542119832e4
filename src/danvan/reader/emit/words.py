"""The Vietnamese words in which people meet a Reading: names of kinds, fields, dates, icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danvan.reader.model import Citation

TYPES = {
    "action_programme": "Chương trình hành động",
    "plan": "Kế hoạch",
    "directive": "Chỉ thị",
    "resolution": "Nghị quyết",
    "conclusion": "Kết luận",
    "decision": "Quyết định",
    "regulation": "Quy định",
    "statute": "Quy chế",
    "guidance": "Hướng dẫn",
    "scheme": "Đề án",
    "report": "Báo cáo",
    "notice": "Thông báo",
    "official_letter": "Công văn",
    "law": "Luật",
    "decree": "Nghị định",
    "circular": "Thông tư",
    "other": "Văn bản khác",
}
FIELDS = {
    "type": "Loại",
    "code": "Số, ký hiệu",
    "issuer": "Cơ quan ban hành",
    "superior": "Cấp trên",
    "place": "Nơi ban hành",
    "date": "Ngày ban hành",
    "title": "Trích yếu",
}
RELATIONS = {
    "implements": "thực hiện",
    "continues": "tiếp tục thực hiện",
    "amends": "sửa đổi, bổ sung",
    "replaces": "thay thế",
    "mentions": "nhắc tới",
}
EVERY = {
    "month": "hằng tháng",
    "quarter": "hằng quý",
    "half_year": "6 tháng một lần",
    "year": "hằng năm",
}
PURPOSES = {
    "report": "để báo cáo",
    "coordinate": "để phối hợp",
    "implement": "để thực hiện",
    "file": "lưu",
}
MILESTONES = {"interim_review": "Sơ kết", "final_review": "Tổng kết"}
# Never colour alone: an icon and a word for each state.
SEVERITIES = {
    "error": ("✖", "sai"),
    "warning": ("▲", "cần xem"),
    "info": ("●", "ghi chú"),
}


def day(iso: str) -> str:
    """`2026-08-29` as people write it: 29/8/2026."""
    year, month, date = iso.split("-")
    return f"{int(date)}/{int(month)}/{year}"


def type_name(type: str | None) -> str:
    """The Vietnamese name of a document type; a plain word where the type was not read."""
    return TYPES.get(type or "", "Văn bản")


def cited_name(citation: Citation) -> str:
    """How to call a cited document: `Quyết định 41/QĐ-UBND`, or its title, or its type alone."""
    kind, name = type_name(citation.type), citation.code or citation.title
    if not name:
        return kind
    named = citation.type == "other" or name.lower().startswith(kind.lower())
    return name if named else f"{kind} {name}"


def number(count: int) -> str:
    """A count with the dot that Vietnamese puts between thousands."""
    return f"{count:,}".replace(",", ".")


def shorten(words: str, longest: int) -> str:
    """`words` on one line of at most `longest` characters, cut between words with an ellipsis."""
    line = " ".join(words[: 2 * longest].split())
    if len(line) <= longest:
        return line
    kept = line[:longest].rpartition(" ")[0] or line[: longest - 1]
    return kept.rstrip(" ,;:.-") + "…"
