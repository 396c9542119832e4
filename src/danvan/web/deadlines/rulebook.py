"""The rules as they hold for a body on a day: the repository's, changed by the bodies above it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from django.db.models import Q

from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.core.deadlines.rule import DayOff, Rule
from danvan.web.core.deadlines.rules import rules
from danvan.web.deadlines.models import OwnRule


def rulebook(body: Body | None, at: date) -> dict[str, Rule]:
    """Every rule that holds on the day, by its key."""
    changes: dict[str, list[OwnRule]] = {}
    for own in _changes(body, at) if body else ():
        changes.setdefault(own.key, []).append(own)
    held = (rule for rule in rules() if rule.at(at))
    return {rule.key: changed(rule, changes.get(rule.key, ())) for rule in held}


def held_on(words: str) -> date:
    """The day of an event as it was asked for, which decides what rules held; else today."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return today()


def rule_of(key: str, body: Body | None, at: date) -> Rule:
    """One rule as it holds for the body on the day; KeyError where there is none."""
    return rulebook(body, at)[key]


def changed(rule: Rule, owns: Iterable[OwnRule]) -> Rule:
    """The rule with the changes of bodies, given from the farthest to the nearest."""
    for own in owns:
        rule = _with(rule, own)
    return rule


def _with(rule: Rule, own: OwnRule) -> Rule:
    day_off = DayOff(own.day_off) if own.day_off else rule.day_off
    if not own.variant:
        return dataclasses.replace(
            rule,
            length=own.length,
            day_off=day_off,
            own=str(own.body),
            own_ground=own.ground,
        )
    variant = rule.variants.get(own.variant)
    if variant is None:
        return rule
    other = dataclasses.replace(variant, length=own.length, own=str(own.body))
    return dataclasses.replace(
        rule, variants=MappingProxyType({**rule.variants, own.variant: other})
    )


def _changes(body: Body, at: date) -> list[OwnRule]:
    """Changes that hold: those of bodies farther up first, then by their day."""
    step = body.steplen
    above = [body.path[:end] for end in range(step, len(body.path) + 1, step)]
    holds = Q(valid_from__lte=at) & (Q(valid_to=None) | Q(valid_to__gte=at))
    found = OwnRule.objects.filter(holds, body__path__in=above).select_related("body")
    return list(found.order_by("body__path", "valid_from"))
