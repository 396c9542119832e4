"""How a deadline was reached, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from danvan.web.core.deadlines.events import OPEN, Event, Extension
from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.rule import Unit, day_off_words
from danvan.web.core.templatetags.danvan import day as told
from danvan.web.core.templatetags.danvan import weekday

if TYPE_CHECKING:
    from danvan.web.core.deadlines.compute import Deadline


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence.

    `kind` is start, ground, count, extension, suspension, paused, waiting, shift or due.
    """

    kind: str
    words: str
    first: date | None = None
    last: date | None = None


def full(value: date) -> str:
    """`3/8/2026 (thứ Hai)`."""
    return f"{told(value)} ({weekday(value)})"


def steps(deadline: Deadline) -> list[Step]:
    """The sentences, in the order of the computation."""
    rule, first = deadline.rule, deadline.anchor + timedelta(days=1)
    event = {"event": in_words(rule.start), "day": full(deadline.start)}
    found = [Step("start", _("Mốc tính: %(event)s, ngày %(day)s.") % event, deadline.start)]
    if ground := _ground(deadline):
        found.append(Step("ground", ground))
    found.append(Step("count", _counting(deadline, first), first, deadline.first_last))
    found += [_event(*pair) for pair in _events(deadline)]
    return found + list(_end(deadline))


def _end(deadline: Deadline) -> Iterator[Step]:
    """The due date, or that there is none as long as the term stands still."""
    if (due := deadline.due) is None:
        yield from _paused(deadline)
        return
    if due != deadline.last:
        yield Step("shift", _shift(deadline, due), deadline.last, due)
    yield Step("due", _("Hạn: %(day)s.") % {"day": full(due)}, due)


def _paused(deadline: Deadline) -> Iterator[Step]:
    """Since when, how much of the term is left, what comes on top of it."""
    if (since := deadline.paused) is None:
        return
    said = {"first": full(since), "last": full(deadline.last), "left": deadline.left}
    words = _(
        "Tạm đình chỉ từ %(first)s, chưa có ngày kết thúc: thời hạn tạm dừng khi ngày cuối đang là "
        "%(last)s, còn %(left)s chưa tính."
    )
    yield Step("paused", words % said, since)
    yield from (Step("waiting", _waiting(e)) for e in deadline.waiting if isinstance(e, Extension))
    words = _("Hạn: tạm dừng. Khi hết tạm đình chỉ, %(left)s còn lại được tính tiếp.")
    yield Step("due", words % said)


def _waiting(event: Extension) -> str:
    """An extension decided while the term stands still."""
    words = _("Gia hạn trong lúc tạm dừng: được cộng khi hết tạm đình chỉ")
    if event.until:
        words = _("Gia hạn đến %(day)s trong lúc tạm dừng: được xét khi hết tạm đình chỉ") % {
            "day": full(event.until)
        }
    return words + _reason(event)


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
        "variant": f" ({in_words(chosen.name)})" if chosen else "",
        "first": full(first),
        "last": full(deadline.first_last),
    }


def _events(deadline: Deadline) -> Iterator[tuple[Event, date, date, bool]]:
    before = deadline.first_last
    working = deadline.length.unit is Unit.WORKING
    for event, after in deadline.reached:
        yield event, before, after, working
        before = after


def _event(event: Event, before: date, after: date, working: bool) -> Step:
    if isinstance(event, Extension):
        return Step("extension", _extension(event, before, after), before, after)
    first, last = event
    said = {"first": full(first), "after": full(after), "before": full(before)}
    if last == OPEN:
        words = _(
            "Tạm đình chỉ từ %(first)s, chưa có ngày kết thúc: bắt đầu sau ngày cuối %(before)s "
            "nên không kéo dài thời hạn."
        )
        return Step("suspension", words % said, first)
    said["last"] = full(last)
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
    return words + _reason(event)


def _reason(event: Extension) -> str:
    return _(". Lý do: %(reason)s") % {"reason": event.reason} if event.reason else "."


def _shift(deadline: Deadline, due: date) -> str:
    off = deadline.calendar.off(deadline.last)
    why = off.name if off and off.kind != "weekend" else weekday(deadline.last)
    return _("Ngày %(last)s trùng ngày nghỉ (%(why)s): %(rule)s, %(due)s.") % {
        "last": told(deadline.last),
        "why": why,
        "rule": day_off_words(deadline.rule.day_off),
        "due": full(due),
    }
