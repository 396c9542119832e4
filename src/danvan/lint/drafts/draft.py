"""What any draft can do; files that nothing can be written into do no more than this."""

from __future__ import annotations

from collections.abc import Sequence

from danvan.lint.model import Fix, Report
from danvan.lint.said import VI
from danvan.lint.switches import Switch
from danvan.reader.model import Reading


class NoDraft(Exception):
    """The file cannot be changed; the message is a Vietnamese sentence."""


class Draft:
    """A file as bytes; `to_read` are the bytes for the reader."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @property
    def to_read(self) -> bytes:
        return self.data

    def switches(self, reading: Reading) -> list[Switch]:
        """What the drafter switched off in the file."""
        return []

    def fixed(self, reading: Reading, fixes: Sequence[Fix]) -> bytes | None:
        """The file with the fixes made; None where none of them could be."""
        raise NoDraft("Chỉ sửa được tệp txt, md và docx; hãy mở tệp này và sửa bằng tay.")

    def commented(self, reading: Reading, report: Report, language: str = VI) -> bytes:
        """The file with the problems as comments in `language`."""
        raise NoDraft("Chỉ ghi được ý kiến vào tệp docx; hãy lưu văn bản thành docx rồi soát lại.")


def in_order(fixes: Sequence[Fix]) -> list[Fix]:
    """The fixes from the last to the first, of two that overlap the first."""
    kept: list[Fix] = []
    at = -1
    for fix in sorted(set(fixes)):
        if fix.start >= at:
            kept.append(fix)
            at = max(fix.end, fix.start + 1)
    return kept[::-1]
