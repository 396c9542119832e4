"""How the programmes stand that bodies own or follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Row, Section
from danvan.web.core.templatetags.danvan import number
from danvan.web.programmes import counts
from danvan.web.programmes.counts import FIVE, Tally
from danvan.web.programmes.models import Programme, Task

_MOST = 10  # rows of a section
_LONGEST = 160  # characters of a title
_PRESSING = ("late", "due_soon")


def followed(acting: Sequence[Actor], day: date) -> dict[int | None, Section]:
    """By body the running programmes it owns or follows where something is late or due soon."""
    keys = {actor.body_id for actor in acting}
    mine = Programme.objects.filter(
        Q(follower__in=keys) | Q(owner__in=keys), closed_on__isnull=True
    )
    listed = {each.pk: each for each in mine.defer("search")}
    rows = Task.objects.counted().standing(day).filter(programme__in=listed)
    tallies = counts.by_programme(rows) if listed else {}
    pressing = sorted(
        (pk for pk in tallies if _pressing(tallies[pk])),
        key=lambda pk: (-_pressing(tallies[pk]), pk),
    )
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for programme, row in ((listed[pk], _programme(listed[pk], tallies[pk])) for pk in pressing):
        for body in {programme.follower_id, programme.owner_id} & keys:
            found[body].append(row)
    title, link = _("Chương trình cơ quan bạn theo dõi"), reverse("programmes:list")
    return {
        body: Section(title, some[:_MOST], more=max(0, len(some) - _MOST), link=link)
        for body, some in found.items()
    }


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
