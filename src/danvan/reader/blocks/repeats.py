"""A passage that stands twice by a fault of the file: the second copy goes, with a finding."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.reader.source import Edit, Source, Span

_MIN_PARAGRAPHS = 3
_MIN_LETTERS = 400
_MIN_TAIL = 20  # code points of a cut paragraph that may open the copy


def edits(source: Source) -> Iterable[Edit]:
    """Remove the second copy of a run of paragraphs.

    Reads runs of three or more paragraphs, 400 code points or more, that stand word for word
    further up; the ground is copied files in which a page was pasted twice and the numbering goes
    back. A single repeated sentence is left alone: forms and lists repeat themselves lawfully.
    Afterwards: no such run stands twice.
    """
    for span in repeated(source):
        yield Edit(span.start, span.end, "", "passage-twice")


def repeated(source: Source) -> list[Span]:
    """The spans of the copies, each with the line feed behind it."""
    words = [source.text[line.start : line.end] for line in source.lines]
    first: dict[str, int] = {}
    spans: list[Span] = []
    index = 0
    while index < len(words):
        original = first.setdefault(words[index], index)
        if original == index or source.lines[index].cell:
            index += 1
            continue
        length = _run(words, original, index)
        if length < _MIN_PARAGRAPHS or sum(map(len, words[index : index + length])) < _MIN_LETTERS:
            index += 1
            continue
        start = index - 1 if _cut(words, original, index) else index
        end = index + length
        stop = source.lines[end].start if end < len(words) else len(source.text)
        spans.append(Span(source.lines[start].start, stop))
        index = end
    return spans


def _run(words: list[str], original: int, copy: int) -> int:
    length = 0
    while (
        copy + length < len(words)
        and original + length < copy
        and words[original + length] == words[copy + length]
    ):
        length += 1
    return length


def _cut(words: list[str], original: int, copy: int) -> bool:
    """Whether the paragraph before the copy is the cut end of the one before the original."""
    tail = words[copy - 1]
    return original > 0 and len(tail) >= _MIN_TAIL and words[original - 1].endswith(tail)
