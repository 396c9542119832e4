"""Figures of a Reading: each number that is an objective, with its name, unit, comparison, time."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.figures.dues import due_of, period_of
from danvan.figures.judge import counts, is_past, is_quoted
from danvan.figures.cues import Cue, cue_of, is_base
from danvan.figures.model import AT_LEAST, AT_MOST, EXACTLY, Figure
from danvan.figures.naming import Named, name_of
from danvan.figures.numbers import Number, numbers
from danvan.figures.places import Place, places
from danvan.figures.sentences import sentences
from danvan.figures.tables import of_tables
from danvan.figures.units import Unit, times_in, unit_of
from danvan.reader.model import Due, Reading
from danvan.reader.source import Span


def figures(reading: Reading) -> tuple[Figure, ...]:
    """The quantified objectives of a document, in reading order."""
    finder = _Finder(reading)
    found = [figure for place in places(reading) for figure in finder.of_place(place)]
    found += of_tables(reading, finder.period)
    return tuple(sorted(found, key=lambda figure: figure.span))


class _Finder:
    """Reads the figures of one document, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.issued = reading.meta.date
        self.cited = sorted(citation.span for citation in reading.citations)
        self.period: Due | None = period_of(reading)

    def of_place(self, place: Place) -> Iterator[Figure]:
        """The figures of a paragraph."""
        if any(self.text[at].isdigit() for at in range(*place.span)) or "nhất" in self.text[slice(*place.span)]:
            for sentence in sentences(self.text, place.span):
                yield from self._of_sentence(place, sentence)

    def _of_sentence(self, place: Place, sentence: Span) -> Iterator[Figure]:
        found = list(numbers(self.text, *sentence, self._inside(sentence)))
        ends = [number.start for number in found[1:]] + [sentence.end] * bool(found)
        left, before = sentence.start, None
        for number, following in zip(found, ends, strict=True):
            if is_base(self.text, number.start, number.end, sentence.end) or is_quoted(self.text, sentence, number.start):
                continue
            unit = unit_of(self.text, number.end, sentence.end)
            if unit is None:
                continue
            named = self._named(place, sentence, left, number, unit, before)
            if named is None:
                continue
            figure = self._figure(place, sentence, (left, following), number, unit, named)
            yield figure
            left, before = max(unit.end, named.end), named

    def _named(self, place: Place, sentence: Span, left: int, number: Number, unit: Unit, before: Named | None) -> Named | None:
        text = self.text
        if is_past(text, sentence, number.start, place, self.issued):
            return None
        cue = cue_of(text, left, number)
        named = name_of(text, sentence, left, number, unit, cue, before)
        return named if named and counts(text, place, left, unit, cue, named) else None

    def _inside(self, sentence: Span) -> list[Span]:
        return [span for span in self.cited if span.start < sentence.end and sentence.start < span.end]

    def _figure(self, place: Place, sentence: Span, reach: tuple[int, int], number: Number, unit: Unit, named: Named) -> Figure:
        text, cue = self.text, named.cue
        first = min([cue.head if cue.baseline is not None else cue.start, number.start, *(s.start for s in named.spans)])
        while text[first].isspace() or text[first] in ",:":
            first += 1
        last = max([unit.end, *(span.end for span in named.spans)])
        baseline, value, upto = cue.baseline, number.value, number.upto
        if upto is not None and baseline is None and cue.change is not None and text.find(" đến ", number.start, number.end) > 0:
            baseline, value, upto = value, upto, None
        per = tuple(dict.fromkeys([*named.each, *unit.per, *times_in(text[max(reach[0], sentence.start) : reach[1]])]))
        return Figure(
            clause=place.clause,
            name=named.words,
            comparison=_comparison(cue, unit, upto is not None, baseline is not None),
            value=value,
            unit=unit.words,
            upto=upto,
            per=per,
            baseline=baseline,
            due=due_of(text, sentence, number.start, self.issued) or place.due or self.period,
            text=text[first:last],
            span=Span(first, last),
            names=named.spans,
        )


def _comparison(cue: Cue, unit: Unit, ranged: bool, moved: bool) -> str:
    if unit.upward is not None:
        return AT_LEAST if unit.upward else AT_MOST
    if moved and cue.comparison == EXACTLY:
        return AT_LEAST
    return EXACTLY if ranged and cue.comparison == AT_LEAST else cue.comparison
