"""The spreadsheet: it opens, holds the matrix and the evidence, and carries no formula out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from django.test import Client
from openpyxl import load_workbook

from coverage_builders import Family, kept, make_family
from danvan.web.documents.actions import decide_coverage
from danvan.web.documents.coverage.refresh import refresh
from danvan.web.documents.models import Document
from roles import Cast

As = Callable[[str], Client]
DAY = date(2026, 6, 15)


def _book(family: Family, client: Client) -> Any:
    answer = client.get(f"{family.page}xuat/")
    assert answer.status_code == 200
    return load_workbook(BytesIO(b"".join(answer)))  # type: ignore[arg-type]


def _rows(page: Any) -> list[list[Any]]:
    return [list(row) for row in page.iter_rows(values_only=True)]


def test_matrix_and_evidence(cast: Cast, as_role: As) -> None:
    family = make_family(cast)
    refresh(cast.actor("province_admin"), family.top, DAY)
    decide_coverage(
        by=cast.actor("lead_officer"), upper=family.version(family.top),
        lower=family.version(family.plan), duty="II.1", verdict="partly", clauses=["II.1"],
        note="Chưa có lớp ở xã đảo",
    )  # fmt: skip
    book = _book(family, as_role("province_admin"))
    assert book.sheetnames == ["Ma trận", "Căn cứ"]
    head, first, *_middle, last = _rows(book["Ma trận"])
    assert head[:5] == ["Mục", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình trạng"]
    assert head[5] == "Sở Nội vụ\nKế hoạch 18/KH-SNV"
    assert first[0] == "II.1" and first[5] == "Một phần (II.1)"
    assert last[5:] == ["0/1", "1/2", "0/2"]
    told = _rows(book["Căn cứ"])
    assert told[1][0] == "II.1" and told[1][12] == "Chưa có lớp ở xã đảo"
    assert "Người lead_officer" in told[1][10]
    assert any(row[2] == "Đảng ủy xã Đông Hải" for row in told)


def test_a_likeness_where_nobody_asks_is_in_no_cell(cast: Cast, as_role: As) -> None:
    """As on the page: no clause in brackets without a word before it, no line of evidence."""
    family = make_family(cast)
    top, plan = family.version(family.top), family.version(family.plan)
    kept(top, plan, II_2={"kind": "partly", "told": False, "items": ["II.1"]})
    book = _book(family, as_role("province_admin"))
    cells = {row[0]: row[5] for row in _rows(book["Ma trận"])}
    assert "II.2" in cells and cells["II.2"] is None
    assert not any(row[0] == "II.2" and row[5] for row in _rows(book["Căn cứ"]))


def test_a_name_is_no_formula(cast: Cast, as_role: As) -> None:
    family = make_family(cast)
    body = cast.bodies["lead"]
    body.name = "=HYPERLINK(1)"
    body.save()
    Document.objects.filter(pk=family.plan.pk).update(issuer_name=body.name)
    cell = _book(family, as_role("province_admin"))["Ma trận"].cell(1, 6)
    assert cell.value.startswith("=HYPERLINK") and cell.data_type == "s"


def test_what_one_does_not_see_is_not_in_it(cast: Cast, as_role: As) -> None:
    family = make_family(cast)
    refresh(cast.actor("province_admin"), family.top, DAY)
    book = _book(family, as_role("other_body"))
    words = repr([_rows(page) for page in book])
    assert "18/KH-SNV" not in words and "05-KH/ĐU" not in words
    assert "Không xem được" in words


def test_reasons_of_other_words_are_left_out(cast: Cast, as_role: As) -> None:
    """A decision holds on while the pair waits to be compared anew; the old reasons do not."""
    family = make_family(cast)
    refresh(cast.actor("province_admin"), family.top, DAY)
    decide_coverage(
        by=cast.actor("lead_officer"), upper=family.version(family.top),
        lower=family.version(family.plan), duty="II.1", verdict="partly", clauses=["II.1"],
    )  # fmt: skip
    terms = _rows(_book(family, as_role("province_admin"))["Căn cứ"])[1][8]
    family.version(family.plan).candidates.filter(clause="II.2").update(text="Lời khác hẳn")
    line = _rows(_book(family, as_role("province_admin"))["Căn cứ"])[1]
    assert terms and line[0] == "II.1" and line[8] is None
