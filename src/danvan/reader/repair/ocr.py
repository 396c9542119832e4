"""Slips of recognition in words that a closed list knows: heads, types, codes, dates."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.reader.source import Edit, Source


def edits(source: Source) -> Iterable[Edit]:
    """Mend what a closed list or a calendar proves, and nothing else.

    Reads only files whose text was recognised (note `ocr-used`): words in capitals that differ
    from a known phrase in their marks alone, the motto, `Số:`, `Nơi nhận:`, `Điều 1.`, types and
    bodies inside codes, figures inside dates. Prose stays as it was read. Ground: letters of like
    shape, marks lost under seals. Specimens: `KÉ HOẠCH`, `12/OĐ-UBNO`, `ngày l3 tháng ll`.
    Afterwards: no known phrase in capitals stands with other marks.
    """
    if any(code == "ocr-used" for code, _, _ in source.notes):
        # Patterns that few files need: half the time it takes to load the repairs.
        from danvan.reader.repair.slips import slips

        yield from slips(source.text)
