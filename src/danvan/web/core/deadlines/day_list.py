"""The days of a deadline one by one: what each counted as and why, and which are doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from danvan.web.core.deadlines.calendar import Calendar, days_between
from danvan.web.core.deadlines.events import OPEN, Extension
from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.rule import Unit
from danvan.web.core.templatetags.danvan import day as told
from danvan.web.core.templatetags.danvan import weekday

if TYPE_CHECKING:
    from danvan.web.core.deadlines.compute import Deadline

MOST_DAYS = 800  # two years and some: more is not told day by day


@dataclass(frozen=True, slots=True)
class Day:
    """A day on the way. `kind` is start, counted, weekend, holiday, swapped, suspended, over, due.

    `number` is which day of the term it is, 0 where it does not count.
    """

    date: date
    kind: str
    number: int
    why: str
    due: bool = False


def days(deadline: Deadline) -> list[Day]:
    """Every day from the event to the later of the last day counted and the due date.

    While the term stands still, to the first day that it does.
    """
    end = _end(deadline)
    if (end - deadline.start).days > MOST_DAYS:
        return []
    spans = _suspended(deadline)
    working = deadline.length.unit is Unit.WORKING
    found: list[Day] = []
    number = 0
    for each in days_between(min(deadline.start, deadline.anchor + timedelta(days=1)), end):
        kind, why = _kind(deadline, each, spans, working)
        number += kind == "counted"
        counted = number if kind == "counted" else 0
        found.append(Day(each, kind, counted, why, each == deadline.due))
    return found


def _end(deadline: Deadline) -> date:
    """The last day that is told."""
    if deadline.due is None:
        return deadline.paused or deadline.last
    return max(deadline.last, deadline.due)


def _suspended(deadline: Deadline) -> list[tuple[date, date]]:
    """The spans that took days out of the term: those that began before its end of that time."""
    found = []
    before = deadline.first_last
    for event, after in deadline.reached:
        if not isinstance(event, Extension) and event[0] <= before:
            found.append(event)
        before = after
    return found if deadline.paused is None else [*found, (deadline.paused, OPEN)]


def _kind(
    deadline: Deadline, each: date, spans: list[tuple[date, date]], working: bool
) -> tuple[str, str]:
    if each <= deadline.anchor:
        return "start", in_words(deadline.rule.start)
    if each > deadline.last:
        off = deadline.calendar.off(each)
        return ("over", off_words(deadline.calendar, each)) if off else ("over", _("ngày làm việc"))
    if any(first <= each <= last for first, last in spans):
        return "suspended", _("tạm đình chỉ")
    off = deadline.calendar.off(each)
    if off and working:
        return off.kind, off_words(deadline.calendar, each)
    return "counted", off_words(deadline.calendar, each)


def off_words(calendar: Calendar, each: date) -> str:
    """What is particular about the day: why it is off, why a weekend is worked."""
    if off := calendar.off(each):
        return weekday(each) if off.kind == "weekend" else off.name
    swap = calendar.swap(each)
    return swap.name if swap else ""


def doubts(deadline: Deadline) -> list[str]:
    """Of the rule, then of the days off that mattered, each said once."""
    found = []
    rule, chosen = deadline.rule, deadline.rule.variants.get(deadline.variant)
    if not rule.verified_of(deadline.variant) and not (chosen.own if chosen else rule.own):
        found.append(_("Quy định này chưa được đối chiếu với văn bản luật; hãy kiểm tra lại."))
    return found + [f"{_names(offs)}: {words}" for words, offs in _doubtful_days(deadline).items()]


def _names(offs: list[tuple[date, str]]) -> str:
    """`Ngày Văn hóa Việt Nam (24/11/2026)`, or the first and the last of several."""
    (first, name), (last, other) = offs[0], offs[-1]
    if first == last:
        return f"{name} ({told(first)})"
    return f"{name} – {other} ({told(first)} – {told(last)})"


def _doubtful_days(deadline: Deadline) -> dict[str, list[tuple[date, str]]]:
    """Days off that mattered for the date and are not certain, by what is doubtful."""
    found: dict[str, list[tuple[date, str]]] = {}
    working = deadline.length.unit is Unit.WORKING
    end = _end(deadline)
    first = deadline.anchor + timedelta(days=1) if working else deadline.last
    if deadline.due is None and not working:
        return found
    if (end - first).days <= MOST_DAYS:
        for each in days_between(min(first, deadline.due or first), end):
            off = deadline.calendar.off(each)
            if off and off.doubt:
                found.setdefault(off.doubt, []).append((each, off.name))
    return found
