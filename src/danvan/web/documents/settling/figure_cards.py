"""Quantified objectives as cards: how much in words, and what was read differently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.core.templatetags.danvan import day, figure
from danvan.web.documents.models import FigureCandidate
from danvan.web.documents.settling.compare import Read, iso_day
from danvan.web.documents.settling.decided import Decided

_KINDS = FigureCandidate.Comparison
_LABELS = {
    "name": gettext_lazy("Chỉ tiêu"),
    "comparison": gettext_lazy("Mức"),
    "value": gettext_lazy("Giá trị"),
    "upto": gettext_lazy("Đến giá trị"),
    "unit": gettext_lazy("Đơn vị"),
    "per": gettext_lazy("Tính trên"),
    "baseline": gettext_lazy("Hiện trạng"),
    "due": gettext_lazy("Thời hạn"),
}


@dataclass
class FigureCard(Decided):
    """One quantified objective."""

    candidate: FigureCandidate

    @property
    def key(self) -> str:
        """What its words in the source are marked with."""
        return f"f{self.candidate.pk}"

    @property
    def amount(self) -> str:
        """How much, in words."""
        return amount(self.candidate)

    @property
    def read(self) -> list[Read]:
        """What was read and is not so any more."""
        return of_figure(self.candidate)


def make_figure_cards(candidates: Iterable[FigureCandidate]) -> list[FigureCard]:
    """A card for each candidate."""
    return [FigureCard(candidate) for candidate in candidates]


def amount(candidate: FigureCandidate) -> str:
    """ "từ 85 lên ít nhất 95 %", "giảm đi 1 đến 1,5 %/năm"."""
    number = figure(candidate.value)
    if candidate.upto is not None:
        number = _("%(low)s đến %(high)s") % {"low": number, "high": figure(candidate.upto)}
    exact = candidate.comparison == _KINDS.EXACTLY
    how = "" if exact else candidate.get_comparison_display()
    begin = ""
    if candidate.baseline is not None:
        begin = _("từ %(value)s") % {"value": figure(candidate.baseline)}
    unit = unit_of(candidate)
    return " ".join(part for part in (begin and f"{begin} →", how, number, unit) if part)


def unit_of(candidate: FigureCandidate) -> str:
    """The unit with what each of the value is for: `mô hình/xã/năm`."""
    each = [part.strip() for part in candidate.per.split(";") if part.strip()]
    return "/".join([candidate.unit, *each])


def of_figure(candidate: FigureCandidate) -> list[Read]:
    """What was read of it beside what counts now, for each value that a person changed."""
    if not candidate.read:
        return []
    before = {name: _shown(name, candidate.read.get(name)) for name in _LABELS}
    now = {name: _shown(name, getattr(candidate, name)) for name in _LABELS}
    return [Read(_LABELS[name], words) for name, words in before.items() if words != now[name]]


def _shown(name: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if name in ("value", "upto", "baseline"):
        return figure(Decimal(str(value)))
    if name == "comparison":
        return str(_KINDS(value).label)
    if name == "due":
        return day(iso_day(value) if isinstance(value, dict | str) else value)
    return str(value)
