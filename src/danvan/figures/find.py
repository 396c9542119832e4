"""Figures of a Reading: each number that is an objective, with its name, unit, comparison, time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from danvan.figures.cues import Cue, cue_of, is_base
from danvan.figures.dues import due_of, period_of
from danvan.figures.judge import counts, is_past, is_quoted, is_vague
from danvan.figures.model import AT_LEAST, AT_MOST, EXACTLY, RISE_BY, Figure
from danvan.figures.naming import Named, Near, name_of
from danvan.figures.numbers import Number, numbers
from danvan.figures.places import Place, places
from danvan.figures.sentences import sentences
from danvan.figures.tables import of_tables
from danvan.figures.units import Unit, times_end, times_in, unit_of
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
        for sentence in sentences(self.text, place.span):
            yield from self._of_sentence(place, sentence)

    def _of_sentence(self, place: Place, sentence: Span) -> Iterator[Figure]:
        found = list(numbers(self.text, *sentence, self._inside(sentence)))
        left, before = sentence.start, None
        for index, number in enumerate(found):
            following = next(
                (n.start for n in found[index + 1 :] if self._counts(sentence, n)), None
            )
            near = Near(self.text, left, number.start, sentence.end, following)
            unit = self._unit(place, sentence, near, number)
            named = unit and self._named(place, near, number, unit, before)
            if unit and named:
                others = [each.start for each in found]
                yield self._figure(place, sentence, near, number, unit, named, before, others)
                left, before = max(unit.end, named.end), named
            elif is_past(self.text, sentence, number.start, place, self.issued):
                left = max(left, number.end)

    def _counts(self, sentence: Span, number: Number) -> bool:
        """Whether a unit follows that could be one of an objective."""
        unit = unit_of(self.text, number.end, len(self.text))
        told = unit is not None and not is_vague(unit)
        return told and not is_quoted(self.text, sentence, number.start)

    def _unit(self, place: Place, sentence: Span, near: Near, number: Number) -> Unit | None:
        """The number's unit; None where it is no quantity to be reached."""
        if number.start < near.left or is_quoted(self.text, sentence, number.start):
            return None
        if is_base(self.text, number.start, number.end, sentence.end):
            return None
        if is_past(self.text, sentence, number.start, place, self.issued):
            return None
        return unit_of(self.text, number.end, sentence.end)

    def _named(
        self, place: Place, near: Near, number: Number, unit: Unit, before: Named | None
    ) -> Named | None:
        cue = cue_of(self.text, near.left, number)
        named = name_of(near, unit, cue, before)
        return named if named and counts(self.text, place, near.left, unit, cue, named) else None

    def _inside(self, sentence: Span) -> list[Span]:
        start, end = sentence
        return [span for span in self.cited if span.start < end and start < span.end]

    def _figure(
        self,
        place: Place,
        sentence: Span,
        near: Near,
        number: Number,
        unit: Unit,
        named: Named,
        before: Named | None,
        others: list[int],
    ) -> Figure:
        own = [span for span in named.spans if before is None or span not in before.spans]
        span = self._span(near, number, unit, named, own)
        baseline, value, upto = _ends(self.text, number, named.cue)
        after = number.start if named.cue.baseline is not None else None
        due = due_of(self.text, sentence, number.start, self.issued, others, after)
        return Figure(
            clause=place.clause,
            name=named.words,
            comparison=_comparison(named.cue, unit, upto is not None, baseline, value),
            value=value,
            unit=unit.words,
            upto=upto,
            per=self._per(near, unit, named),
            baseline=baseline,
            due=due or place.due or self.period,
            text=self.text[slice(*span)],
            span=span,
            names=named.spans,
        )

    def _span(self, near: Near, number: Number, unit: Unit, named: Named, own: list[Span]) -> Span:
        """From "Mỗi xã" or the first word of the name to the last, or to "hằng năm"."""
        cue = named.cue
        first = cue.head if cue.baseline is not None else cue.start
        if named.each and (each := self.text.lower().rfind("mỗi ", near.left, cue.start)) >= 0:
            first = min(first, each)
        first = min([first, number.start, *(span.start for span in own)])
        while self.text[first] in " ,:\n":
            first += 1
        last = max([unit.end, *(span.end for span in own)])
        return Span(first, times_end(self.text, last, near.right))

    def _per(self, near: Near, unit: Unit, named: Named) -> tuple[str, ...]:
        """Each of what, and how often: before the number, right behind the unit or the name."""
        at = max(unit.end, named.end)
        tail = self.text[at : near.right].split(",")[0].split("(")[0]
        times = times_in(self.text[near.left : near.at]) + times_in(tail[:24])
        return tuple(dict.fromkeys([*named.each, *unit.per, *times]))


def _ends(text: str, number: Number, cue: Cue) -> tuple[Decimal | None, Decimal, Decimal | None]:
    """From where, to where, and the upper end; "tăng từ 85% đến 95%" looks like a range."""
    if number.upto is None or cue.baseline is not None or cue.change is None:
        return cue.baseline, number.value, number.upto
    if text.find(" đến ", number.start, number.end) < 0:
        return None, number.value, number.upto
    return number.value, number.upto, None


def _comparison(
    cue: Cue, unit: Unit, ranged: bool, baseline: Decimal | None, value: Decimal
) -> str:
    if unit.upward is not None:
        return AT_LEAST if unit.upward else AT_MOST
    if baseline is not None and cue.comparison in (EXACTLY, AT_LEAST, RISE_BY):
        return AT_LEAST if value >= baseline else AT_MOST
    return EXACTLY if ranged and cue.comparison == AT_LEAST else cue.comparison
