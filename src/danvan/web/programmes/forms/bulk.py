"""The bar below the table: what shall change on the rows that are marked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.naming import SUGGESTED, BodiesField
from danvan.web.programmes.actions import Wanted
from danvan.web.programmes.transitions import Act

ACTS = [
    ("", _("Giữ nguyên")),
    (Act.START, _("Bắt đầu thực hiện")),
    (Act.PAUSE, _("Tạm dừng")),
    (Act.REOPEN, _("Mở lại")),
    (Act.CANCEL, _("Hủy")),
]


class BulkForm(forms.Form):
    """Empty fields change nothing."""

    leads = BodiesField(
        label=_("Giao cho"),
        required=False,
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    due = forms.DateField(label=_("Thời hạn mới"), required=False)
    act = forms.ChoiceField(label=_("Trạng thái"), choices=ACTS, required=False)
    reason = forms.CharField(label=_("Lý do"), required=False, max_length=1000)

    def __init__(self, by: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"prefix": "bulk", **kwargs})
        leads = self.fields["leads"]
        assert isinstance(leads, BodiesField)
        leads.near = by.body

    def wanted(self) -> Wanted:
        """The arguments of `bulk_edit`; call it on a valid form."""
        told = self.cleaned_data
        return Wanted(
            leads=told["leads"] or None,
            due=told["due"],
            act=Act(told["act"]) if told["act"] else None,
            reason=told["reason"],
        )
