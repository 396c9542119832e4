"""Reports for the search of the head."""

from __future__ import annotations

from django.db.models import Q

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.core.finding import Found, Group, group
from danvan.web.core.histories import link
from danvan.web.core.words import fold
from danvan.web.reports.access import visible_reports
from danvan.web.reports.models import Report


def find(by: Actor, words: str, most: int) -> list[Group]:
    """The newest first, by the body that reports and by the name of what it reports."""
    rows = visible_reports(by).standing(today()).select_related("duty", "body")
    for word in fold(words).split():
        named = Q(duty__search__contains=word) | Q(body__key__contains=word)
        rows = rows.filter(named | Q(code__icontains=word))
    newest = rows.order_by("-period_end", "-id")[: most + 1]
    return [group("reports", words, map(_found, newest), most)]


def _found(report: Report) -> Found:
    standing = getattr(report, "standing")  # noqa: B009 - an annotation of the rows
    return Found(str(report), link(report), str(report.body), standing)
