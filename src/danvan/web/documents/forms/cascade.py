"""As of which day, and how deep, the cascade is shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.core.clock import today

DEPTH = 2
DEPTHS = [(str(n), str(n)) for n in range(1, 6)]


class CascadeForm(forms.Form):
    """Both may be left out; what cannot be understood is named and not applied.

    A document whose `issued` day is still to come is shown as of that day: today it is not there.
    """

    ngay = forms.DateField(
        label=_("Tại ngày"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    sau = forms.ChoiceField(label=_("Số cấp bên dưới"), choices=DEPTHS, required=False)

    def __init__(self, query: Any, issued: date | None = None) -> None:
        self._usual = max(today(), issued or today())
        day, depth = query.get("ngay") or self._usual, query.get("sau") or DEPTH
        super().__init__({"ngay": day, "sau": depth})
        self.is_valid()

    @property
    def day(self) -> date:
        return self.cleaned_data.get("ngay") or self._usual

    @property
    def depth(self) -> int:
        return int(self.cleaned_data.get("sau") or DEPTH)
