"""Filters that every template has: dates as people say them, numbers with their unit."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.formats import number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, gettext_noop, ngettext

from danvan.web.core.clock import today

register = template.Library()
_DAYS = (
    gettext_noop("thứ Hai"),
    gettext_noop("thứ Ba"),
    gettext_noop("thứ Tư"),
    gettext_noop("thứ Năm"),
    gettext_noop("thứ Sáu"),
    gettext_noop("thứ Bảy"),
    gettext_noop("Chủ nhật"),
)


@register.filter
def day(value: date | None) -> str:
    """`29/8/2026`, or nothing; the day of a moment is the one in Việt Nam."""
    if isinstance(value, datetime):
        value = localtime(value)
    return f"{value.day}/{value.month}/{value.year}" if value else ""


@register.filter
def due(value: date | None) -> str:
    """`29/8/2026 (thứ Bảy, còn 12 ngày)`: the day, its weekday, and how far it is."""
    if not value:
        return ""
    return f"{day(value)} ({weekday(value)}, {distance(value)})"


@register.filter
def weekday(value: date | None) -> str:
    """`thứ Bảy`."""
    return gettext(_DAYS[value.weekday()]) if value else ""


@register.filter
def distance(value: date | None) -> str:
    """`còn 12 ngày`, `hôm nay`, `quá 3 ngày`."""
    if not value:
        return ""
    days = (value - today()).days
    if days == 0:
        return gettext("hôm nay")
    if days > 0:
        return ngettext("còn %(n)d ngày", "còn %(n)d ngày", days) % {"n": days}
    return ngettext("quá %(n)d ngày", "quá %(n)d ngày", -days) % {"n": -days}


@register.filter
def figure(value: Decimal | None) -> str:
    """`1.250`, `97,5`: a decimal without the zeros at its end; nothing for None."""
    if value is None:
        return ""
    whole = value == value.to_integral()
    return number(value.quantize(Decimal(1)) if whole else value.normalize())


@register.filter
def number(value: int | float | Decimal | None) -> str:
    """`20.034`, `1,5`: as offices write numbers; nothing for None."""
    return "" if value is None else number_format(value, force_grouping=True)


@register.filter
def cut(value: object, length: int) -> str:
    """Whole words, at most `length` characters with the dots that say so; for long tables."""
    words = str(value)
    if len(words) <= length:
        return words
    kept = words[: length - 1]
    if not words[length - 1].isspace():
        kept = kept.rpartition(" ")[0] or kept
    return kept.rstrip(" ,;:") + "…"
