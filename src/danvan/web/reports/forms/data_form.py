"""The form of a data form: a table of figures with spare rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from danvan.web.bodies.acting import Actor
from danvan.web.core.numbers import number
from danvan.web.core.refusals import told_by, typed_against
from danvan.web.core.templatetags.danvan import figure as shown
from danvan.web.reports.actions import set_data_form
from danvan.web.reports.actions.data_form import MOST, Asked
from danvan.web.reports.building.figures.drawn import LAST, NONE, SUM, plan_of, way_of_adding
from danvan.web.reports.models import ReportingDuty

SPARE = 8  # empty rows
WAYS = (
    (SUM, gettext_lazy("Cộng các lần báo")),
    (LAST, gettext_lazy("Lấy số sau cùng")),
    (NONE, gettext_lazy("Không cộng")),
)
_COLUMNS = ("key", "name", "unit", "add", "planned")
_LARGEST = Decimal(10) ** 15


class DataForm(forms.Form):
    """Each column comes as a list, one value a row; a row without a word is no row."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, by: Actor, duty: ReportingDuty, data: QueryDict | None = None) -> None:
        self.by, self.duty, self.overtaken = by, duty, False
        super().__init__(data, initial={"revision": duty.revision})

    @property
    def rows(self) -> list[dict[str, str]]:
        """As typed, or as they stand; then spare ones."""
        rows = self._typed() if self.is_bound else [_cells(each) for each in self.duty.figures]
        return rows + [{**dict.fromkeys(_COLUMNS, ""), "add": SUM} for _n in range(SPARE)]

    def _typed(self) -> list[dict[str, str]]:
        columns = [self.data.getlist(name)[: MOST + SPARE] for name in _COLUMNS]  # type: ignore[attr-defined]
        rows = [dict(zip(_COLUMNS, cells, strict=True)) for cells in zip(*columns, strict=False)]
        return [
            row for row in rows if any(row[name].strip() for name in ("name", "unit", "planned"))
        ]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        told["rows"] = [_asked(row) for row in self._typed()]
        return told

    def carry_out(self) -> bool:
        """Write it; where it does not go through, the form has the reason and what was typed."""
        if not self.is_valid():
            return False
        told = self.cleaned_data
        with told_by(self, self._go_on):
            set_data_form(by=self.by, duty=self.duty, rows=told["rows"], revision=told["revision"])
            return True
        return False

    def _go_on(self) -> None:
        """From the duty as it stands now, with what was typed: for a second try."""
        self.overtaken = True
        self.duty.refresh_from_db()
        self.data = typed_against(self.data, self.duty.revision)


def data_rows(duty: ReportingDuty) -> list[dict[str, str]]:
    """The figures that the duty asks for, with the way of adding in words."""
    ways = dict(WAYS)
    rows = [_cells(each) for each in duty.figures]
    return [{**row, "way": str(ways[row["add"]])} for row in rows]


def _cells(figure: dict[str, Any]) -> dict[str, str]:
    """A figure as people type it, whatever their language."""
    with override("vi"):
        planned = shown(plan_of(figure.get("planned")))
    words = {name: str(figure.get(name, "")) for name in ("key", "name", "unit")}
    return {**words, "add": way_of_adding(figure.get("add"), words["unit"]), "planned": planned}


def _asked(row: dict[str, str]) -> Asked:
    name, unit = " ".join(row["name"].split())[:500], " ".join(row["unit"].split())[:60]
    add = row["add"] if row["add"] in dict(WAYS) else way_of_adding(None, unit)
    return Asked(row["key"][:60], name, unit, add, _planned(name, row["planned"]))


def _planned(name: str, words: str) -> Decimal | None:
    if not words.strip():
        return None
    value = number(words)
    if value is None or abs(value) >= _LARGEST:
        raise forms.ValidationError(
            _("“%(words)s” ở dòng “%(name)s” không phải là một con số, ví dụ đúng: 1.250,5.")
            % {"words": words[:40], "name": name[:100]}
        )
    return round(value, 2)
