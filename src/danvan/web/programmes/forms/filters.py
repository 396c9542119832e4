"""The filters of the task table: read from the address, turned into a queryset."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Case, F, Max, OrderBy, OuterRef, Q, QuerySet, Subquery, Value, When
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.bodies.naming import SUGGESTED
from danvan.web.core.clock import today
from danvan.web.core.numbers import key_of
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.words import fold
from danvan.web.programmes.access import visible_programmes, visible_tasks
from danvan.web.programmes.forms.choices import ProgrammeField
from danvan.web.programmes.models import Part, Programme, Task, TaskBody, TaskState
from danvan.web.programmes.past import stood
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import TOGETHER, TOGETHER_WORDS, Standing, narrowed

_ANY = ("", _("Tất cả"))
NO_FIELD = "–"  # tasks of no section
_LONGEST = 250  # characters of a body's name
_MANY = 50  # bodies that one word of a name may mean
# what the columns are sorted by; the last ones keep the order of the document
SORTS = {
    "task": ("programme", "order", "id"),
    "lead": ("lead_name",),
    "due": ("due",),
    "standing": ("standing",),
    "progress": ("progress",),
    "updated": ("updated_at",),
}


def programmes_of(by: Actor) -> QuerySet[Programme]:
    """The programmes to choose from, the latest first."""
    return visible_programmes(by).only("name", "start").order_by("-start", "-id")


class TaskFilters(forms.Form):
    """Every filter may be left out; one that cannot be understood is named and not applied."""

    q = forms.CharField(label=_("Từ trong nhiệm vụ"), required=False, max_length=200)
    programme = ProgrammeField(
        label=_("Chương trình"), queryset=None, required=False, empty_label=_("Tất cả")
    )
    body = forms.CharField(
        label=_("Cơ quan"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    part = forms.ChoiceField(label=_("Vai trò"), choices=[_ANY, *Part.choices], required=False)
    below = forms.BooleanField(label=_("Kể cả cơ quan trực thuộc"), required=False)
    standing = forms.ChoiceField(
        label=_("Tình trạng"),
        choices=[_ANY, *Standing.choices, *TOGETHER_WORDS],
        required=False,
    )
    state = forms.ChoiceField(
        label=_("Trạng thái"), choices=[_ANY, *TaskState.choices], required=False
    )
    due_from = forms.DateField(label=_("Hạn từ ngày"), required=False)
    due_to = forms.DateField(label=_("Hạn đến ngày"), required=False)
    silent = forms.IntegerField(
        label=_("Không cập nhật quá (ngày)"), required=False, min_value=1, max_value=3650
    )
    field = forms.CharField(label=_("Lĩnh vực"), required=False, max_length=250)
    undated = forms.BooleanField(label=_("Không có thời hạn"), required=False)
    unled = forms.BooleanField(label=_("Chưa rõ cơ quan chủ trì"), required=False)
    productless = forms.BooleanField(label=_("Chưa rõ sản phẩm"), required=False)
    asked = forms.BooleanField(label=_("Đang xin gia hạn"), required=False)
    at = forms.DateField(label=_("Tình trạng cuối ngày"), required=False)

    def __init__(
        self, by: Actor, query: QueryDict, programmes: QuerySet[Programme] | None = None
    ) -> None:
        """`programmes` are those that the actor sees, where they are at hand."""
        given = query.copy()
        self.by = by
        self.bodies = bodies_named(given.get("body", ""))
        if len(self.bodies) == 1:
            given["body"] = self.bodies[0].name
        super().__init__(given)
        chosen = self.fields["programme"]
        assert isinstance(chosen, ProgrammeField)
        chosen.queryset = programmes_of(by) if programmes is None else programmes
        self.query = query

    @classmethod
    def of(
        cls, by: Actor, programmes: QuerySet[Programme], bodies: list[Body], **chosen: Any
    ) -> TaskFilters:
        """The same of values that are understood already: no question is asked about them."""
        found = cls(by, QueryDict(), programmes)
        found.bodies = bodies
        found.chosen = chosen
        return found

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The filters that were understood and are not empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def past(self) -> date | None:
        """The day at whose end the tasks are looked at, without those that begin later."""
        at: date | None = self.chosen.get("at")
        return at if at and at <= today() else None

    @property
    def hidden_chosen(self) -> list[str]:
        """Filters of the folded part that are in use."""
        return [name for name in self.chosen if name not in ("q", "standing")]

    def told(self) -> list[tuple[Any, str, str]]:
        """Each of those in words: label, value, and the query without it."""
        return [
            (self.fields[name].label, self._words(name), _without(self.query, name))
            for name in self.hidden_chosen
        ]

    def _words(self, name: str) -> str:
        value = self.chosen[name]
        if isinstance(self.fields[name], forms.ChoiceField) and not isinstance(value, Programme):
            return str(dict(self.fields[name].choices)[value])  # type: ignore[attr-defined]
        if isinstance(value, date):
            return day(value)
        return "" if value is True else str(value)

    def rows(self) -> TaskQuerySet:
        """The leaves that pass, not yet in order: the one queryset of table, count and export."""
        return self._passing(self._standing_of(visible_tasks(self.by).counted()))

    def shown(self, keys: list[int]) -> TaskQuerySet:
        """Those of `rows` that have these keys, in no order."""
        return self._standing_of(Task.objects.filter(pk__in=keys).order_by())

    def _standing_of(self, rows: TaskQuerySet) -> TaskQuerySet:
        return stood(rows, self.past) if self.past else rows.standing(today())

    def plain(self) -> TaskQuerySet:
        """The same without `standing`, for filters that do not ask for it."""
        return self._passing(visible_tasks(self.by).counted())

    def _passing(self, rows: TaskQuerySet) -> TaskQuerySet:
        for name, value in self.chosen.items():
            rows = getattr(self, f"_{name}")(rows, value)
        return rows

    def ordered(self, rows: TaskQuerySet) -> TaskQuerySet:
        """The rows as `sort` says: a key of SORTS, with `-` in reverse, empty values last.

        Unless one asks, what is still owed comes before what is closed, the earliest due first.
        """
        asked = self.query.get("sort", "")
        if asked.removeprefix("-") not in SORTS:
            return rows.order_by(_CLOSED_LAST, F("due").asc(nulls_last=True), "id")
        keys = SORTS[asked.removeprefix("-")]
        if "lead_name" in keys:
            rows = rows.annotate(lead_name=Subquery(_FIRST_LEAD))
        down = asked.startswith("-")
        order: list[OrderBy | str] = [
            F(key).desc(nulls_last=True) if down else F(key).asc(nulls_last=True) for key in keys
        ]
        return rows.order_by(*order, "id")

    def _q(self, rows: TaskQuerySet, value: str) -> TaskQuerySet:
        return rows.matching(value)

    def _programme(self, rows: TaskQuerySet, value: Any) -> TaskQuerySet:
        return rows.filter(programme=value)

    def _body(self, rows: TaskQuerySet, value: str) -> TaskQuerySet:
        parts = [part] if (part := self.chosen.get("part")) else []
        return rows.of_bodies(self.bodies, *parts, deep=bool(self.chosen.get("below")))

    def _part(self, rows: TaskQuerySet, value: str) -> TaskQuerySet:
        """A part alone is the part of the body acted for."""
        if self.chosen.get("body") or self.by.body is None:
            return rows
        return rows.of_body(self.by.body, value, deep=bool(self.chosen.get("below")))

    def _below(self, rows: TaskQuerySet, value: bool) -> TaskQuerySet:
        return rows

    def _standing(self, rows: TaskQuerySet, value: str) -> TaskQuerySet:
        wanted = TOGETHER.get(value, (value,))
        near = Q() if self.past else narrowed(wanted, today())
        return rows.filter(near & Q(standing__in=wanted))

    def _state(self, rows: TaskQuerySet, value: str) -> TaskQuerySet:
        return rows.filter(state=value)

    def _due_from(self, rows: TaskQuerySet, value: Any) -> TaskQuerySet:
        return rows.filter(due__gte=value)

    def _due_to(self, rows: TaskQuerySet, value: Any) -> TaskQuerySet:
        return rows.filter(due__lte=value)

    def _silent(self, rows: TaskQuerySet, value: int) -> TaskQuerySet:
        return rows.silent_since(today() - timedelta(days=value))

    def _field(self, rows: TaskQuerySet, value: str) -> TaskQuerySet:
        return rows.filter(field="" if value == NO_FIELD else value)

    def _undated(self, rows: TaskQuerySet, value: bool) -> TaskQuerySet:
        return rows.filter(due__isnull=True)

    def _unled(self, rows: TaskQuerySet, value: bool) -> TaskQuerySet:
        return rows.unled()

    def _productless(self, rows: TaskQuerySet, value: bool) -> TaskQuerySet:
        return rows.productless()

    def _asked(self, rows: TaskQuerySet, value: bool) -> TaskQuerySet:
        return rows.asking()

    def _at(self, rows: TaskQuerySet, value: date) -> TaskQuerySet:
        return rows


_CLOSED_LAST = Case(
    When(state__in=(TaskState.COMPLETED, TaskState.CANCELLED), then=Value(1)), default=Value(0)
)
_FIRST_LEAD = (
    TaskBody.objects.filter(task=OuterRef("pk"), part=Part.LEAD)
    .order_by()
    .values("task")
    .annotate(name=Max("body__name"))
    .values("name")
)


def _without(query: QueryDict, name: str) -> str:
    kept = query.copy()
    for each in (name, "page", "task"):
        kept.pop(each, None)
    return kept.urlencode()


def bodies_named(words: str) -> list[Body]:
    """Bodies meant by a key or by words of their name: the exact name alone, where there is one."""
    if words.isdecimal():
        return list(Body.objects.filter(pk=key_of(words)))
    name = fold(words[:_LONGEST])
    if not name:
        return []
    found = Body.objects.all()
    for word in name.split():
        found = found.filter(key__contains=word)
    some = list(found[:_MANY])
    return [body for body in some if body.key == name] or some
