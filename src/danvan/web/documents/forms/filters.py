"""The filters of the list of documents: read from the address, turned into a queryset."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Exists, F, OuterRef, Subquery
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.bodies.naming import SUGGESTED
from danvan.web.core.words import fold
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import Recipient, State, Version
from danvan.web.documents.models.document import Type
from danvan.web.documents.querysets import DocumentQuerySet

_ANY = ("", _("Tất cả"))
HELD, STUBS = "held", "stubs"
SORTS = {
    "document": ("type", "code"),
    "date": ("date",),
    "holder": ("owner__name",),
    "state": ("state",),
    "status": ("status",),
}
_LAST = Version.objects.filter(document=OuterRef("pk")).order_by("-number")


class DocumentFilters(forms.Form):
    """Every filter may be left out; one that cannot be understood is named and not applied."""

    q = forms.CharField(label=_("Số, trích yếu, nơi ban hành"), required=False, max_length=200)
    type = forms.ChoiceField(label=_("Loại văn bản"), choices=[_ANY, *Type.choices], required=False)
    state = forms.ChoiceField(label=_("Trạng thái"), choices=[_ANY, *State.choices], required=False)
    status = forms.ChoiceField(
        label=_("Tình trạng đọc"), choices=[_ANY, *Version.Status.choices], required=False
    )
    holder = forms.CharField(
        label=_("Cơ quan giữ"),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    kind = forms.ChoiceField(
        label=_("Gồm"),
        choices=[
            ("", _("Văn bản có tệp")),
            (STUBS, _("Chỉ được viện dẫn, chưa có tệp")),
        ],
        required=False,
    )
    mine = forms.BooleanField(label=_("Gửi đến, chờ xác nhận"), required=False)

    def __init__(self, by: Actor, query: QueryDict) -> None:
        super().__init__(query)
        self.by, self.query = by, query

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The filters that were understood and are not empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def hidden_chosen(self) -> list[str]:
        """Filters of the folded part that are in use."""
        return [name for name in self.chosen if name in ("q", "type", "state", "holder")]

    def rows(self) -> DocumentQuerySet:
        """The documents that pass, each with the status of its last version, not yet in order."""
        rows = visible_documents(self.by).annotate(status=Subquery(_LAST.values("status")[:1]))
        rows = rows.filter(merged_into=None, status__isnull=self.chosen.get("kind") == STUBS)
        for name in ("type", "state", "status"):
            if value := self.chosen.get(name):
                rows = rows.filter(**{name: value})
        if words := self.chosen.get("q"):
            rows = rows.matching(words)
        if words := self.chosen.get("holder"):
            rows = rows.filter(owner__in=_meant(words))
        return self._awaited(rows) if self.chosen.get("mine") else rows

    def _awaited(self, rows: DocumentQuerySet) -> DocumentQuerySet:
        """Sent to the body acted for, which has not said that it received or read it."""
        open_ = Recipient.objects.filter(
            document=OuterRef("pk"), body=self.by.body_id, sent_at__isnull=False, read_at=None
        )
        return rows.filter(Exists(open_))

    def ordered(self, rows: DocumentQuerySet) -> DocumentQuerySet:
        """As `sort` says: a key of SORTS, with `-` in reverse; else the newest day first."""
        asked = self.query.get("sort", "")
        keys = SORTS.get(asked.removeprefix("-"))
        if keys is None:
            return rows.order_by(F("date").desc(nulls_first=True), "-id")
        down = asked.startswith("-")
        order = [
            F(key).desc(nulls_last=True) if down else F(key).asc(nulls_last=True) for key in keys
        ]
        return rows.order_by(*order, "-id")


def _meant(words: str) -> Any:
    """Bodies whose name holds every word: the exact name alone, where there is one."""
    key = fold(words)
    found = Body.objects.all()
    for word in key.split():
        found = found.filter(key__contains=word)
    exact = found.filter(key=key)
    return exact if exact.exists() else found
