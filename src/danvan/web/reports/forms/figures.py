"""The form of what the reporter types: head, signature, a table of figures with spare rows."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from danvan.web.bodies import letterhead
from danvan.web.bodies.acting import Actor
from danvan.web.core.errors import Refused
from danvan.web.core.numbers import number
from danvan.web.core.templatetags.danvan import figure as shown
from danvan.web.reports.actions.figures import NUMBERS, Head, Typed, write_form
from danvan.web.reports.building.figures.counted import PREFIX
from danvan.web.reports.models import Figure, Report

SPARE = 3  # empty rows
_MOST = Decimal(10) ** 15
_COLUMNS = ("name", "unit", *NUMBERS, "note")
_HEAD = tuple(each.name for each in fields(Head))


class FiguresForm(forms.Form):
    """Cells are named by column and key of their figure: `value:so-ho-1a2b`, `unit:+1`."""

    code = forms.CharField(label=gettext_lazy("Số, ký hiệu"), required=False, max_length=80)
    title = forms.CharField(label=gettext_lazy("Trích yếu"), max_length=1000)
    signed_for = forms.CharField(
        label=gettext_lazy("Thẩm quyền ký"), required=False, max_length=200
    )
    signed_as = forms.CharField(
        label=gettext_lazy("Chức vụ người ký"), required=False, max_length=200
    )
    signed_by = forms.CharField(label=gettext_lazy("Người ký"), required=False, max_length=120)
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, by: Actor, report: Report, data: QueryDict | None = None) -> None:
        self.by, self.report = by, report
        self.figures = list(report.figures.all())
        first = {name: getattr(report, name) for name in (*_HEAD, "revision")}
        super().__init__(data, initial=first)
        usual = letterhead.signature(report.body)
        for name, words in (("signed_for", usual.authority), ("signed_as", usual.position)):
            self.fields[name].widget.attrs["placeholder"] = words

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as typed, or as they stand; then the spare ones."""
        keys = [(each.key, each) for each in self.figures] + self._spare()
        return [
            {
                "key": key,
                "figure": figure,
                "cells": self._cells(key, figure),
                "fixed": figure is not None and is_fixed(figure),
            }
            for key, figure in keys
        ]

    def _spare(self) -> list[tuple[str, Figure | None]]:
        return [(f"+{place}", None) for place in range(1, SPARE + 1)]

    def _cells(self, key: str, figure: Figure | None) -> dict[str, str]:
        if self.is_bound:
            return {name: self.data.get(f"{name}:{key}", "") for name in _COLUMNS}
        return {name: _words(getattr(figure, name)) if figure else "" for name in _COLUMNS}

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        told["rows"] = [
            self._typed(row["key"], row["figure"], row["cells"])
            for row in self.rows
            if row["figure"] or any(cell.strip() for cell in row["cells"].values())
        ]
        return told

    def _typed(self, key: str, figure: Figure | None, cells: dict[str, str]) -> Typed:
        name = figure.name if figure else cells["name"].strip()[:500]
        unit = figure.unit if figure else cells["unit"].strip()[:60]
        numbers = {column: self._number(name, cells[column]) for column in NUMBERS}
        if figure and is_fixed(figure):
            numbers |= {"value": figure.value, "total": figure.total}
        note = cells["note"].strip()[:250]
        return Typed(key=figure.key if figure else "", name=name, unit=unit, note=note, **numbers)

    def _number(self, name: str, words: str) -> Decimal | None:
        if not words.strip():
            return None
        value = number(words)
        if value is None or abs(value) >= _MOST:
            raise forms.ValidationError(
                _("“%(words)s” ở dòng “%(name)s” không phải là một con số, ví dụ đúng: 1.250,5.")
                % {"words": words[:40], "name": name[:100]}
            )
        return round(value, 2)

    def carry_out(self) -> bool:
        """Write it; where it does not go through, the form has the reason and what was typed."""
        if not self.is_valid():
            return False
        told = self.cleaned_data
        try:
            write_form(
                by=self.by,
                report=self.report,
                head=Head(**{name: told[name] for name in _HEAD}),
                rows=told["rows"],
                revision=told["revision"],
            )
        except Refused as refused:
            if refused.status == 403:
                raise
            self.add_error(None, refused.reason)
            return False
        return True


def is_fixed(figure: Figure) -> bool:
    """Whether it is a count of tasks, which is the same on every page and is typed nowhere."""
    return figure.key.startswith(PREFIX)


def _words(value: Any) -> str:
    """A number as people type it, whatever their language; words as they are."""
    if isinstance(value, str):
        return value
    with override("vi"):
        return shown(value)
