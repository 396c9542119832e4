"""A draft in plain text or markdown: lines that switch rules off, words put in place of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from danvan.lint.align import Alignment
from danvan.lint.document import Document
from danvan.lint.drafts.draft import Draft, NoDraft, in_order
from danvan.lint.model import Fix
from danvan.lint.switches import Switch, order_in
from danvan.reader.model import Reading

_ENDS = re.compile("\r\n|[\r\n\f\v\x85\u2028\u2029]")
# A line that holds nothing else: `[danvan: bỏ qua T01]`, in markdown also as a comment.
_LINE = re.compile(r"[ \t]*(?:\[\s*danvan\s*:[^\]\n]*\]|<!--\s*danvan\s*:.*?-->)[ \t]*")


class TextDraft(Draft):
    """Lines of words; only UTF-8 is written back."""

    @cached_property
    def _text(self) -> str | None:
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return None

    @cached_property
    def _lines(self) -> list[tuple[int, str]]:
        """Each line with its place in the file's text."""
        text = self._text or ""
        lines, at = [], 0
        for end in _ENDS.finditer(text):
            lines.append((at, text[at : end.start()]))
            at = end.end()
        return [*lines, (at, text[at:])]

    @cached_property
    def _orders(self) -> dict[int, tuple[tuple[str, ...], bool]]:
        """The lines that switch something off."""
        found = {}
        for number, (_, line) in enumerate(self._lines):
            if "danvan" in line and _LINE.fullmatch(line) and (order := order_in(line)):
                found[number] = order
        return found

    @property
    def to_read(self) -> bytes:
        """The file with blank lines in place of those orders, which are no words of the draft."""
        if not self._orders or self._text is None:
            return self.data
        text = self._text
        for number in sorted(self._orders, reverse=True):
            start, line = self._lines[number]
            text = text[:start] + text[start + len(line) :]
        return text.encode()

    def switches(self, reading: Reading) -> list[Switch]:
        if not self._orders:
            return []
        pieces = self._pieces()
        alignment = Alignment(reading.raw, pieces)
        document = Document(reading)
        found = []
        for number, (codes, everywhere) in self._orders.items():
            if everywhere:
                found.append(Switch(codes))
                continue
            for span in alignment.spans_of(_line_below(pieces, number)):
                found.append(Switch(codes, document.paragraph(document.forward(*span))))
        return found

    def fixed(self, reading: Reading, fixes: Sequence[Fix]) -> bytes | None:
        if self._text is None:
            raise NoDraft("Chỉ sửa được tệp txt, md ở mã UTF-8; hãy lưu lại tệp ở mã UTF-8.")
        alignment = Alignment(reading.raw, self._pieces())
        text, made = self._text, 0
        for fix in in_order(fixes):
            place = self._place(alignment, fix)
            if (
                place is not None
                and text[place : place + fix.end - fix.start] == (reading.raw[fix.start : fix.end])
            ):
                text = text[:place] + fix.new + text[place + fix.end - fix.start :]
                made += 1
        bom = b"\xef\xbb\xbf" if self.data.startswith(b"\xef\xbb\xbf") else b""
        return bom + text.encode() if made else None

    def _pieces(self) -> list[str]:
        return ["" if n in self._orders else line for n, (_, line) in enumerate(self._lines)]

    def _place(self, alignment: Alignment, fix: Fix) -> int | None:
        """Where the fix begins in the file's text; what is put in goes before the sign there."""
        found = alignment.place(fix.start)
        return None if found is None else self._lines[found[0]][0] + found[1]


def _line_below(lines: Sequence[str], number: int) -> range:
    """The first line with words below a line; it stands for the paragraph that it opens."""
    first = number + 1
    while first < len(lines) and not lines[first].strip():
        first += 1
    return range(first, first + 1)
