"""The round of reminders: what is owed now, the steps it reached, a notice for each person.

Every step is a row with a natural key, written together with its notices: whoever else goes round
at the same time, or does so again, finds it there.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction

from danvan.web.bodies.matters import Matter, owed
from danvan.web.core.clock import now
from danvan.web.core.sight import Subject
from danvan.web.notices.models import Kind, Notice, Reminder
from danvan.web.notices.models.notice import REMINDERS
from danvan.web.notices.people import Reader
from danvan.web.notices.reminding.paces import Paces
from danvan.web.notices.reminding.steps import reached
from danvan.web.notices.reminding.whom import Whom

Step = tuple[Matter, Kind, str]
_TITLE = 300


def remind_all(day: date) -> int:
    """Remind of everything that is owed, as it stands; how many notices were given."""
    paces = Paces()
    groups: dict[Subject, list[Step]] = {}
    open_ones: dict[Subject, date] = {}
    for matter in owed(day + timedelta(days=paces.farthest)):
        open_ones[matter.subject] = matter.due
        for kind, name in reached(paces.of(matter.follower), matter.due, day):
            groups.setdefault(matter.under.subject, []).append((matter, kind, name))
    given = sum(_remind(steps) for steps in groups.values())
    _forget(open_ones, set(groups))
    return given


@transaction.atomic
def _remind(steps: list[Step]) -> int:
    """The steps of one programme: what is new of them is told."""
    new = _new(steps)
    if not new:
        return 0
    whom = Whom((step[0] for step in new), above=any(step[1] == Kind.LONG_LATE for step in new))
    told: dict[tuple[Reader, Kind, bool], list[Matter]] = {}
    for matter, kind, _name in new:
        for reader, own in whom.of(matter, kind):
            told.setdefault((reader, kind, own), []).append(matter)
    notices = [_notice(*key, matters) for key, matters in told.items()]
    _replace(notices)
    Notice.objects.bulk_create(notices, batch_size=500)
    return len(notices)


def _new(steps: list[Step]) -> list[Step]:
    """Those that nobody was reminded of yet; written down by that."""
    run = uuid.uuid4().hex
    keys = {(step[0].subject, step[0].due, step[2]): step for step in steps}
    known = Reminder.objects.filter(
        subject_type__in={key[0][0] for key in keys}, subject_id__in={key[0][1] for key in keys}
    )
    there = {((row.subject_type, row.subject_id), row.due, row.step) for row in known.only(*_KEY)}
    rows = [
        Reminder(
            subject_type=subject[0], subject_id=subject[1], step=name, due=due, run=run, at=now()
        )
        for subject, due, name in sorted(keys.keys() - there)
    ]
    if not rows:
        return []
    # Another process may be faster between the question and here; its rows keep its mark.
    Reminder.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
    mine = Reminder.objects.filter(run=run).values_list(*_KEY)
    return [keys[(label, pk), due, name] for label, pk, due, name in mine]


_KEY = ("subject_type", "subject_id", "due", "step")


def _notice(reader: Reader, kind: Kind, own: bool, matters: list[Matter]) -> Notice:
    """One matter by its own name, several as so many of what they belong to."""
    first, under = matters[0], matters[0].under
    one = len(matters) == 1
    label, pk = first.subject if one else under.subject
    return Notice(
        user=reader[0],
        body_id=reader[1],
        kind=kind,
        subject_type=label,
        subject_id=pk,
        count=len(matters),
        title=(first.title if one else under.title)[:_TITLE],
        due=first.due if one else None,
        link=first.link if one else under.own if own else under.link,
        at=now(),
    )


def _replace(notices: list[Notice]) -> None:
    """Older reminders of the same to the same people need not be read any more."""
    Notice.objects.filter(
        kind__in=REMINDERS,
        read_at=None,
        user__in={each.user_id for each in notices},
        subject_type__in={each.subject_type for each in notices},
        subject_id__in={each.subject_id for each in notices},
    ).update(read_at=now())


def _forget(open_ones: dict[Subject, date], groups: Iterable[Subject]) -> None:
    """Unread reminders of what is done, paused, given more time or closed are over."""
    unread = Notice.objects.filter(kind__in=REMINDERS, read_at=None)
    still = set(groups)
    over = [
        row.pk
        for row in unread.only("subject_type", "subject_id", "due")
        if (row.subject not in still if row.due is None else open_ones.get(row.subject) != row.due)
    ]
    for start in range(0, len(over), 500):
        Notice.objects.filter(pk__in=over[start : start + 500]).update(read_at=now())
