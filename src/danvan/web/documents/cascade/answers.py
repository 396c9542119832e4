"""Which documents of some bodies carry out others: all of them, however few a page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.models import Document, State

STEPS = 3  # a commune's plan may name the province's programme, and that the resolution
WIDE = 300


def answers(links: Links, papers: Iterable[Paper], bodies: set[int]) -> dict[int, list[Document]]:
    """By the key of each paper what `bodies` issued or hold of it; drafts and stubs are none.

    One question for each step down, whatever the number of papers.
    """
    asked = {paper.pk: paper for paper in papers}
    above = {key: {key} for key in asked}  # of each document met, the papers that it carries out
    found: dict[int, list[Document]] = defaultdict(list)
    level = list(asked.values())
    for _step in range(STEPS if bodies else 0):
        met: dict[int, Paper] = {}
        for edge in links.down(level):
            new = above.get(edge.upper.pk, set()) - above.setdefault(edge.lower.pk, set())
            new.discard(edge.lower.pk)
            if not new:
                continue
            above[edge.lower.pk] |= new
            met[edge.lower.pk] = edge.lower
            if edge.lower.held and _of(edge.lower, bodies):
                for key in new:
                    found[key].append(edge.lower.document)
        level = list(met.values())[:WIDE]
    return found


def _of(paper: Paper, bodies: set[int]) -> bool:
    head = paper.head
    return head.state != State.DRAFT and bool({head.issuer_id, head.owner_id} & bodies)
