"""Rules for the search of the head."""

from __future__ import annotations

from django.urls import reverse

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.rule import Rule
from danvan.web.core.finding import Found, Group, group
from danvan.web.core.words import fold
from danvan.web.deadlines.rulebook import rulebook


def find(by: Actor, words: str, most: int) -> list[Group]:
    """Rules of which name or law hold every word, as they hold for the body."""
    wanted = fold(words).split()
    found = [rule for rule in rulebook(by.body, today()).values() if _holds(rule, wanted)]
    return [group("deadlines", words, map(_found, found[:most]), most)]


def _holds(rule: Rule, wanted: list[str]) -> bool:
    told = fold(f"{rule.name} {in_words(rule.name)} {rule.ground}")
    return bool(wanted) and all(word in told for word in wanted)


def _found(rule: Rule) -> Found:
    length = str(rule.length) if rule.length else ""
    return Found(in_words(rule.name), reverse("deadlines:rule", args=[rule.key]), length)
