"""What programmes say in a digest: what the body owes, what waits for a decision, how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Number, Row, Section
from danvan.web.bodies.models import Role
from danvan.web.core.templatetags.danvan import day as in_words
from danvan.web.core.templatetags.danvan import number
from danvan.web.programmes import counts, duties
from danvan.web.programmes.counts import FIVE, Tally
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.models import Extension, Part, Programme, Task
from danvan.web.programmes.tables import address

_AHEAD = timedelta(days=7)
_MOST = 10  # rows of a section
_LONGEST = 160  # characters of a title
_PRESSING = ("late", "due_soon")


def task_sections(by: Actor, at: datetime) -> list[Section]:
    """A maker of `bodies.digests.SECTIONS`."""
    if by.body is None:
        return []
    day = timezone.localdate(at)
    found = [_decisions(by, day), _followed(by)]
    return [_owed(by, day), *found] if by.holds(Role.OFFICER) else found


def _owed(by: Actor, day: date) -> Section:
    """What the body leads and has to do within a week, the latest first, with the whole count."""
    rows = duties.owed(by, day).filter(due__lte=day + _AHEAD).select_related("programme")
    first = list(rows.defer("search").order_by("due", "id")[: _MOST + 1])
    more = rows.count() - _MOST if len(first) > _MOST else 0
    query = {"body": by.body_id, "part": Part.LEAD.value}
    return Section(
        _("Việc cơ quan bạn chủ trì"),
        [_task(task, day) for task in first[:_MOST]],
        _numbers(_led(by), query) if first else [],
        more,
        address(**query, sort="due"),
    )


def _task(task: Task, day: date) -> Row:
    assert task.due is not None  # asked for by its date
    return Row(
        task.text[:_LONGEST],
        ("programmes.task", task.pk),
        reverse("programmes:report", args=[task.pk]),
        task.programme.name[:_LONGEST],
        "late" if task.due < day else "soon",
        task.due,
    )


def _led(by: Actor) -> Tally:
    """As the table of tasks counts them with the filters of the link."""
    assert by.body is not None
    chosen = {"body": by.body.name, "part": Part.LEAD.value}
    filters = TaskFilters.of(by, Programme.objects.none(), [by.body], **chosen)
    return counts.total(filters.rows())


def _numbers(tally: Tally, query: dict[str, object]) -> list[Number]:
    return [
        Number(str(each.words), tally.of(each), address(**query, standing=each.key), each.tone)
        for each in FIVE
        if tally.of(each)
    ]


def _decisions(by: Actor, day: date) -> Section:
    """Submissions and requests for more time that wait for the actor."""
    waiting = list(duties.submissions(by, day)[:_MOST])
    asked = duties.requests(by)[: _MOST - len(waiting)]
    rows = [*(_submitted(task) for task in waiting), *(_asked(each) for each in asked)]
    return Section(_("Chờ bạn quyết định"), rows, link=reverse("programmes:today"))


def _submitted(task: Task) -> Row:
    words = _("báo xong %(day)s") % {"day": in_words(task.submitted_on)}
    page = task.get_absolute_url()
    return Row(task.text[:_LONGEST], ("programmes.task", task.pk), f"{page}#chap-nhan", words)


def _asked(extension: Extension) -> Row:
    words = _("%(body)s xin gia hạn đến %(day)s") % {
        "body": extension.body,
        "day": in_words(extension.proposed),
    }
    task = extension.task
    page = f"{task.get_absolute_url()}#gia-han-quyet-dinh"
    return Row(task.text[:_LONGEST], ("programmes.task", task.pk), page, words)


def _followed(by: Actor) -> Section:
    """Running programmes that the body owns or follows, where something is late or due soon."""
    mine = Programme.objects.filter(Q(follower=by.body) | Q(owner=by.body), closed_on=None)
    listed = {each.pk: each for each in mine.defer("search")}
    tallies = _by_programme(by, listed) if listed else {}
    pressing = sorted(tallies, key=lambda pk: (-_pressing(tallies[pk]), pk))
    pressing = [pk for pk in pressing if _pressing(tallies[pk])]
    return Section(
        _("Chương trình cơ quan bạn theo dõi"),
        [_programme(listed[pk], tallies[pk]) for pk in pressing[:_MOST]],
        more=max(0, len(pressing) - _MOST),
        link=reverse("programmes:list"),
    )


def _by_programme(by: Actor, listed: Iterable[int]) -> dict[int, Tally]:
    filters = TaskFilters.of(by, Programme.objects.none(), [])
    return counts.by_programme(filters.rows().filter(programme__in=list(listed)))


def _pressing(tally: Tally) -> int:
    return sum(tally.of(column) for column in FIVE if column.key in _PRESSING)


def _programme(programme: Programme, tally: Tally) -> Row:
    words = " · ".join(
        f"{str(each.words).lower()} {number(tally.of(each))}" for each in FIVE if tally.of(each)
    )
    late = any(tally.of(each) for each in FIVE if each.key == "late")
    subject = ("programmes.programme", programme.pk)
    link = programme.get_absolute_url()
    return Row(programme.name[:_LONGEST], subject, link, words, "late" if late else "soon")
