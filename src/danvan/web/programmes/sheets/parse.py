"""From raw cells to the values of a task; each cell that cannot be understood is a Problem."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from danvan.web.bodies.resolve import Resolver
from danvan.web.core.words import fold
from danvan.web.bodies.naming import resolve
from danvan.web.programmes.forms.numbers import number
from danvan.web.programmes.models import Task, TaskState
from danvan.web.programmes.sheets.columns import BY_KEY

_STATES = {fold(str(state.label)): state for state in TaskState}
_DAY = forms.DateField()
_TOO_MUCH = Decimal(10) ** 12
_LENGTHS = {
    field.name: limit
    for field in Task._meta.get_fields()
    if (limit := getattr(field, "max_length", None))
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a cell; without a column, in the row as a whole."""

    row: int
    column: str
    message: str


def title(key: str) -> str:
    """The title of a column, for a Problem."""
    return BY_KEY[key].title if key in BY_KEY else ""


def value(key: str, raw: Any, resolver: Resolver) -> Any:
    """A cell's value by the kind of its column; raises ValidationError in words."""
    kind = BY_KEY[key].kind
    if kind == "text":
        return _text(key, raw)
    if kind == "bodies":
        return resolve(_words(raw), resolver)
    if raw is None or _words(raw) == "":
        return None
    return {"day": _day, "whole": _whole, "key": _whole, "number": _number, "state": _state}[kind](
        raw
    )


def _words(raw: Any) -> str:
    if raw is None:
        return ""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    return unicodedata.normalize("NFC", str(raw)).strip()


def _text(key: str, raw: Any) -> str:
    words = _words(raw)
    limit = _LENGTHS.get(key)
    if limit and len(words) > limit:
        raise ValidationError(_("Dài quá %(n)d chữ.") % {"n": limit})
    return words


def _day(raw: Any) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    try:
        found = _DAY.clean(_words(raw))
    except ValidationError:
        found = None
    if not isinstance(found, date):
        raise ValidationError(_("Không phải là một ngày; hãy ghi như 29/8/2026."))
    return found


def _whole(raw: Any) -> int:
    words = _words(raw)
    if not words.isdecimal() or len(words) > 15:
        raise ValidationError(_("Cần một số nguyên."))
    return int(words)


def _number(raw: Any) -> Decimal:
    found = Decimal(str(raw)) if isinstance(raw, int | float) else number(_words(raw))
    if found is None or abs(found) >= _TOO_MUCH:
        raise ValidationError(_("Cần một số, ví dụ 1.250,5."))
    return found.quantize(Decimal("0.01"))


def _state(raw: Any) -> TaskState:
    found = _STATES.get(fold(_words(raw)))
    if found is None:
        names = ", ".join(str(state.label) for state in TaskState)
        raise ValidationError(_("Trạng thái là một trong: %(names)s.") % {"names": names})
    return found
