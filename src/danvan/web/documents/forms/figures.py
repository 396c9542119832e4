"""What a person may correct of a quantified objective that was read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.core.number_field import NumberField
from danvan.web.documents.models import FigureCandidate

_FIELDS = ("name", "comparison", "value", "upto", "unit", "per", "baseline", "due")


class FigureEditForm(forms.Form):
    """`seen` is the state that it was opened on."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("Chỉ tiêu"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    comparison = forms.ChoiceField(label=_("Mức"), choices=FigureCandidate.Comparison.choices)
    value = NumberField(label=_("Giá trị"))
    upto = NumberField(
        label=_("Đến giá trị"), required=False, help_text=_("Chỉ khi văn bản ghi một khoảng.")
    )
    unit = forms.CharField(
        label=_("Đơn vị"), max_length=60, help_text=_("Ví dụ: %, mô hình, lượt người.")
    )
    per = forms.CharField(
        label=_("Tính trên"),
        max_length=250,
        required=False,
        help_text=_("Ví dụ: xã; năm. Để trống nếu là số chung."),
    )
    baseline = NumberField(label=_("Hiện trạng"), required=False)
    due = forms.DateField(label=_("Thời hạn"), required=False)

    def __init__(self, figure: FigureCandidate, *args: Any, **kwargs: Any) -> None:
        initial = {name: getattr(figure, name) for name in _FIELDS}
        kwargs.setdefault("initial", {**initial, "seen": figure.seen})
        super().__init__(*args, **kwargs)
