"""Tasks that came from no draft find those above that they carry out, by the same work."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from danvan.coverage import COVERED, Evidence, Match, Weights, cover
from danvan.web.documents.access import READ
from danvan.web.documents.coverage.inputs import sides
from danvan.web.documents.coverage.words import term_words
from danvan.web.documents.models import CoverageDecision, Document, Verdict, Version
from danvan.web.programmes.drafting.keys import duty_keys
from danvan.web.programmes.drafting.signed import carried, names
from danvan.web.programmes.models import Derivation, Part, Programme, Task

_TERMS = 5  # shared words that the evidence names


def alike(lower: Programme, version: Version) -> list[Derivation]:
    """A place for each task above that a task of `lower` covers and that has none there yet.

    Only tasks that fall on the owner of `lower`, of programmes whose document it carries out.
    """
    made: list[Derivation] = []
    for upper in _above(lower, version):
        made += _of(upper, lower, version)
    return made


def _above(lower: Programme, version: Version) -> list[Programme]:
    cited = carried(version)
    of = Q(document__in={each.target_id for each in cited if each.target_id})
    of |= Q(document__code__in={each.code for each in cited if each.code})
    found = Programme.objects.filter(of).exclude(document=lower.document_id)
    return [
        each
        for each in found.select_related("document")
        if any(names(citation, each.document) for citation in cited)
    ]


def _of(upper: Programme, lower: Programme, version: Version) -> Iterator[Derivation]:
    read = upper.document.versions.filter(status__in=READ).first()
    if read is None:
        return
    wanted, free = _wanted(upper, lower), _free(lower)
    if not wanted or not free:
        return
    refused = _refused(upper.document, lower.document)
    for match in _matches(read, version, upper.document, lower):
        found = next((key for key in match.items if key in free), None)
        if found and match.parent in wanted and match.parent not in refused:
            task = free.pop(found)
            yield Derivation(
                upper=wanted.pop(match.parent),
                document=lower.document,
                clause=task.clause,
                task=task,
                how=Derivation.How.COVERAGE,
                evidence=_told(match.evidence),
            )


def _matches(
    upper: Version, lower: Version, document: Document, programme: Programme
) -> list[Match]:
    of = sides([upper.pk, lower.pk])
    texts = [item.text for side in of.values() for item in side.items]
    found = cover(
        of[upper.pk].duties,
        {"lower": of[lower.pk].items},
        Weights(texts),
        bodies={"lower": programme.owner.name},
        parent_code=document.code or None,
    )
    covered = [each for each in found.matches if each.kind == COVERED and each.told is not False]
    return sorted(covered, key=lambda each: (-each.score, each.parent))


def _wanted(upper: Programme, lower: Programme) -> dict[str, Task]:
    """By duty, the tasks above that fall on the owner below and have no place in its document."""
    tasks = upper.tasks.filter(period_start=None).exclude(clause="")
    tasks = tasks.exclude(derived__document=lower.document_id)
    tasks = tasks.exclude(children__derived__document=lower.document_id)
    keys = duty_keys(upper)
    own: dict[str, Task] = {}
    for task in tasks.prefetch_related("bodies__body").order_by("order", "parent_id", "id"):
        parts, key = list(task.bodies.all()), keys.get(task.parent_id or task.pk)
        if key is None:
            continue
        if any(row.body.path.startswith(lower.owner.path) for row in parts):
            own[key] = task
        elif not task.group_id and all(row.part != Part.LEAD for row in parts):
            own.setdefault(key, task)
    return own


def _free(lower: Programme) -> dict[str, Task]:
    """By duty, the tasks below that carry out none yet."""
    keys = duty_keys(lower)
    tasks = lower.tasks.filter(parent=None, derives=None).exclude(clause="")
    return {keys[task.pk]: task for task in tasks}


def _refused(upper: Document, lower: Document) -> set[str]:
    """The duties of which a person said that the document below does not carry them out."""
    rows = CoverageDecision.objects.filter(upper=upper, lower=lower, verdict=Verdict.NONE)
    return set(rows.values_list("duty_clause", flat=True))


def _told(evidence: Evidence) -> str:
    words = ", ".join(f"“{term_words(term.words)}”" for term in evidence.terms[:_TERMS])
    return words[:500]
