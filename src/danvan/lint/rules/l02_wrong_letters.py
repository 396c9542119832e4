"""L02: letters of other alphabets that look like Vietnamese ones: `ƣ` for `ư`, `Ð` for `Đ`.

Reads what the reader repairs for itself; the file still holds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import UNICODE
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.repair import letters
from danvan.reader.source import Source


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    raw = document.reading.raw
    for edit in letters.edits(Source(raw, ())):
        if edit.start == edit.end:
            continue  # a letter that a web page dropped is a guess, not a look-alike
        yield document.mend(
            edit.start,
            edit.end,
            edit.new,
            Said(
                f"Ký tự “{raw[edit.start : edit.end]}” không phải chữ Việt; viết “{edit.new}”.",
                f"“{raw[edit.start : edit.end]}” is no Vietnamese letter; write “{edit.new}”.",
            ),
        )


RULE = Rule(
    code="L02",
    title=Said("Ký tự lạ giống chữ Việt", "Foreign letters that look Vietnamese"),
    why=Said(
        "Trông như đúng nhưng tìm kiếm, sắp xếp, đọc màn hình đều sai.",
        "It looks right, but searching, sorting and reading aloud all go wrong.",
    ),
    ground=UNICODE,
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi trƣớc ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    check=_check,
)
