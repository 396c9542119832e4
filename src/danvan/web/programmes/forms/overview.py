"""What Tổng quan is narrowed to, said again as filters of the task table."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.bodies.naming import SUGGESTED
from danvan.web.core.clock import today
from danvan.web.core.deadlines.periods import label, last_day
from danvan.web.programmes.forms.choices import ProgrammeField
from danvan.web.programmes.forms.filters import TaskFilters, bodies_named, programmes_of

_YEARS = 2  # before and after this one


def quarter_key(quarter: tuple[int, int]) -> str:
    """`2026-3`, as `period` takes it."""
    return f"{quarter[0]}-{quarter[1]}"


def quarter_words(quarter: tuple[int, int]) -> str:
    """`Quý III/2026`."""
    words = label("quarter", date(quarter[0], quarter[1] * 3 - 2, 1))
    return words[0].upper() + words[1:]


def _choices() -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = [("", _("Tất cả"))]
    for year in range(today().year - _YEARS, today().year + _YEARS + 1):
        whole = (str(year), gettext("Cả năm %(year)d") % {"year": year})
        quarters = [(quarter_key((year, q)), quarter_words((year, q))) for q in (1, 2, 3, 4)]
        found.append((gettext("Năm %(year)d") % {"year": year}, [whole, *quarters]))
    return found


class OverviewFilters(forms.Form):
    """Every filter may be left out; one that cannot be understood is named and not applied."""

    programme = ProgrammeField(
        label=_("Chương trình"), queryset=None, required=False, empty_label=_("Tất cả")
    )
    body = forms.CharField(
        label=_("Cơ quan chủ trì"),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    period = forms.ChoiceField(label=_("Thời hạn trong kỳ"), choices=_choices, required=False)

    def __init__(self, by: Actor, query: QueryDict) -> None:
        given = query.copy()
        self.by = by
        self.programmes = programmes_of(by)
        self.bodies = bodies_named(query.get("body", ""))
        self.named: Body | None = self.bodies[0] if len(self.bodies) == 1 else None
        if self.named:
            given["body"] = self.named.name
        super().__init__(given)
        chosen = self.fields["programme"]
        assert isinstance(chosen, ProgrammeField)
        chosen.queryset = self.programmes

    @cached_property
    def base(self) -> dict[str, Any]:
        """The same as parameters of the task table."""
        self.is_valid()
        told = self.cleaned_data
        found: dict[str, Any] = {}
        if told.get("programme"):
            found["programme"] = told["programme"].pk
        if told.get("body"):
            body = self.named.pk if self.named else told["body"]
            found |= {"body": body, "part": "lead", "below": "on"}
        if told.get("period"):
            found |= period_query(told["period"])
        return found

    def tasks(self, **more: Any) -> TaskFilters:
        """The filter of the task table that finds what is looked at."""
        return TaskFilters.of(self.by, self.programmes, self.bodies, **{**self.base, **more})


def period_query(period: str) -> dict[str, date]:
    """`2026` or `2026-3` as the first and last day of the due dates."""
    year, _dash, quarter = period.partition("-")
    every = "quarter" if quarter else "year"
    first = date(int(year), int(quarter or 1) * 3 - 2, 1)
    return {"due_from": first, "due_to": last_day(every, first)}
