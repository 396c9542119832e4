"""A body's own term."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.bodies.forms import day_field
from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.rule import Length, Rule, Unit
from danvan.web.deadlines.models.own_rule import DayOffChoice, UnitChoice


class OwnForm(forms.Form):
    """How long, counted how, by which paper, from which day."""

    variant = forms.ChoiceField(label=gettext_lazy("Trường hợp"), required=False)
    number = forms.IntegerField(label=gettext_lazy("Thời hạn"), min_value=1, max_value=1000)
    unit = forms.ChoiceField(label=gettext_lazy("Tính bằng"), choices=UnitChoice.choices)
    day_off = forms.ChoiceField(label=gettext_lazy("Ngày cuối trùng ngày nghỉ"), required=False)
    ground = forms.CharField(
        label=gettext_lazy("Căn cứ"),
        max_length=300,
        help_text=gettext_lazy("Văn bản của cơ quan đặt ra thời hạn này: số, ký hiệu, ngày."),
    )
    valid_from = day_field(gettext_lazy("Áp dụng từ ngày"), required=True)
    valid_to = day_field(gettext_lazy("Đến hết ngày (để trống nếu chưa định)"))

    def __init__(self, *args: Any, rule: Rule, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(each.key, in_words(each.name)) for each in rule.variants.values()]
        if names:
            self.fields["variant"].choices = [("", _("Trường hợp thường")), *names]  # type: ignore[attr-defined]
        else:
            del self.fields["variant"]
        self.fields["day_off"].choices = [("", _("Như quy định chung")), *DayOffChoice.choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        first, last = told.get("valid_from"), told.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("Ngày hết áp dụng phải sau ngày bắt đầu."))
        return told

    @property
    def told(self) -> dict[str, Any]:
        """What the action takes."""
        data = self.cleaned_data
        return {
            "variant": data.get("variant", ""),
            "length": Length(data["number"], Unit(data["unit"])),
            **{name: data[name] for name in ("day_off", "ground", "valid_from", "valid_to")},
        }
