"""The filters of the tree: read from the address; one that is not understood is not applied."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Kind, Level
from danvan.web.bodies.querysets import BodyQuerySet
from danvan.web.core.clock import today

_ANY = ("", _("Tất cả"))


class TreeFilters(forms.Form):
    """Which bodies: by words, kind and level they become a list; by day they stay a tree."""

    q = forms.CharField(label=_("Tên, mã hoặc ký hiệu"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("Loại"), choices=[_ANY, *Kind.choices], required=False)
    level = forms.ChoiceField(label=_("Cấp"), choices=[_ANY, *Level.choices], required=False)
    at = forms.DateField(label=_("Có mặt vào ngày"), required=False)
    ended = forms.BooleanField(label=_("Kể cả cơ quan đã kết thúc"), required=False)

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The filters that were understood and are not empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def at_day(self) -> date:
        """The day on which the tree is looked at."""
        day: date = self.chosen.get("at") or today()
        return day

    @property
    def searching(self) -> bool:
        """Whether the answer is a list of bodies and not the tree."""
        return bool(self.chosen.keys() & {"q", "kind", "level"})

    @property
    def kept(self) -> str:
        """What links inside the tree must carry on."""
        query: dict[str, str] = {
            name: self.data[name] for name in ("at", "ended") if name in self.chosen
        }
        return urlencode(query)

    def standing(self, bodies: BodyQuerySet) -> BodyQuerySet:
        """Those that exist on the day, or all."""
        return bodies if self.chosen.get("ended") else bodies.alive(self.at_day)

    def found(self, bodies: BodyQuerySet) -> BodyQuerySet:
        """Those that pass every filter."""
        found = self.standing(bodies).matching(self.chosen.get("q", ""))
        for name in ("kind", "level"):
            if value := self.chosen.get(name):
                found = found.filter(**{name: value})
        return found
