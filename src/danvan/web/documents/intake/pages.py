"""Where each page of a file begins in the text that was read from it."""

from __future__ import annotations

from danvan.reader.model import Reading


def page_starts(reading: Reading) -> list[int]:
    """The offset of the first words of each page, from page 1; empty without pages.

    A page without words begins where the next one does.
    """
    first: dict[int, int] = {}
    for line in reading.lines:
        if line.page:
            first.setdefault(line.page, line.start)
    starts: list[int] = []
    after = len(reading.text)
    for page in range(max(first, default=0), 0, -1):
        after = first.get(page, after)
        starts.append(after)
    return starts[::-1]
