"""The filters of the list of reports: read from the address, turned into a queryset."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Case, F, Q, Value, When
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Level
from danvan.web.bodies.naming import SUGGESTED
from danvan.web.bodies.querysets import below
from danvan.web.core.clock import today
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.words import fold
from danvan.web.programmes.access import visible_programmes
from danvan.web.programmes.forms.filters import bodies_named
from danvan.web.reports.access import visible_reports
from danvan.web.reports.awaited import asked_by
from danvan.web.reports.forms.choices import DutyField, duties_of
from danvan.web.reports.models import ReportingDuty, ReportState
from danvan.web.reports.past import stood
from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.rates import TOGETHER
from danvan.web.reports.standing import OWED, Standing

_ANY = ("", _("Tất cả"))
SIDES = (("mine", _("Cơ quan tôi gửi")), ("awaited", _("Cơ quan tôi nhận")))
GROUPS = (
    ("received", _("Đã nhận")),
    ("owed", _("Chưa gửi")),
    ("pending", _("Chưa gửi, chưa quá hạn")),
)


class ReportFilters(forms.Form):
    """Every filter may be left out; one that cannot be understood is named and not applied."""

    q = forms.CharField(label=_("Tên báo cáo, cơ quan, số"), required=False, max_length=200)
    side = forms.ChoiceField(label=_("Chiều"), choices=[_ANY, *SIDES], required=False)
    duty = DutyField(
        label=_("Chế độ báo cáo"), queryset=None, required=False, empty_label=_("Tất cả")
    )
    programme = forms.IntegerField(
        label=_("Chương trình"), required=False, widget=forms.HiddenInput, max_value=2**62
    )
    period = forms.CharField(label=_("Kỳ"), required=False, max_length=40)
    body = forms.CharField(
        label=_("Cơ quan báo cáo"),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    below = forms.BooleanField(label=_("Kể cả cơ quan trực thuộc"), required=False)
    level = forms.ChoiceField(label=_("Cấp"), choices=[_ANY, *Level.choices], required=False)
    standing = forms.ChoiceField(
        label=_("Tình trạng"), choices=[_ANY, *Standing.choices, *GROUPS], required=False
    )
    state = forms.ChoiceField(
        label=_("Trạng thái"), choices=[_ANY, *ReportState.choices], required=False
    )
    due_from = forms.DateField(label=_("Hạn từ ngày"), required=False)
    due_to = forms.DateField(label=_("Hạn đến ngày"), required=False)
    at = forms.DateField(label=_("Tình trạng cuối ngày"), required=False)

    def __init__(self, by: Actor, query: QueryDict) -> None:
        given = query.copy()
        self.by = by
        self.bodies = bodies_named(given.get("body", ""))
        if len(self.bodies) == 1:
            given["body"] = self.bodies[0].name
        super().__init__(given)
        chosen = self.fields["duty"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = duties_of(by)
        self.query = query

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The filters that were understood and are not empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def past(self) -> date | None:
        """The day, before this one, at whose end the reports are looked at."""
        at: date | None = self.chosen.get("at")
        return at if at and at < today() else None

    @property
    def hidden_chosen(self) -> list[str]:
        """Filters of the folded part that are in use."""
        return [name for name in self.chosen if name not in ("q", "standing", "side")]

    def told(self) -> list[tuple[Any, str, str]]:
        """Each of those in words: label, value, and the query without it."""
        return [
            (self.fields[name].label, self._words(name), self._without(name))
            for name in self.hidden_chosen
        ]

    def _words(self, name: str) -> str:
        value = self.chosen[name]
        if name == "programme":
            found = visible_programmes(self.by).filter(pk=value).values_list("name", flat=True)
            return found.first() or "–"
        if isinstance(self.fields[name], forms.ChoiceField) and isinstance(value, str):
            return str(dict(self.fields[name].choices)[value])  # type: ignore[attr-defined]
        if isinstance(value, date):
            return day(value)
        return "" if value is True else str(value)

    def _without(self, name: str) -> str:
        kept = self.query.copy()
        for each in (name, "page"):
            kept.pop(each, None)
        return kept.urlencode()

    def rows(self) -> ReportQuerySet:
        """Those that pass, not yet in order: the one queryset of table, count, rates and export."""
        rows = visible_reports(self.by)
        rows = stood(rows, self.past) if self.past else rows.standing(today())
        for name, value in self.chosen.items():
            rows = getattr(self, f"_{name}")(rows, value)
        return rows

    def ordered(self, rows: ReportQuerySet) -> ReportQuerySet:
        """What is still owed first, the earliest due before; then the latest period."""
        owed = [each.value for each in OWED]
        last = Case(When(Q(standing__in=owed), then=Value(0)), default=Value(1))
        owed_due = Case(When(Q(standing__in=owed), then=F("due")))
        return rows.order_by(last, owed_due.asc(nulls_last=True), "-period_end", "body__path", "id")

    def _q(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        for word in fold(value).split():
            named = Q(duty__search__contains=word) | Q(body__key__contains=word)
            rows = rows.filter(named | Q(code__icontains=word))
        return rows

    def _side(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        if self.by.body is None:
            return rows.none()
        if value == "mine":
            return rows.filter(body=self.by.body)
        asked = asked_by(self.by.body).order_by().values("pk")
        return rows.filter(duty__in=asked).exclude(body=self.by.body)

    def _duty(self, rows: ReportQuerySet, value: ReportingDuty) -> ReportQuerySet:
        return rows.filter(duty=value)

    def _programme(self, rows: ReportQuerySet, value: int) -> ReportQuerySet:
        return rows.filter(duty__programme=value)

    def _period(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        return rows.filter(period=value.strip())

    def _body(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        wanted = Q(pk__in=())
        for each in self.bodies:
            deep = bool(self.chosen.get("below"))
            wanted |= below(each.path, "body__path") if deep else Q(body=each)
        return rows.filter(wanted)

    def _below(self, rows: ReportQuerySet, value: bool) -> ReportQuerySet:
        return rows

    def _level(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        return rows.filter(body__level=value)

    def _standing(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        return rows.filter(Q(standing__in=TOGETHER.get(value, (value,))))

    def _state(self, rows: ReportQuerySet, value: str) -> ReportQuerySet:
        return rows.filter(state=value)

    def _due_from(self, rows: ReportQuerySet, value: date) -> ReportQuerySet:
        return rows.filter(due__gte=value)

    def _due_to(self, rows: ReportQuerySet, value: date) -> ReportQuerySet:
        return rows.filter(due__lte=value)

    def _at(self, rows: ReportQuerySet, value: date) -> ReportQuerySet:
        return rows
