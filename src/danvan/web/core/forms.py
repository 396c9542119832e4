"""Filters of the journal."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.core.journal import acts
from danvan.web.core.models import Entry


class EntryFilters(forms.Form):
    """What was done, by whom, from which day to which; a filter that is wrong filters nothing."""

    act = forms.ChoiceField(label=gettext_lazy("Việc"), required=False)
    who = forms.CharField(label=gettext_lazy("Người làm"), required=False, max_length=120)
    since = forms.DateField(
        label=gettext_lazy("Từ ngày"), required=False, widget=forms.DateInput({"type": "date"})
    )
    until = forms.DateField(
        label=gettext_lazy("Đến ngày"), required=False, widget=forms.DateInput({"type": "date"})
    )
    q = forms.CharField(label=gettext_lazy("Có chữ"), required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = sorted(acts().items(), key=lambda pair: pair[1])
        self.fields["act"].choices = [("", _("Mọi việc")), *told]  # type: ignore[attr-defined]

    def passed(self, entries: QuerySet[Entry]) -> QuerySet[Entry]:
        """The entries that pass."""
        self.is_valid()
        told = self.cleaned_data
        wanted = Q()
        if told.get("act"):
            wanted &= Q(act=told["act"])
        if told.get("who"):
            wanted &= Q(user__full_name__icontains=told["who"])
        if told.get("since"):
            wanted &= Q(at__gte=make_aware(datetime.combine(told["since"], time.min)))
        if told.get("until"):
            after = told["until"] + timedelta(days=1)
            wanted &= Q(at__lt=make_aware(datetime.combine(after, time.min)))
        if told.get("q"):
            wanted &= Q(note__icontains=told["q"]) | _in_changes(told["q"])
        return entries.filter(wanted)


def _in_changes(words: str) -> Q:
    """Databases keep JSON as it is or with Vietnamese letters escaped."""
    escaped = json.dumps(words)[1:-1]
    return Q(changes__icontains=words) | Q(changes__icontains=escaped)
