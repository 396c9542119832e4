"""From a raw cell to a value; what cannot be understood raises ValidationError in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from danvan.web.core.numbers import number
from danvan.web.core.words import fold

_DAY = forms.DateField()
_TOO_MUCH = Decimal(10) ** 12
Choice = TypeVar("Choice", bound=models.TextChoices)


def words(raw: Any) -> str:
    """What stands in the cell as composed text, `12.0` as `12`."""
    if raw is None:
        return ""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    return unicodedata.normalize("NFC", str(raw)).strip()


def text(raw: Any, limit: int | None = None) -> str:
    """Words of at most `limit` characters."""
    found = words(raw)
    if limit and len(found) > limit:
        raise ValidationError(_("Dài quá %(n)d chữ.") % {"n": limit})
    return found


def limits(model: type[models.Model]) -> dict[str, int]:
    """How long the words of each field may be."""
    return {
        field.name: limit
        for field in model._meta.get_fields()
        if (limit := getattr(field, "max_length", None))
    }


def day(raw: Any) -> date | None:
    """A day, typed as one or in words; None for an empty cell."""
    if isinstance(raw, datetime):
        return raw.date()
    if not words(raw):
        return None
    try:
        found = _DAY.clean(words(raw))
    except ValidationError:
        found = None
    if not isinstance(found, date):
        raise ValidationError(_("Không phải là một ngày; hãy ghi như 29/8/2026."))
    return found


def whole(raw: Any) -> int | None:
    """A number without decimals, not negative."""
    found = words(raw)
    if not found:
        return None
    if not found.isdecimal() or len(found) > 15:
        raise ValidationError(_("Cần một số nguyên."))
    return int(found)


def decimal(raw: Any) -> Decimal | None:
    """A number with two decimals."""
    if not words(raw):
        return None
    found = Decimal(str(raw)) if isinstance(raw, int | float) else number(words(raw))
    if found is None or not found.is_finite() or abs(found) >= _TOO_MUCH:
        raise ValidationError(_("Cần một số, ví dụ 1.250,5."))
    return found.quantize(Decimal("0.01"))


def choice(raw: Any, choices: Iterable[Choice]) -> Choice | None:
    """The choice of that label, whatever its case and tone marks."""
    wanted = fold(words(raw))
    if not wanted:
        return None
    known = list(choices)
    for each in known:
        if fold(str(each.label)) == wanted:
            return each
    names = ", ".join(str(each.label) for each in known)
    raise ValidationError(_("Phải là một trong: %(names)s.") % {"names": names})
