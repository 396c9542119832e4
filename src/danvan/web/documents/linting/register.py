"""What the application knows that a draft does not say: the day, and which bodies are no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from danvan.lint.known import Gone, Known, spelt
from danvan.web.bodies.models import Alias, Body, Succession
from danvan.web.core.clock import today


def known_on(day: date | None) -> Known:
    """For a document of that day; for a draft without one, as of today."""
    at = day or today()
    return Known(at.isoformat(), dict(_gone(at)))


def _gone(at: date) -> Iterator[tuple[str, Gone]]:
    """Names that meant one body and mean none on the day; those that several had say nothing."""
    ended = Body.objects.filter(_nobody_now(at), valid_to__lt=at).only("name", "valid_to")
    gone = {body.pk: body for body in ended}
    called = [(spelt(body.name), pk) for pk, body in gone.items()]
    others = Alias.objects.filter(_nobody_now(at), context=None, body__valid_to__lt=at)
    called += [(spelt(name), pk) for name, pk in others.values_list("name", "body") if pk in gone]
    meant: dict[str, set[int]] = {}
    for name, pk in called:
        meant.setdefault(name, set()).add(pk)
    heirs = _heirs(set(gone))
    for name, keys in meant.items():
        day = gone[min(keys)].valid_to
        if len(keys) == 1 and day:
            now = "; ".join(heirs.get(min(keys), []))
            yield name, Gone((day + timedelta(days=1)).isoformat(), now)


def _nobody_now(at: date) -> Q:
    """Whether the row's name is none that a living body has; however it is accented."""
    alive = Body.objects.alive(at)
    same = alive.filter(key=OuterRef("key")).order_by()
    called = Alias.objects.filter(key=OuterRef("key"), body__in=alive.order_by().values("pk"))
    return ~Exists(same) & ~Exists(called)


def _heirs(bodies: set[int]) -> dict[int, list[str]]:
    """The names of those who took over, by the body that ended."""
    found: dict[int, list[str]] = {}
    rows = Succession.objects.filter(body__valid_to__isnull=False).order_by("pk")
    for body, name in rows.values_list("body", "successor__name"):
        if body in bodies:
            found.setdefault(body, []).append(name)
    return found
