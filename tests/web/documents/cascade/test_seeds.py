"""The links of the seeds beside the answers made by hand, where these are at hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from danvan.web.documents.actions import add_document, read_version
from danvan.web.documents.cascade.links import CARRIES, Links
from danvan.web.documents.cascade.walk import downward, upward
from danvan.web.documents.models import Document, Version
from danvan.web.documents.shown.citing import RELATIONS, Told, cited
from roles import Cast

from .scene import paper, told

SHARED = Path(__file__).resolve().parents[5] / "shared"
NUMBERS = ("000", "001", "002", "003", "004")
pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the seeds are not beside the repository"
)


def _taken(cast: Cast, number: str) -> Version:
    path = next((SHARED / "seeds").glob(f"{number}_*"))
    by = cast.actor("officer")
    return read_version(add_document(by=by, content=path.read_bytes(), name=path.name, queue=False))


def _gold(number: str) -> list[dict[str, Any]]:
    path = next((SHARED / "gold").glob(f"{number}_*"))
    cited: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["citations"]
    return cited


@pytest.mark.parametrize("number", NUMBERS)
def test_what_a_seed_carries_out(cast: Cast, number: str) -> None:
    """Each document that the gold says it implements is one link of the map, and no other is."""
    version = _taken(cast, number)
    edges = Links(cast.actor("officer"), version.document.created_at.date()).up(
        [paper(version.document)]
    )
    gold = _gold(number)
    must = {each["code"] or each["title"] for each in gold if each["relation"] == "implements"}
    may = {each["code"] or each["title"] for each in gold if each["relation"] in CARRIES}
    found = {edge.upper.document.code or edge.upper.document.title for edge in edges}
    assert must <= found <= may


@pytest.mark.parametrize("number", NUMBERS)
def test_every_link_of_a_seed(cast: Cast, number: str) -> None:
    """Each document that has a number is one link, of the relation that the gold gives it."""
    version = _taken(cast, number)
    told = Told(cast.actor("officer"), version.document, version)
    found = {
        each.target.code: (each.relation, each.target.date)
        for each in cited(told)
        if each.target and each.target.code
    }
    rank = list(RELATIONS)
    want: dict[str, tuple[str, date | None]] = {}
    for each in sorted(_gold(number), key=lambda each: rank.index(each["relation"])):
        if code := each["code"]:
            relation, day = want.get(code, (each["relation"], None))
            want[code] = (
                relation,
                day or (date.fromisoformat(each["date"]) if each["date"] else None),
            )
    assert found == want


def test_to_the_resolution_through_the_conclusion(cast: Cast) -> None:
    versions = {number: _taken(cast, number) for number in ("002", "004")}
    day = versions["004"].document.created_at.date()
    links = Links(cast.actor("officer"), day)
    plan = told(upward(links, paper(versions["002"].document), 3))
    assert plan[1:3] == ["-43-KL/TW", "--25-NQ/TW"]
    top = Document.objects.get(code="25-NQ/TW")
    below = downward(Links(cast.actor("officer"), day), paper(top), 3)
    placed = {node.paper.pk: depth for depth, node in below.walk()}
    assert placed[versions["002"].document_id] == 2
    assert placed[versions["004"].document_id] == 1
