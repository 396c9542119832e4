"""How a deadline was reached: sentences, each day with what it counted as, what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from danvan.web.core.deadlines.calendar import days_between
from danvan.web.core.deadlines.events import Extension
from danvan.web.core.deadlines.rule import Unit, day_off_words
from danvan.web.core.templatetags.danvan import day as told
from danvan.web.core.templatetags.danvan import weekday

if TYPE_CHECKING:
    from danvan.web.core.deadlines.compute import Deadline

MOST_DAYS = 800  # two years and some: more is not told day by day


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence. `kind` is start, ground, count, extension, suspension, end, shift or due."""

    kind: str
    words: str
    first: date | None = None
    last: date | None = None


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


def full(value: date) -> str:
    """`3/8/2026 (thứ Hai)`."""
    return f"{told(value)} ({weekday(value)})"


def steps(deadline: Deadline) -> list[Step]:
    """The sentences, in the order of the computation."""
    rule, first = deadline.rule, deadline.anchor + timedelta(days=1)
    event = {"event": rule.start, "day": full(deadline.start)}
    found = [Step("start", _("Mốc tính: %(event)s, ngày %(day)s.") % event, deadline.start)]
    if ground := _ground(deadline):
        found.append(Step("ground", ground))
    found.append(Step("count", _counting(deadline, first), first, deadline.first_last))
    found += [_event(*pair) for pair in _events(deadline)]
    if deadline.due != deadline.last:
        found.append(Step("shift", _shift(deadline), deadline.last, deadline.due))
    found.append(Step("due", _("Hạn: %(day)s.") % {"day": full(deadline.due)}, deadline.due))
    return found


def _ground(deadline: Deadline) -> str:
    """By what the length is as it is: the law, or what a body set for itself."""
    rule, chosen = deadline.rule, deadline.rule.variants.get(deadline.variant)
    if own := chosen.own if chosen else rule.own:
        told = {"body": own, "ground": rule.own_ground}
        return (
            _("Căn cứ: thời hạn riêng của %(body)s (%(ground)s).") % told
            if rule.own_ground
            else _("Căn cứ: thời hạn riêng của %(body)s.") % told
        )
    return _("Căn cứ: %(ground)s.") % {"ground": rule.ground} if rule.ground else ""


def _counting(deadline: Deadline, first: date) -> str:
    chosen = deadline.rule.variants.get(deadline.variant)
    return _("Thời hạn %(length)s%(variant)s, tính từ ngày %(first)s; ngày cuối là %(last)s.") % {
        "length": deadline.length,
        "variant": f" ({chosen.name})" if chosen else "",
        "first": full(first),
        "last": full(deadline.first_last),
    }


def _events(deadline: Deadline) -> Iterator[tuple[Any, date, date, bool]]:
    before = deadline.first_last
    working = deadline.length.unit is Unit.WORKING
    for event, after in deadline.reached:
        yield event, before, after, working
        before = after


def _event(event: Extension | tuple[date, date], before: date, after: date, working: bool) -> Step:
    if isinstance(event, Extension):
        return Step("extension", _extension(event, before, after), before, after)
    first, last = event
    said = {"first": full(first), "last": full(last), "after": full(after), "before": full(before)}
    if first > before:
        words = _(
            "Tạm đình chỉ từ %(first)s đến %(last)s: bắt đầu sau ngày cuối %(before)s nên không "
            "kéo dài thời hạn."
        )
    elif working:
        words = _(
            "Tạm đình chỉ từ %(first)s đến %(last)s: các ngày làm việc trong đó không tính; ngày "
            "cuối thành %(after)s."
        )
    else:
        said["n"] = str((last - first).days + 1)
        words = _(
            "Tạm đình chỉ từ %(first)s đến %(last)s: %(n)s ngày không tính; ngày cuối thành "
            "%(after)s."
        )
    return Step("suspension", words % said, first, last)


