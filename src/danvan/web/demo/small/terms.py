"""Terms that the province set for itself where the law gives none."""

from __future__ import annotations

from datetime import date

from danvan.web.bodies.acting import actor_of
from danvan.web.bodies.models import User
from danvan.web.core.clock import moved
from danvan.web.core.deadlines.rule import Length, Unit
from danvan.web.deadlines.actions import set_own_rule
from danvan.web.demo.small.papers import at as moment

_SET = date(2026, 2, 3)
_GROUND = "Quy chế 05-QC/TU, ngày 3/2/2026"
_TERMS = {"petition.answer": Length(15, Unit.WORKING), "promise.keep": Length(30)}


def set_terms() -> None:
    """By the administrator of the province, in the winter of 2026."""
    by = actor_of(User.objects.get(email="nhung@danvan.example"))
    with moved(moment(_SET, 9)):
        for key, length in _TERMS.items():
            set_own_rule(by=by, key=key, variant="", length=length, valid_from=_SET, ground=_GROUND)
