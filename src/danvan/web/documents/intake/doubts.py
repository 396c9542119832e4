"""What a person should look at: findings of the reader, and names that nobody could match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.reader.model import Actor, Reading
from danvan.reader.source import Span
from danvan.web.bodies.resolve import Match
from danvan.web.bodies.resolve.spelling import canonical, is_generic
from danvan.web.core.words import fold
from danvan.web.documents.intake.names import Names
from danvan.web.documents.intake.outline import SIZE
from danvan.web.documents.intake.to_come import issued_to_come
from danvan.web.documents.models import Doubt, Version

# What the reader did by itself and is sure of: told on the page, asked of nobody.
_TOLD = frozenset(("mark-repaired", "text-layer-distrusted"))


@dataclass
class _Name:
    """A name that is not settled: where it stands first, and for how many tasks it is named."""

    at: Span
    match: Match
    lead: bool = False
    tasks: set[int] = field(default_factory=set)


def store_doubts(version: Version, reading: Reading, names: Names) -> None:
    """Insert the findings, then a doubt for each name (not for each place where it stands)."""
    found = [
        Doubt(
            version=version,
            code=each.code,
            severity=each.severity,
            message=each.message,
            start=each.span.start,
            end=each.span.end,
        )
        for each in reading.findings
        if each.code not in _TOLD
    ]
    found += issued_to_come(version, reading)
    found += [_doubt(version, words, name) for words, name in _unsettled(reading, names)]
    Doubt.objects.bulk_create(found, batch_size=SIZE)


def _unsettled(reading: Reading, names: Names) -> Iterator[tuple[str, _Name]]:
    """Names without a sure match; `các cơ quan liên quan` is one only where it should lead."""
    seen: dict[str, _Name] = {}
    for number, actor, lead in _named(reading):
        for words, found in names.find_each(actor.name):
            if not found.settled:
                name = seen.setdefault(words, _Name(actor.span, found.match))
                name.tasks.add(number)
                name.lead = name.lead or lead
    for words, name in seen.items():
        if name.lead or not is_generic(canonical(fold(words))):
            yield words, name


def _named(reading: Reading) -> Iterator[tuple[int, Actor, bool]]:
    for number, task in enumerate(reading.tasks):
        yield from ((number, actor, True) for actor in task.lead)
        yield from ((number, actor, False) for actor in task.coordinate)


def _doubt(version: Version, words: str, name: _Name) -> Doubt:
    where = ngettext("nêu ở %(n)d nhiệm vụ", "nêu ở %(n)d nhiệm vụ", len(name.tasks))
    return Doubt(
        version=version,
        code=_code(name.match),
        severity="warning" if name.lead else "info",
        message=_("“%(words)s”: %(reason)s; %(where)s.")
        % {
            "words": words[:200],
            "reason": _told(name.match),
            "where": where % {"n": len(name.tasks)},
        },
        start=name.at.start,
        end=name.at.end,
    )


def _code(match: Match) -> str:
    if match.sure:
        return "name-guessed"
    return "name-ambiguous" if match.options else "name-unknown"


def _told(match: Match) -> str:
    """The reason in the middle of a sentence."""
    reason = match.reason[:1].lower() + match.reason[1:]
    if match.sure:
        taken = match.body.name if match.body else str(match.group)
        return _("hiểu là %(name)s (%(reason)s), chưa chắc vì chưa rõ cơ quan ban hành") % {
            "name": taken,
            "reason": reason,
        }
    return reason