def _extension(event: Extension, before: date, after: date) -> str:
    said = {"before": full(before), "after": full(after)}
    words = _("Gia hạn từ %(before)s đến %(after)s") % said
    if event.who and event.on:
        words += ", " + _("%(who)s quyết định ngày %(on)s") % {
            "who": event.who,
            "on": told(event.on),
        }
    elif event.who:
        words += ", " + _("do %(who)s quyết định") % {"who": event.who}
    elif event.on:
        words += ", " + _("quyết định ngày %(on)s") % {"on": told(event.on)}
    return words + (_(". Lý do: %(reason)s") % {"reason": event.reason} if event.reason else ".")


def _shift(deadline: Deadline) -> str:
    off = deadline.calendar.off(deadline.last)
    why = off.name if off and off.kind != "weekend" else weekday(deadline.last)
    return _("Ngày %(last)s trùng ngày nghỉ (%(why)s): %(rule)s, %(due)s.") % {
        "last": told(deadline.last),
        "why": why,
        "rule": day_off_words(deadline.rule.day_off),
        "due": full(deadline.due),
    }


def days(deadline: Deadline) -> list[Day]:
    """Every day from the event to the later of the last day counted and the due date."""
    end = max(deadline.last, deadline.due)
    if (end - deadline.start).days > MOST_DAYS:
        return []
    spans = [event for event, _after in deadline.reached if not isinstance(event, Extension)]
    working = deadline.length.unit is Unit.WORKING
    found: list[Day] = []
    number = 0
    for each in days_between(min(deadline.start, deadline.anchor + timedelta(days=1)), end):
        kind, why = _kind(deadline, each, spans, working)
        number += kind == "counted"
        counted = number if kind == "counted" else 0
        found.append(Day(each, kind, counted, why, each == deadline.due))
    return found


def _kind(
    deadline: Deadline, each: date, spans: list[tuple[date, date]], working: bool
) -> tuple[str, str]:
    if each <= deadline.anchor:
        return "start", deadline.rule.start
    if each > deadline.last:
        off = deadline.calendar.off(each)
        return ("over", _off_words(deadline, each)) if off else ("over", _("ngày làm việc"))
    if any(first <= each <= last for first, last in spans):
        return "suspended", _("tạm đình chỉ")
    off = deadline.calendar.off(each)
    if off and working:
        return off.kind, _off_words(deadline, each)
    return "counted", _off_words(deadline, each)


def _off_words(deadline: Deadline, each: date) -> str:
    """What is particular about the day: why it is off, why a weekend is worked."""
    if off := deadline.calendar.off(each):
        return weekday(each) if off.kind == "weekend" else off.name
    swap = deadline.calendar.swap(each)
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
    first = deadline.anchor + timedelta(days=1) if working else deadline.last
    end = max(deadline.last, deadline.due)
    if (end - first).days <= MOST_DAYS:
        for each in days_between(min(first, deadline.due), end):
            off = deadline.calendar.off(each)
            if off and off.doubt:
                found.setdefault(off.doubt, []).append((each, off.name))
    return found


def as_dict(deadline: Deadline) -> dict[str, Any]:
    """A deadline as plain data."""
    rule = deadline.rule
    return {
        "due": deadline.due.isoformat(),
        "last_day": deadline.last.isoformat(),
        "start": deadline.start.isoformat(),
        "variant": deadline.variant,
        "rule": {
            "key": rule.key,
            "name": rule.name,
            "law": rule.law,
            "article": rule.article,
            "verified": rule.verified_of(deadline.variant),
            "own": rule.own,
        },
        "steps": [
            {
                "kind": each.kind,
                "words": each.words,
                "from": _iso(each.first),
                "to": _iso(each.last),
            }
            for each in deadline.steps
        ],
        "days": [
            {"date": _iso(each.date), "kind": each.kind, "number": each.number, "why": each.why}
            for each in deadline.days
        ],
        "doubts": deadline.doubts,
    }


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
