"""How the due date of a task came to be: the document's words, its period, every change since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.web.core.deadlines.calendar import Calendar, days_between
from danvan.web.core.deadlines.day_list import Day
from danvan.web.core.deadlines.explain import Step, full
from danvan.web.core.deadlines.periods import due_in, last_day
from danvan.web.core.journal import act
from danvan.web.core.models import Entry
from danvan.web.core.templatetags.danvan import day as told
from danvan.web.core.templatetags.danvan import weekday
from danvan.web.programmes.models import Extension, Task

_NEAR = 100  # days to the date that are shown one by one


@dataclass(frozen=True, slots=True)
class Between:
    """The time from one day to another, both included, and which of its days are off."""

    days: int
    working: int
    holidays: list[tuple[date, str]]


def steps(task: Task, entries: list[Entry], calendar: Calendar) -> list[Step]:
    """The sentences; `entries` is the journal of the task, the oldest first."""
    found = [Step("start", _origin(task))]
    first = task.first_due or task.due
    if task.period_start:
        found += _period(task)
    changes = _changes(task, entries)
    if first and (changes or first != task.due):
        words = _("Hạn ban đầu: %(day)s.") % {"day": full(first)}
        found.append(Step("count", f"{words} {_day_off(first, calendar)}".strip(), first))
    found += changes
    if task.due:
        words = _("Hạn hiện nay: %(day)s.") % {"day": full(task.due)}
        found.append(Step("due", f"{words} {_day_off(task.due, calendar)}".strip(), task.due))
    else:
        found.append(Step("due", _("Nhiệm vụ chưa có thời hạn.")))
    return found


def _origin(task: Task) -> str:
    if task.due_words:
        return _("Văn bản viết: “%(words)s”.") % {"words": task.due_words}
    if task.period_start:
        return _("Việc làm định kỳ; văn bản không nêu ngày.")
    if task.version_id:
        return _("Văn bản không nêu thời hạn của việc này; hạn do người xem lại văn bản ghi.")
    return _("Nhiệm vụ do người thêm vào, không đọc từ văn bản; hạn do người thêm ghi.")


def _period(task: Task) -> Iterator[Step]:
    start = task.period_start
    if start is None:
        return
    last = last_day(task.every, start)
    said = {"period": task.period, "start": told(start), "last": told(last)}
    words = _("Kỳ của việc định kỳ: %(period)s, từ %(start)s đến %(last)s.") % said
    yield Step("period", words, start, last)
    due = due_in(task.every, start, task.due_words)
    if due == last:
        yield Step(
            "period", _("Lời văn bản không nêu ngày nào trong kỳ: hạn là ngày cuối kỳ."), due
        )
    else:
        words = _("Theo lời văn bản, hạn của kỳ này là %(day)s.") % {"day": full(due)}
        yield Step("period", words, due)


def _day_off(value: date, calendar: Calendar) -> str:
    off = calendar.off(value)
    if off is None:
        return ""
    name = weekday(value) if off.kind == "weekend" else off.name
    return _("Trùng ngày nghỉ (%(name)s); hạn giữ nguyên như đã ghi.") % {"name": name}


def _changes(task: Task, entries: list[Entry]) -> list[Step]:
    """What moved the date and what was asked, in the order of time."""
    asked = list(task.extensions.all())
    granted = {each.granted: each for each in asked if each.granted}
    found: list[tuple[Any, Step]] = []
    for entry in entries:
        if "due" not in entry.changes or entry.changes["due"][0] is None:
            continue
        before, after = (_date(value) for value in entry.changes["due"])
        extension = granted.get(after) if after and entry.act == "grant_extension" else None
        words = _granted(extension) if extension else _edited(entry, before, after)
        found.append((entry.at, Step("extension", words, before, after)))
    found += [(each.asked_at, _open(each)) for each in asked if not each.granted]
    return [step for _at, step in sorted(found, key=lambda pair: pair[0])]


def _date(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def _granted(extension: Extension) -> str:
    words = _(
        "Gia hạn từ %(before)s đến %(after)s. %(body)s xin ngày %(asked)s, lý do: %(reason)s"
    ) % {
        "before": told(extension.before),
        "after": full(extension.granted or extension.proposed),
        "body": extension.body,
        "asked": told(extension.asked_at),
        "reason": extension.reason,
    }
    if extension.decided_by and extension.decided_at:
        said = {"who": extension.decided_by, "on": told(extension.decided_at)}
        words = f"{words.rstrip('.')}. " + _("%(who)s đồng ý ngày %(on)s.") % said
    return f"{words} {extension.answer}".strip()


def _edited(entry: Entry, before: date | None, after: date | None) -> str:
    said = {
        "act": act(entry.act),
        "before": told(before),
        "after": full(after) if after else _("không có"),
        "who": entry.user or _("hệ thống"),
        "on": told(localdate(entry.at)),
    }
    return _("%(act)s: hạn từ %(before)s thành %(after)s, %(who)s, ngày %(on)s.") % said


def _open(extension: Extension) -> Step:
    said = {
        "day": full(extension.proposed),
        "body": extension.body,
        "asked": told(extension.asked_at),
        "reason": extension.reason,
        "answer": extension.answer,
    }
    if extension.decision == Extension.Decision.REFUSED:
        words = _("%(body)s xin gia hạn đến %(day)s ngày %(asked)s, không được đồng ý: %(answer)s")
    else:
        words = _(
            "%(body)s xin gia hạn đến %(day)s ngày %(asked)s, đang chờ quyết định. "
            "Lý do: %(reason)s"
        )
    return Step("extension", words % said, extension.before, extension.proposed)


def between(first: date, last: date, calendar: Calendar) -> Between:
    """The days from the day after `first` to `last`."""
    begin = first + timedelta(days=1)
    holidays = [
        (each, off.name)
        for each in (days_between(begin, last) if (last - first).days <= 1000 else ())
        if (off := calendar.off(each)) and off.kind != "weekend"
    ]
    return Between((last - first).days, calendar.between(begin, last), holidays)


def days_to(due: date, today: date, calendar: Calendar) -> list[Day]:
    """Each day from today to the date, working ones numbered; none where it is over or far away."""
    if not 0 < (due - today).days <= _NEAR:
        return []
    found = [Day(today, "start", 0, _("hôm nay"))]
    number = 0
    for each in days_between(today + timedelta(days=1), due):
        off = calendar.off(each)
        number += off is None
        kind = off.kind if off else "counted"
        why = (weekday(each) if off.kind == "weekend" else off.name) if off else ""
        found.append(Day(each, kind, 0 if off else number, why, each == due))
    return found
