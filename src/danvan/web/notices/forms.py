"""Forms of notices: which letters one wants, how a body reminds."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.notices.models import Choice, How
from danvan.web.notices.models.choice import Weekday


class ChoiceForm(forms.Form):
    """How often the digest comes, when, and whether urgings come at once."""

    digest = forms.ChoiceField(
        label=_("Thư tổng hợp"), choices=How.choices, widget=forms.RadioSelect
    )
    hour = forms.TypedChoiceField(
        label=_("Giờ gửi"),
        coerce=int,
        choices=[(hour, f"{hour}:00") for hour in range(24)],
        help_text=_("Giờ Việt Nam. Thư chỉ gửi khi có việc để báo."),
    )
    weekday = forms.TypedChoiceField(
        label=_("Ngày trong tuần, nếu gửi hằng tuần"), coerce=int, choices=Weekday.choices
    )
    urging = forms.BooleanField(label=_("Gửi thư ngay khi có người đôn đốc"), required=False)

    @classmethod
    def of(cls, choice: Choice, data: Any = None) -> ChoiceForm:
        """The form with what is chosen now."""
        fields = ("digest", "hour", "weekday", "urging")
        return cls(data, initial={name: getattr(choice, name) for name in fields})
