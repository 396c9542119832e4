"""The one way to a due date: a rule, the day of its event, and what happened since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.core.deadlines import day_list, explain, plain
from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.counting import add, merged, prolonged, shifted
from danvan.web.core.deadlines.events import OPEN, Event, Extension, Suspension
from danvan.web.core.deadlines.rule import Length, Rule, Unit
from danvan.web.core.errors import Refused


@dataclass(frozen=True, slots=True)
class Deadline:
    """A due date and all that it was computed from.

    `last` is the last day counted, `due` the same after the rule for days off was applied.
    `reached` has the end after each extension and each span suspended, in the order they were
    taken. While a suspension goes on, since `paused`, there is no due date: `last` is the one that
    it stopped, `left` what remains of the term, `waiting` what is added once it ends.
    `steps` and `days` explain; they are worked out when asked for.
    """

    rule: Rule
    start: date
    variant: str
    length: Length
    first_last: date
    last: date
    due: date | None
    calendar: Calendar = field(repr=False, compare=False)
    extensions: tuple[Extension, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    reached: tuple[tuple[Event, date], ...] = ()
    paused: date | None = None
    waiting: tuple[Event, ...] = ()

    @property
    def anchor(self) -> date:
        """The day before the first day counted."""
        return anchor_of(self.rule, self.start)

    @property
    def left(self) -> Length | None:
        """What remains of the term where it is paused: it runs on from the day it goes on."""
        if self.paused is None:
            return None
        if self.length.unit is Unit.WORKING:
            return Length(self.calendar.between(self.paused, self.last), Unit.WORKING)
        return Length((self.last - self.paused).days + 1)

    @property
    def steps(self) -> list[explain.Step]:
        """The way to the date, in sentences."""
        return explain.steps(self)

    @property
    def days(self) -> list[day_list.Day]:
        """Every day from the event to the due date: what it counted as and why."""
        return day_list.days(self)

    @property
    def doubts(self) -> list[str]:
        """What is not certain: the rule itself, days off on the way."""
        return day_list.doubts(self)

    def as_dict(self) -> dict[str, Any]:
        """For the API: dates as ISO, sentences in the language of the moment."""
        return plain.as_dict(self)


def anchor_of(rule: Rule, start: date) -> date:
    """The day from the day after which is counted."""
    return start if rule.from_next_day else start - timedelta(days=1)


def compute(
    rule: Rule,
    start: date,
    variant: str = "",
    extensions: Sequence[Extension] = (),
    suspensions: Sequence[Suspension] = (),
    calendar: Calendar | None = None,
) -> Deadline:
    """The deadline of `rule` for an event on `start`.

    Extensions and suspensions are taken in the order of their days; what has no day comes first.
    Raises Refused where the rule has no length, allows no suspension or fewer extensions;
    KeyError for a variant that it has not. Pass one `calendar` where many are computed.
    """
    length = rule.length_of(variant)
    if length is None:
        raise Refused(
            _("Pháp luật không ấn định thời hạn cho việc này; hãy đặt thời hạn của cơ quan trước.")
        )
    if extensions or suspensions:
        _check(rule, variant, extensions, suspensions)
    calendar = calendar or Calendar()
    anchor = anchor_of(rule, start)
    first_last = last = add(anchor, length, calendar)
    reached: list[tuple[Event, date]] = []
    paused = None
    waiting = _in_order(extensions, suspensions, anchor)
    while waiting and paused is None:
        event = waiting.pop(0)
        if (paused := _going_on(event, last)) is None:
            last = _after(last, event, rule, variant, calendar)
            reached.append((event, last))
    due = None if paused else shifted(last, rule.day_off, calendar)
    return Deadline(
        rule, start, variant, length, first_last, last, due, calendar,
        tuple(extensions), tuple(suspensions), tuple(reached), paused, tuple(waiting),
    )  # fmt: skip


def _going_on(event: Event, last: date) -> date | None:
    """Since when the event stops a term that ends on `last`; None where it does not."""
    if isinstance(event, Extension):
        return None
    first, end = event
    return first if end == OPEN and first <= last else None


def _in_order(
    extensions: Sequence[Extension], suspensions: Sequence[Suspension], anchor: date
) -> list[Event]:
    if not (extensions or suspensions):
        return []
    dated: list[tuple[date, Event]] = [(each.on or date.min, each) for each in extensions]
    dated += [(span[0], span) for span in merged(suspensions, anchor)]
    return [event for _on, event in sorted(dated, key=lambda pair: pair[0])]


def _after(
    last: date,
    event: Event,
    rule: Rule,
    variant: str,
    calendar: Calendar,
) -> date:
    unit = (rule.length_of(variant) or Length(0)).unit
    if not isinstance(event, Extension):
        return prolonged(last, *event, unit, calendar)
    if event.until:
        return max(last, event.until)
    allowed = rule.extending_of(variant)
    more = event.length or (allowed.length if allowed else None) or Length(0, Unit.CALENDAR)
    return add(last, more, calendar)


def _check(
    rule: Rule,
    variant: str,
    extensions: Sequence[Extension],
    suspensions: Sequence[Suspension],
) -> None:
    if suspensions and not rule.suspension:
        raise Refused(_("Thời hạn này không được tạm đình chỉ; hãy bỏ phần tạm đình chỉ."))
    allowed = rule.extending_of(variant)
    if extensions and allowed is None:
        raise Refused(_("Thời hạn này không được gia hạn; hãy bỏ phần gia hạn."))
    if allowed and 0 < allowed.times < len(extensions):
        raise Refused(_("Chỉ được gia hạn tối đa %(n)d lần; hãy bỏ bớt.") % {"n": allowed.times})
    if allowed and allowed.needs_reason and any(not each.reason.strip() for each in extensions):
        raise Refused(_("Gia hạn phải có lý do; hãy ghi lý do."))
