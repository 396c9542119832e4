"""A field for numbers as people in Việt Nam type them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext

from danvan.web.core.numbers import number
from danvan.web.core.templatetags.danvan import figure

_LIMIT = Decimal("1e13")


class NumberField(forms.CharField):
    """`1.234,5` and `97.5`, with two decimals at most."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_length=40, **given)
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        if not words:
            return None
        found = number(words)
        if found is None or abs(found) >= _LIMIT:
            raise forms.ValidationError(gettext("Hãy ghi một con số, ví dụ 1.250 hoặc 97,5."))
        if found != round(found, 2):
            raise forms.ValidationError(gettext("Hãy ghi tối đa hai chữ số sau dấu phẩy."))
        return found

    def prepare_value(self, value: Any) -> Any:
        return figure(value) if isinstance(value, Decimal) else value
