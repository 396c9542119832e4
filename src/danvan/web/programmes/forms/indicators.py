"""Indicators and their figures, with numbers as people type them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.naming import SUGGESTED
from danvan.web.core.number_field import NumberField
from danvan.web.programmes.access import may_edit
from danvan.web.programmes.forms.adopt import BodyField
from danvan.web.programmes.models import Indicator, Programme


class IndicatorForm(forms.Form):
    """From where to where, by when."""

    name = forms.CharField(label=_("Chỉ tiêu"), max_length=500)
    unit = forms.CharField(
        label=_("Đơn vị"), max_length=60, help_text=_("Ví dụ: %, mô hình, lượt người.")
    )
    baseline = NumberField(label=_("Hiện trạng"), required=False)
    target = NumberField(label=_("Mục tiêu"))
    due = forms.DateField(label=_("Thời hạn"), required=False)
    rising = forms.BooleanField(label=_("Càng cao càng tốt"), required=False, initial=True)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, indicator: Indicator | None, *args: Any, **kwargs: Any) -> None:
        self.indicator = indicator
        if indicator:
            names = ("name", "unit", "baseline", "target", "due", "rising", "revision")
            kwargs.setdefault("initial", {name: getattr(indicator, name) for name in names})
        prefix = "sua" if indicator else "moi"
        super().__init__(*args, **{"auto_id": f"{prefix}-%s", **kwargs})

    def refresh(self, indicator: Indicator) -> None:
        """Go on from the indicator as it stands now, with what was typed."""
        self.data = {**self.data, "revision": str(indicator.revision)}


class ValueForm(forms.Form):
    """A figure at the end of a day; who follows the programme says of which body."""

    at = forms.DateField(label=_("Đến ngày"))
    value = NumberField(label=_("Giá trị"))
    body = BodyField(
        label=_("Cơ quan"), required=False, help_text=_("Để trống nếu là số chung cả chương trình.")
    )
    note = forms.CharField(label=_("Ghi chú"), required=False, max_length=250)

    def __init__(self, by: Actor, programme: Programme, *args: Any, **kwargs: Any) -> None:
        self.by = by
        super().__init__(*args, **{"auto_id": "so-%s", **kwargs})
        body = self.fields["body"]
        assert isinstance(body, BodyField)
        if may_edit(by, programme):
            body.near = by.body
            body.widget.attrs.update(SUGGESTED)
        else:
            del self.fields["body"]

    def told(self) -> dict[str, Any]:
        """What `record_value` takes; officers of a lead write of their own body."""
        return {"body": self.by.body, **self.cleaned_data}
