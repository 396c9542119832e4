"""L01: tone marks put in two ways in one document: `hòa` and `hoà`, `thủy` and `thuỷ`.

Reads open syllables in oa, oe, uy. The way that most of them are written is taken for the
document's own. Names keep theirs: only syllables in small letters, and Ủy, are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import UNICODE
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.lint.tones import find, other, styled


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    found = list(find(document.reading.raw))
    first = sum(styled(one.words) for one in found)
    if not 0 < first < len(found):
        return
    usual = first * 2 >= len(found)
    example = next(one.words for one in found if styled(one.words) == usual)
    for one in found:
        if styled(one.words) != usual:
            right = other(one.words)
            yield document.mend(
                one.start,
                one.end,
                right,
                Said(
                    f"Văn bản đặt dấu thanh hai kiểu, chỗ khác như “{example}”; viết “{right}”.",
                    f"The document puts tone marks in two ways, elsewhere as in “{example}”; write "
                    f"“{right}”.",
                ),
            )


RULE = Rule(
    code="L01",
    title=Said("Đặt dấu thanh hai kiểu", "Tone marks put in two ways"),
    why=Said(
        "Tìm “ủy” không thấy “uỷ”: tra cứu, thay thế, so sánh văn bản đều sót.",
        "A search for “ủy” does not find “uỷ”: looking up, replacing and comparing all miss some.",
    ),
    ground=UNICODE,
    level="note",
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 theo kế hoạch của "
    "Uỷ ban nhân dân xã.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 theo kế hoạch của "
    "Ủy ban nhân dân xã.",
    check=_check,
)
