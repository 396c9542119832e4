"""The matrix: on whom a duty falls, how it stands, what is counted and what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from coverage_builders import (
    ODD,
    TALKS,
    TRAINING,
    Family,
    kept,
    make_family,
    make_paper,
    new_version,
)
from danvan.web.documents.coverage import store
from danvan.web.documents.coverage.refresh import refresh, refresh_around
from danvan.web.documents.coverage.rows import Row, sums, tally
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.models import Candidate, Citation, Comparison, Document
from programme_builders import make_clause
from roles import Cast

DAY = date(2026, 6, 15)


def _matrix(family: Family, role: str = "province_admin") -> Matrix:
    return Matrix(family.cast.actor(role), family.top, DAY)


def _compared(family: Family, role: str = "province_admin") -> Matrix:
    refresh(family.cast.actor("province_admin"), family.top, DAY)
    return _matrix(family, role)


def _row(matrix: Matrix, clause: str) -> Row:
    return next(row for row in matrix.rows if row.item.key == clause)


def _kinds(matrix: Matrix, clause: str) -> dict[str, str]:
    cells = _row(matrix, clause).cells
    return {cell.column.name: cell.kind for cell in cells}


def test_found_in_the_text_below(cast: Cast) -> None:
    """By the rules themselves: the same words are found, other work is not."""
    matrix = _compared(make_family(cast))
    assert _kinds(matrix, "II.1") == {
        "Sở Nội vụ": "covered", "Đảng ủy xã Đông Hải": "off", "Đảng ủy xã Tây Hải": "off"
    }  # fmt: skip
    assert _kinds(matrix, "II.2") == {
        "Sở Nội vụ": "off", "Đảng ủy xã Đông Hải": "covered", "Đảng ủy xã Tây Hải": "missing"
    }  # fmt: skip
    assert _row(matrix, "II.1").cells[0].items == ["II.1"]


def test_how_a_duty_stands(cast: Cast) -> None:
    """By every body that was told and has a column; by any document where none of those was."""
    matrix = _compared(make_family(cast))
    stands = {row.item.key: (row.state, row.done, row.owed) for row in matrix.rows}
    assert stands == {
        "II.1": ("covered", 1, 1),
        "II.2": ("partly", 1, 2),
        "II.3": ("gap", 0, 0),
        "III.1": ("gap", 0, 2),
    }
    assert tally(matrix.rows) == {"covered": 1, "partly": 1, "gap": 2}
    told = {
        each.column.name: (each.done, each.owed) for each in sums(matrix.rows, matrix.columns.all)
    }
    assert told == {
        "Sở Nội vụ": (1, 1), "Đảng ủy xã Đông Hải": (1, 2), "Đảng ủy xã Tây Hải": (0, 2)
    }  # fmt: skip


def test_a_body_below_answers_through_the_one_above_it(cast: Cast) -> None:
    family = make_family(cast)
    named = family.duty("II.2").bodies.get()
    named.group, named.body = None, cast.bodies["commune_administration"]
    named.save()
    assert _kinds(_compared(family), "II.2")["Đảng ủy xã Đông Hải"] == "covered"
    make_paper(cast, "1-KH/UBND", "commune_administration", [ODD], upper=family.top)
    kinds = _kinds(_compared(family), "II.2")
    assert kinds["Ủy ban nhân dân xã Đông Hải"] == "gap"


def test_done_only_where_nobody_asked_for_it(cast: Cast) -> None:
    """In part at most; a duty that names nobody is done by whoever does it."""
    family = make_family(cast)
    top, plan = family.version(family.top), family.version(family.plan)
    kept(top, plan, II_3={"kind": "covered", "told": False, "items": ["II.1"]})
    assert _row(_matrix(family), "II.3").state == "partly"
    family.duty("II.3").bodies.all().delete()
    Comparison.objects.all().delete()
    kept(top, plan, II_3={"kind": "covered", "told": None, "items": ["II.1"]})
    row = _row(_matrix(family), "II.3").at({f"v{family.plan.pk}"})
    assert row.state == "covered"


def test_who_only_helps_owes_nothing(cast: Cast) -> None:
    family = make_family(cast)
    helper = {"part": "coordinate", "words": "Đảng ủy", "body": cast.bodies["commune"]}
    family.duty("II.1").bodies.create(**helper)
    assert _kinds(_compared(family), "II.1")["Đảng ủy xã Đông Hải"] == "off"
    family.duty("II.1").bodies.filter(part="lead").delete()
    assert _kinds(_compared(family), "II.1")["Đảng ủy xã Đông Hải"] == "gap"


def test_two_documents_of_one_body_need_it_once(cast: Cast) -> None:
    family = make_family(cast)
    make_paper(cast, "19/KH-SNV", "lead", [ODD], upper=family.top)
    row = _row(_compared(family), "II.1")
    assert [cell.kind for cell in row.cells if cell.column.name == "Sở Nội vụ"] == [
        "covered",
        "off",
    ]
    assert (row.state, row.owed) == ("covered", 1)


def test_a_draft_and_what_is_over_do_not_count(cast: Cast) -> None:
    family = make_family(cast)
    for state in ("draft", "expired"):
        Document.objects.filter(pk=family.plan.pk).update(state=state)
        row = _row(_compared(family), "II.1")
        assert row.cells[0].kind == "covered" and row.state == "gap"


def test_what_is_not_seen_is_not_counted(cast: Cast) -> None:
    """A commune that sees neither the department's plan nor the neighbour's is told so."""
    family = make_family(cast)
    _compared(family)
    matrix = _matrix(family, "other_body")
    seen = {each.name: each.seen for each in matrix.columns.all}
    assert seen == {"Đảng ủy xã Đông Hải": False, "Đảng ủy xã Tây Hải": True}
    row = _row(matrix, "II.2")
    assert [cell.kind for cell in row.cells] == ["unseen", "missing"]
    assert (row.owed, row.unseen, row.state) == (1, 1, "gap")
    family.duty("II.2").bodies.all().delete()
    named = family.duty("III.1").bodies.get()
    named.group, named.body = None, cast.bodies["commune"]
    named.save()
    assert _row(_matrix(family, "other_body"), "III.1").state == "unknown"


def test_duplicates_do_not_tell_of_hidden_documents(cast: Cast) -> None:
    family = make_family(cast)
    top, plan, commune = (family.version(d) for d in (family.top, family.plan, family.commune))
    twice = [["between", [[plan.pk, "II.1"], [commune.pk, "II.2"]]]]
    kept(top, plan, II_1={"kind": "covered", "told": True, "items": ["II.1"], "twice": twice})
    kept(top, commune)
    assert _row(_matrix(family), "II.1").cells[0].twice == twice
    hidden = _row(_matrix(family, "lead_officer"), "II.1")
    assert [cell.twice for cell in hidden.cells if cell.items] == [[]]


def test_other_words_wait_to_be_compared_anew(cast: Cast) -> None:
    family = make_family(cast)
    assert not _compared(family).waiting
    Candidate.objects.filter(version__document=family.plan, clause="II.1").update(text=ODD + " II")
    matrix = _matrix(family)
    assert [each.name for each in matrix.waiting] == ["Sở Nội vụ"]
    assert _kinds(matrix, "II.1")["Sở Nội vụ"] == "waiting"
    assert _row(matrix, "II.1").state == "unknown"
    assert _kinds(_compared(family), "II.1")["Sở Nội vụ"] == "gap"


def test_only_newest_versions_are_kept(cast: Cast) -> None:
    family = make_family(cast)
    _compared(family)
    new_version(family.plan, [TRAINING], family.top)
    _compared(family)
    assert Comparison.objects.filter(lower__document=family.plan).count() == 1
    new_version(family.plan, [TRAINING])  # it names the programme no more
    matrix = _compared(family)
    assert "Sở Nội vụ" not in {each.name for each in matrix.columns.all}


def test_a_document_below_is_compared_with_what_it_carries_out(cast: Cast) -> None:
    family = make_family(cast)
    assert refresh_around(family.plan, DAY) == 1
    assert refresh_around(family.plan, DAY) == 0
    assert Comparison.objects.get().lower.document == family.plan


def test_itself_and_a_circle(cast: Cast) -> None:
    family = make_family(cast)
    for document in (family.top, family.plan):
        Citation.objects.create(
            version=family.version(family.top), target=document, type="plan", code=document.code,
            relation="implements", clause="0", start=0, end=9,
        )  # fmt: skip
    matrix = _compared(family)
    assert matrix.columns.itself
    assert family.top.pk not in {each.document.pk for each in matrix.columns.all if each.document}
    below = Matrix(cast.actor("province_admin"), family.plan, DAY)
    assert [each.document for each in below.columns.all] == [family.top]


def test_a_clause_that_gives_no_work_covers_nothing(cast: Cast) -> None:
    family = make_family(cast)
    version = family.version(family.plan)
    version.candidates.filter(clause="II.1").delete()
    make_clause(version, "I", heading="MỤC ĐÍCH", text=TALKS, start=10)
    assert _kinds(_compared(family), "II.1")["Sở Nội vụ"] == "gap"


def test_what_another_run_found_meanwhile_stays(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two people who see other documents have them compared at once: neither waits for ever."""
    family = make_family(cast)
    top, plan = family.version(family.top), family.version(family.plan)
    commune = family.version(family.commune)
    told = store._found

    def slow(*args: Any) -> Any:
        monkeypatch.setattr(store, "_found", told)
        store.compare(top, [commune.pk])
        return told(*args)

    monkeypatch.setattr(store, "_found", slow)
    store.compare(top, [plan.pk])
    lowers = Comparison.objects.filter(upper=top).values_list("lower", flat=True)
    assert set(lowers) == {plan.pk, commune.pk}
