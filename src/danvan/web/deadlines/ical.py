"""Days off from a calendar file (iCalendar): what it says of each day, or why it cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from icalendar import Calendar

from danvan.web.core.errors import Refused
from danvan.web.core.words import fold

LARGEST = 1024 * 1024
MOST_DAYS = 400
_LONGEST = 31  # days of one event
_WORKED = ("lam bu", "lam viec", "di lam")  # "làm bù", "ngày làm việc", "đi làm"
_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Read:
    """A day that the file names."""

    day: date
    working: bool
    name: str


@dataclass(frozen=True, slots=True)
class File:
    """The days of a file in their order, and how many events were left out and why."""

    days: list[Read]
    left_out: list[str]


def read_days(data: bytes) -> File:
    """The days of a file. Raises Refused with a sentence for one that cannot be used."""
    if len(data) > LARGEST:
        raise Refused(_("Tệp lịch quá lớn (trên 1 MB); hãy chỉ xuất lịch nghỉ của một hai năm."))
    events = _events(data)
    days: dict[date, Read] = {}
    left_out: list[str] = []
    for event in events:
        name = _name(event)
        try:
            for day in _span(event):
                days.setdefault(day, Read(day, _is_worked(name), name))
        except _Odd as odd:
            left_out.append(f"{name}: {odd}")
        if len(days) > MOST_DAYS:
            raise Refused(
                _("Tệp có hơn %(n)d ngày; hãy chỉ xuất lịch nghỉ của một hai năm.")
                % {"n": MOST_DAYS}
            )
    if not days:
        said = [_("Tệp lịch không có ngày nào dùng được."), *left_out[:3]]
        raise Refused(" ".join(said))
    return File([days[day] for day in sorted(days)], left_out)


class _Odd(Exception):
    """An event that names no days; says why."""


def _events(data: bytes) -> list[Any]:
    try:
        calendars = Calendar.from_ical(data, multiple=True)
        return [event for each in calendars for event in each.walk("VEVENT")]
    except Exception:  # the library raises whatever the file makes it stumble over
        raise Refused(
            _("Tệp này không đọc được như tệp lịch (.ics); hãy xuất lại từ phần mềm lịch.")
        ) from None


def _name(event: Any) -> str:
    name = " ".join(str(event.get("SUMMARY", "")).split())[:200]
    return name or str(_("Ngày nghỉ"))


def _is_worked(name: str) -> bool:
    return any(words in fold(name) for words in _WORKED)


def _span(event: Any) -> Iterator[date]:
    if "RRULE" in event:
        raise _Odd(_("sự kiện lặp lại, không nhập."))
    first, last = _ends(event)
    if not (_FIRST <= first <= last <= _LAST) or (last - first).days >= _LONGEST:
        raise _Odd(_("ngày bắt đầu, kết thúc không hợp lý."))
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _ends(event: Any) -> tuple[date, date]:
    """The first and the last day; the end of an event of whole days is the day after it."""
    try:
        start = event.decoded("DTSTART")
        end = event.decoded("DTEND", None)
    except Exception:  # as above
        raise _Odd(_("không có ngày bắt đầu đọc được.")) from None
    first = _day(start)
    if end is None:
        return first, first
    last = _day(end)
    return first, last if isinstance(end, datetime) else max(first, last - timedelta(days=1))


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return (localtime(value) if is_aware(value) else value).date()
    if isinstance(value, date):
        return value
    raise _Odd(_("không có ngày bắt đầu đọc được."))
