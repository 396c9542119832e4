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
    """Names that meant a body once and mean none on the day, the latest end last."""
    ended = Body.objects.filter(_nobody_now(at), valid_to__lt=at).order_by("valid_to", "pk")
    gone = {body.pk: body for body in ended.only("name", "valid_to")}
    heirs = _heirs(list(gone))
    told = {
        pk: Gone(str(body.valid_to + timedelta(days=1)), "; ".join(heirs.get(pk, [])))
        for pk, body in gone.items()
        if body.valid_to
    }
    others = Alias.objects.filter(_nobody_now(at), context=None, body__valid_to__lt=at)
    for name, pk in others.order_by("pk").values_list("name", "body"):
        if pk in told:
            yield spelt(name), told[pk]
    for pk, body in gone.items():
        yield spelt(body.name), told[pk]


def _nobody_now(at: date) -> Q:
    """Whether the row's name is none that a living body has; however it is accented."""
    alive = Body.objects.alive(at)
    same = alive.filter(key=OuterRef("key")).order_by()
    called = Alias.objects.filter(key=OuterRef("key"), body__in=alive.order_by().values("pk"))
    return ~Exists(same) & ~Exists(called)


def _heirs(bodies: list[int]) -> dict[int, list[str]]:
    """The names of those who took over, by the body that ended."""
    found: dict[int, list[str]] = {}
    rows = Succession.objects.filter(body__valid_to__isnull=False).order_by("pk")
    wanted = set(bodies)
    for body, name in rows.values_list("body", "successor__name"):
        if body in wanted:
            found.setdefault(body, []).append(name)
    return found
