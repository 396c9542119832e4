"""Who still owes a document of its own, over all documents that order one: for Hôm nay, reminders.

Only what a person accepted counts, and only bodies that were given the document to see. A task
that became one of a programme is followed there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.documents.access import READ
from danvan.web.documents.cascade.answers import answers
from danvan.web.documents.cascade.expected import orders
from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.cascade.named import Members
from danvan.web.documents.models import (
    Candidate,
    CandidateBody,
    Document,
    Recipient,
    State,
    Version,
    Visibility,
)
from danvan.web.documents.newest import superseded

# step(tasks) -> keys of those that an app above took over and follows itself
TAKEN: list[Callable[[Iterable[Candidate]], set[int]]] = []

_OWN = Q(candidate__text__contains="mình") | Q(candidate__text__contains=" này")  # see `orders`


@dataclass(slots=True)
class Order:
    """A task that tells bodies to make a document of their own; `silent` are those without one."""

    task: Candidate
    document: Document
    bodies: dict[int, Body] = field(default_factory=dict)
    silent: list[Body] = field(default_factory=list)


def owed_orders(
    at: date,
    by: Actor | None = None,
    until: date | None = None,
    document: int | None = None,
) -> list[Order]:
    """Those with somebody silent on the day: of all, or what concerns the actor's body.

    `by`: the body owes it, or holds the document that orders it; links count as that body sees
    them. `until`: due by then. `document`: the key of the one that orders.
    """
    rows = CandidateBody.objects.filter(
        _OWN,
        ~superseded("candidate__version__"),
        Q(candidate__accepted=True) | Q(candidate__version__status=Version.Status.SETTLED),
        part=CandidateBody.Part.LEAD,
        candidate__dropped=False,
        candidate__version__status__in=READ,
        candidate__version__document__state=State.IN_FORCE,
        candidate__version__document__merged_into=None,
    )
    if by is not None:
        rows = rows.filter(_concerns(by))
    if until is not None:
        rows = rows.filter(candidate__due__lte=until)
    if document is not None:
        rows = rows.filter(candidate__version__document=document)
    found = _orders(list(_with_documents(rows)), at)
    if by is not None:  # the rows are of groups of which it may not be a member
        own = by.body_id
        found = [each for each in found if own in each.bodies or own == each.document.owner_id]
    _answered(found, Links(by, at))
    return [each for each in found if each.silent]


def _concerns(by: Actor) -> Q:
    if by.body is None:
        return Q(pk__in=[])
    ways = [by.body.path[:end] for end in range(Body.steplen, len(by.body.path) + 1, Body.steplen)]
    owes = Q(body=by.body) | Q(group__under__path__in=ways)
    return owes | Q(candidate__version__document__owner=by.body)


def _with_documents(rows: Iterable[CandidateBody]) -> Iterator[CandidateBody]:
    picked = rows.select_related(  # type: ignore[attr-defined]  # a queryset
        "candidate__version__document__owner", "body", "group__under"
    ).defer(
        "candidate__version__text",
        "candidate__version__reading",
        "candidate__version__pages",
        "candidate__version__document__search",
    )
    return (row for row in picked if orders(row.candidate.text))


def _orders(rows: list[CandidateBody], at: date) -> list[Order]:
    """One for each task, with the bodies that may know of it."""
    tasks = {row.candidate_id: row.candidate for row in rows}
    taken = {key for step in TAKEN for key in step(tasks.values())} if tasks else set()
    members = Members((row.group for row in rows if row.group), at)
    given = _given({row.candidate.version.document for row in rows})
    found: dict[int, Order] = {}
    for row in rows:
        if row.candidate_id in taken:
            continue
        document = row.candidate.version.document
        order = found.setdefault(row.candidate_id, Order(row.candidate, document))
        for body in [row.body] if row.body else members.of(row.group) if row.group else []:
            if _knows(body, document, given):
                order.bodies[body.pk] = body
    return list(found.values())


def _given(documents: set[Document]) -> dict[int, list[str]]:
    """By document the paths of the bodies that it was sent to."""
    internal = [each for each in documents if each.visibility != Visibility.PUBLIC]
    found: dict[int, list[str]] = defaultdict(list)
    if internal:
        rows = Recipient.objects.filter(
            document__in=internal, sent_at__isnull=False, body__isnull=False
        )
        for key, path in rows.order_by().values_list("document", "body__path"):
            found[key].append(path)
    return found


def _knows(body: Body, document: Document, given: dict[int, list[str]]) -> bool:
    """Public, or held or sent there or below: nearly as `access.visible_documents` says of many.

    Who issued it and holds it not is not reminded of it.
    """
    if document.visibility == Visibility.PUBLIC:
        return True
    paths = [*given.get(document.pk, ()), document.owner.path if document.owner else ""]
    return any(path.startswith(body.path) for path in paths)


def _answered(found: list[Order], links: Links) -> None:
    """Set who is silent."""
    papers = {each.document.pk: Paper(each.document, held=True) for each in found}
    bodies = {key for each in found for key in each.bodies}
    made = answers(links, papers.values(), bodies) if papers else {}
    for order in found:
        own = made.get(order.document.pk, [])
        has = {key for each in own for key in (each.issuer_id, each.owner_id)}
        order.silent = [body for key, body in order.bodies.items() if key not in has]
