"""A person's word on a cell: who may, that it is kept and held to, and when it is asked again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from coverage_builders import (
    DUTIES,
    ODD,
    TALKS,
    TRAINING,
    Family,
    kept,
    make_family,
    new_version,
)
from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.documents.actions import decide_coverage, drop_coverage_decision
from danvan.web.documents.coverage.refresh import refresh
from danvan.web.documents.coverage.rows import Cell
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.models import CoverageDecision, Document
from programme_builders import make_candidate, make_stage
from roles import ROLES, Cast

As = Callable[[str], Client]
DAY = date(2026, 6, 15)
# Officers of the holder above, of its follower, of who holds the document below, of those above.
MAY = {"officer", "approver", "lead_officer", "lead_approver"}


@pytest.fixture
def family(cast: Cast) -> Family:
    """The follower of the cast follows the programme of the province; all of it is public."""
    made = make_family(cast)
    Document.objects.update(visibility="public")
    make_stage(cast, document=made.top, owner=cast.bodies["province"])
    refresh(cast.actor("province_admin"), made.top, DAY)
    return made


def _decide(family: Family, role: str = "lead_officer", **told: Any) -> CoverageDecision:
    given = {"duty": "II.1", "verdict": "partly", "clauses": ["II.1"]}
    top, plan = family.version(family.top), family.version(family.plan)
    return decide_coverage(by=family.cast.actor(role), upper=top, lower=plan, **{**given, **told})


def _cell(family: Family, clause: str = "II.1", lower: Document | None = None) -> Cell:
    matrix = Matrix(family.cast.actor("province_admin"), family.top, DAY)
    row = next(row for row in matrix.rows if row.item.key == clause)
    wanted = (lower or family.plan).pk
    return next(c for c in row.cells if c.column.document and c.column.document.pk == wanted)


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_and_who_decides(family: Family, as_role: As, role: str) -> None:
    """Everybody sees what is public; 403 who may not decide."""
    client, address = as_role(role), family.cell("II.1", family.plan)
    page = client.get(address).status_code
    sent = client.post(address, {"revision": "0", "verdict": "none"}).status_code
    if role == "stranger":
        assert (page, sent) == (302, 302)
    else:
        assert (page, sent) == (200, 302 if role in MAY else 403)
    assert CoverageDecision.objects.exists() == (role in MAY)


def test_it_takes_the_place_of_what_was_found(family: Family) -> None:
    assert _cell(family).kind == "covered"
    decision = _decide(family, note="  Thiếu phần cấp xã ")
    cell = _cell(family)
    assert (cell.kind, cell.decided, cell.items) == ("partly", True, ["II.1"])
    assert (decision.user, decision.note) == (
        family.cast.users["lead_officer"],
        "Thiếu phần cấp xã",
    )
    entry = Entry.objects.of(family.plan).first()
    assert entry is not None and entry.act == "decide_coverage"
    assert "II.1" in entry.note and entry.changes["verdict"] == [None, "Cụ thể hóa một phần"]


def test_another_clause_may_be_chosen(family: Family) -> None:
    _decide(family, verdict="covered", clauses=["II.2"])
    assert _cell(family).items == ["II.2"]


def test_it_survives_a_new_run_and_a_new_version(family: Family) -> None:
    _decide(family)
    top = family.cast.actor("province_admin")
    new_version(family.plan, [ODD, "Việc mới", TRAINING], family.top)
    refresh(top, family.top, DAY)
    assert (_cell(family).kind, _cell(family).items) == ("partly", ["II.3"])
    newer = new_version(family.top, [])
    for n, text in enumerate(reversed(DUTIES.values())):
        make_candidate(
            newer, f"V.{n}", text=text, start=n * 200, leads=[family.cast.bodies["lead"]]
        )
    refresh(top, family.top, DAY)
    assert _cell(family, "V.3").decided


def test_it_is_asked_again_where_the_words_changed(family: Family) -> None:
    _decide(family)
    new_version(family.plan, [f"{TRAINING}, hai lớp", ODD], family.top)
    refresh(family.cast.actor("province_admin"), family.top, DAY)
    cell = _cell(family)
    assert not cell.decided and cell.decision is not None and cell.kind == "covered"


def test_a_no_is_about_the_clauses_found_then(family: Family) -> None:
    _decide(family, verdict="none", clauses=[])
    assert (_cell(family).kind, _cell(family).decided) == ("gap", True)
    new_version(family.plan, [TRAINING, ODD, "Việc khác hẳn"], family.top)
    refresh(family.cast.actor("province_admin"), family.top, DAY)
    assert _cell(family).kind == "gap", "the clause refused is the one found again"
    version = new_version(family.plan, [f"{TRAINING} và xã"], family.top)
    kept(
        family.version(family.top),
        version,
        II_1={"kind": "covered", "told": True, "items": ["II.1"]},
    )
    assert (_cell(family).kind, _cell(family).decided) == ("covered", False)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"clauses": []}, "ít nhất một mục"),
        ({"clauses": ["II.9"]}, "không còn trong văn bản bên dưới"),
        ({"verdict": "may be"}, "Hãy chọn một kết luận"),
        ({"duty": "IX.1"}, "không còn trong văn bản"),
    ],
)
def test_what_makes_no_sense_is_refused(family: Family, told: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        _decide(family, **told)
    assert not CoverageDecision.objects.exists()


def test_the_second_of_two_is_told_of_the_first(family: Family, as_role: As) -> None:
    _decide(family, revision=0)
    with pytest.raises(Stale, match="Người lead_officer"):
        _decide(family, "officer", revision=0)
    sent = {"revision": "0", "verdict": "covered", "clauses": ["II.1"], "note": "Đã đủ"}
    answer = as_role("officer").post(family.cell("II.1", family.plan), sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Người lead_officer đã kết luận" in page and "Đã đủ" in page
    assert '<input type="hidden" name="revision" value="1"' in page
    assert CoverageDecision.objects.get().verdict == "partly"


def test_taking_it_back(family: Family, as_role: As) -> None:
    decision = _decide(family)
    with pytest.raises(Denied):
        drop_coverage_decision(by=family.cast.actor("coordinator"), decision=decision)
    client, address = as_role("officer"), family.cell("II.1", family.plan) + "bo/"
    assert client.post(address, {"revision": "9"}).status_code == 409
    assert client.post(address, {"revision": "1"}).status_code == 302
    assert not CoverageDecision.objects.exists() and _cell(family).kind == "covered"
    assert client.post(address, {"revision": "1"}).status_code == 409


def test_the_same_words_twice_are_two_duties(family: Family) -> None:
    make_candidate(
        family.version(family.top),
        "IV.1",
        text=TRAINING,
        start=900,
        leads=[family.cast.bodies["lead"]],
    )
    _decide(family)
    refresh(family.cast.actor("province_admin"), family.top, DAY)
    assert _cell(family).decided and not _cell(family, "IV.1").decided


def test_deciding_without_anything_found(family: Family, as_role: As) -> None:
    """No script needed: a clause is picked from the list of all of them."""
    address = family.cell("II.2", family.commune)
    CoverageDecision.objects.all().delete()
    sent = {"revision": "0", "verdict": "partly", "clauses": [], "other": "II.1"}
    assert as_role("officer").post(address, sent).status_code == 302
    assert _cell(family, "II.2", family.commune).items == ["II.1"]
    assert TALKS in as_role("officer").get(address).content.decode()


def test_who_does_not_see_the_one_above_does_not_read_of_it(family: Family) -> None:
    """The holder below reads the journal of its document: no words of an internal one above."""
    Document.objects.filter(pk=family.top.pk).update(visibility="internal")
    family.top.refresh_from_db()
    decision = _decide(family, "officer")
    drop_coverage_decision(by=family.cast.actor("officer"), decision=decision)
    assert not Entry.objects.of(family.plan).exists()
    acts = Entry.objects.of(family.top).values_list("act", flat=True)
    assert {"decide_coverage", "drop_coverage_decision"} <= set(acts)
