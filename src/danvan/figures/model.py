"""A Figure: what is to be reached, by how much, by when, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from danvan.reader.model import Due
from danvan.reader.source import Span

AT_LEAST, AT_MOST, OVER, UNDER, EXACTLY = "at_least", "at_most", "over", "under", "exactly"
RISE_BY, FALL_BY = "rise_by", "fall_by"
COMPARISONS = (AT_LEAST, AT_MOST, OVER, UNDER, EXACTLY, RISE_BY, FALL_BY)


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantified objective.

    `name` is what is counted, in the document's words. `value` is the lower end where `upto` gives
    an upper one; both are in `unit`. `per` names what each of the value is for ("năm", "xã").
    `baseline` is where the document says the count stands now. `span` runs from the first to the
    last of its words; `names` are where the words of `name` stand.
    """

    clause: str
    name: str
    comparison: str
    value: Decimal
    unit: str
    upto: Decimal | None
    per: tuple[str, ...]
    baseline: Decimal | None
    due: Due | None
    text: str
    span: Span
    names: tuple[Span, ...] = ()

    @property
    def falling(self) -> bool:
        """Whether less is better."""
        return self.comparison in (AT_MOST, UNDER, FALL_BY)
