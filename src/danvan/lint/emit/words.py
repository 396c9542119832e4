"""What reports say around the rules' own sentences, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from danvan.lint.model import Share
from danvan.lint.said import Said

PART = Said("mục", "part")
LINE = Said("dòng", "line")
PAGE = Said("trang", "page")
EDGE = Said("phần đầu hoặc cuối văn bản", "head or end of the document")
NOTHING = Said("Không có gì phải xem lại.", "Nothing to look at again.")
BETTER = Said("Nên viết", "Better")
MENDED = Said("Sửa như danvan lint --fix", "Mend as danvan lint --fix does")
# Of one, and of several.
Counted = tuple[Said, Said]
COUNTED: dict[str, Counted] = {
    "error": (Said("lỗi", "error"), Said("lỗi", "errors")),
    "warning": (Said("cảnh báo", "warning"), Said("cảnh báo", "warnings")),
    "note": (Said("gợi ý", "note"), Said("gợi ý", "notes")),
}
FIXABLE = (
    Said("chỗ sửa được bằng --fix", "place can be mended with --fix"),
    Said("chỗ sửa được bằng --fix", "places can be mended with --fix"),
)
SWITCHED_OFF = (
    Said("chỗ người soạn bỏ qua", "place that the drafter lets be"),
    Said("chỗ người soạn bỏ qua", "places that the drafter lets be"),
)


def counted(words: Counted, number: int, language: str) -> str:
    """The number and what it counts."""
    return f"{number} {words[number != 1].told(language)}"


def shares_in(shares: Iterable[Share], language: str) -> list[dict[str, Any]]:
    """Shares as plain values."""
    return [share._asdict() | {"words": share.words.told(language)} for share in shares]
