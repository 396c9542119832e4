"""The register as a spreadsheet: out and back, errors by cell, all or nothing, no formulas."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from danvan.web.bodies.actions import add_body, import_bodies, succeed
from danvan.web.bodies.models import Alias, Body, Kind, Level, Succession
from danvan.web.bodies.sheets.columns import SHEET
from danvan.web.core.models import Entry
from danvan.web.core.sheets.read import read
from danvan.web.core.sheets.run import Outcome
from roles import Cast

As = Callable[[str], Client]
TITLES = {column.key: column.title for column in SHEET.columns}
NEW = {"kind": "Sở, ban, ngành, phòng", "level": "Cấp tỉnh"}


def saved(book: Workbook) -> BytesIO:
    out = BytesIO()
    book.save(out)
    out.seek(0)
    return out


def sheet(*rows: dict[str, Any]) -> BytesIO:
    book = Workbook()
    keys = list(dict.fromkeys(["name", *(key for row in rows for key in row)]))
    book.active.append([TITLES[key] for key in keys])
    for row in rows:
        book.active.append([row.get(key) for key in keys])
    return saved(book)


def exported(client: Client) -> Any:
    answer = client.get("/co-quan/xuat/")
    assert answer.status_code == 200
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return load_workbook(BytesIO(content))


def put_in(cast: Cast, *rows: dict[str, Any], role: str = "province_admin") -> Outcome:
    rows_read = read(sheet(*rows), SHEET)
    return import_bodies(by=cast.actor(role), rows=rows_read, dry=False)


def told(outcome: Outcome) -> list[tuple[str, str]]:
    return [(problem.cell, problem.column) for problem in outcome.problems]


def test_out_and_back_changes_nothing(cast: Cast, as_role: As) -> None:
    by, administration = cast.actor("province_admin"), cast.bodies["administration"]
    fields = {"kind": Kind.DEPARTMENT, "level": Level.PROVINCE}
    old = add_body(by=by, parent=administration, name="=1+1", **fields)
    twin = add_body(by=by, parent=cast.bodies["commune"], name="Sở Nội vụ", **fields)
    Alias.objects.create(body=twin, name="+84")
    Alias.objects.create(body=twin, name="Tên học được", remembered=True)
    heirs = [cast.bodies["lead"], twin]
    succeed(by=by, body=old, successors=heirs, how="split", on=date(2026, 3, 1), note="QĐ 1")
    Alias.objects.filter(name="+84").update(name="+84")
    file = saved(exported(as_role("province_admin")))
    outcome = import_bodies(by=by, rows=read(file, SHEET), dry=False)
    assert outcome.problems == []
    assert (outcome.made, outcome.changed, outcome.same) == (0, 0, Body.objects.count())


def test_nothing_exported_is_a_formula(cast: Cast, as_role: As) -> None:
    by, parent = cast.actor("province_admin"), cast.bodies["province"]
    for name in ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'):
        add_body(by=by, parent=parent, name=name, kind="other", level="province", place=name)
    cells = [cell for row in exported(as_role("viewer")).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    marked = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert len(marked) == 10 and all(cell.quotePrefix for cell in marked)


def test_rows_change_find_and_make_bodies(cast: Cast) -> None:
    Body.objects.filter(pk=cast.bodies["coordinator"].pk).update(organ_code="H01.05")
    outcome = put_in(
        cast,
        {"name": "Phòng Một", "parent": "Sở Mới", **NEW},
        {"name": "Sở Mới", "parent": "ubnd tinh hai lam", **NEW}
        | {"parent": "Ủy ban nhân dân tỉnh Hải Lâm", "valid_from": "1/7/2026", "aliases": "A; B"},
        {"id": cast.bodies["lead"].pk, "name": "Sở Nội vụ", "place": "tỉnh Hải Lâm"},
        {"organ_code": "H01.05", "name": "Sở Tài chính", "short_name": "STC"},
        {"name": "Đảng ủy xã Tây Hải", "parent": "Tỉnh ủy Hải Lâm", "place": "xã Tây Hải"},
    )
    assert outcome.problems == []
    assert (outcome.made, outcome.changed, outcome.same) == (2, 3, 0)
    new = Body.objects.get(name="Sở Mới")
    assert new.valid_from == date(2026, 7, 1) and new.aliases.count() == 2
    assert new.is_child_of(Body.objects.get(pk=cast.bodies["administration"].pk))
    assert Body.objects.get(name="Phòng Một").is_child_of(new)
    assert Body.objects.get(short_name="STC").pk == cast.bodies["coordinator"].pk
    assert Body.objects.get(pk=cast.bodies["other"].pk).place == "xã Tây Hải"
    assert Entry.objects.of(new).count() == 2
    assert not any(Body.objects.find_problems())


def test_bodies_move_and_end_with_successors(cast: Cast) -> None:
    lead, front = cast.bodies["lead"], cast.bodies["front"]
    outcome = put_in(
        cast,
        {
            "id": lead.pk,
            "name": "Sở Nội vụ",
            "valid_to": datetime(2026, 6, 30),
            "how": "Hợp nhất, sáp nhập",
            "successors": "Sở Nội vụ và Lao động",
            "note": "QĐ 9",
        },
        {"id": cast.bodies["coordinator"].pk, "name": "Sở Tài chính", "parent": front.name},
        {"name": "Sở Nội vụ và Lao động", "parent": "Ủy ban nhân dân tỉnh Hải Lâm", **NEW},
    )
    assert outcome.problems == []
    lead.refresh_from_db()
    row = Succession.objects.get()
    assert (lead.valid_to, row.date, row.how) == (date(2026, 6, 30), date(2026, 7, 1), "merge")
    assert (row.successor.name, row.note) == ("Sở Nội vụ và Lao động", "QĐ 9")
    moved = Body.objects.get(pk=cast.bodies["coordinator"].pk)
    assert moved.is_child_of(Body.objects.get(pk=front.pk))


def test_every_error_has_its_cell(cast: Cast) -> None:
    lead = cast.bodies["lead"].pk
    outcome = put_in(
        cast,
        {"id": 999_999, "name": "Không có"},
        {"id": lead, "name": "", "kind": "Bộ"},
        {"id": lead, "name": ""},
        {"id": lead, "name": "x" * 10_000, "valid_from": "hôm qua"},
        {"name": "Sở Một", "parent": "Không Có", **NEW},
        {"name": "Sở Hai", "parent": "Tỉnh ủy Hải Lâm"},
        {"id": lead, "name": "Sở Nội vụ", "revision": 7, "place": "nơi khác"},
        {"name": "Sở Ba", "parent": "Tỉnh ủy Hải Lâm", **NEW}
        | {"valid_from": "2/1/2026", "valid_to": "1/1/2026"},
        {"id": lead, "name": "Sở Nội vụ", "parent": "Sở Nội vụ"},
    )
    columns = [(problem.row, problem.column) for problem in outcome.problems]
    assert columns == [
        (2, "Mã"),
        (3, "Loại"),
        (4, "Tên cơ quan"),
        (5, "Tên cơ quan"),
        (5, "Hoạt động từ ngày"),
        (6, "Thuộc cơ quan"),
        (7, "Loại"),
        (7, "Cấp"),
        (8, ""),
        (9, "Hoạt động đến ngày"),
        (10, ""),
    ]
    assert told(outcome)[0] == ("B2", "Mã")
    assert not Body.objects.filter(name__in=["Sở Hai", "Sở Ba"]).exists()


def test_errors_of_ends_have_their_cell(cast: Cast) -> None:
    lead, end = cast.bodies["lead"], datetime(2026, 6, 30)
    outcome = put_in(
        cast,
        {"id": lead.pk, "name": lead.name, "valid_to": end, "successors": "Sở Nội vụ"},
        {"id": cast.bodies["coordinator"].pk, "name": "Sở Tài chính", "valid_to": end}
        | {"successors": "Không Có"},
        {"id": cast.bodies["commune"].pk, "name": "Đảng ủy xã Đông Hải", "valid_to": end},
    )
    columns = [(problem.row, problem.column) for problem in outcome.problems]
    assert columns == [
        (2, "Hoạt động đến ngày"),
        (3, "Cơ quan kế tục"),
        (4, "Hoạt động đến ngày"),
    ]
    assert "chính nó" in outcome.problems[0].message and "cấp dưới" in outcome.problems[2].message
    assert not Succession.objects.exists()


def test_a_name_that_repeats_needs_its_way(cast: Cast) -> None:
    office = {"name": "Văn phòng", "kind": "Ban tham mưu của cấp ủy", "level": "Cấp xã"}
    put_in(
        cast,
        {**office, "parent": "Đảng ủy xã Đông Hải"},
        {**office, "parent": "Đảng ủy xã Tây Hải"},
    )
    outcome = put_in(cast, {"name": "Tổ", "parent": "Văn phòng", **NEW})
    assert "ghi cả cấp trên" in outcome.problems[0].message
    outcome = put_in(cast, {"name": "Tổ", "parent": "Đảng ủy xã Tây Hải > Văn phòng", **NEW})
    assert outcome.made == 1


@pytest.mark.parametrize("role", ["admin", "officer", "inspector"])
def test_who_may_not_put_in(cast: Cast, as_role: As, role: str) -> None:
    outcome = put_in(cast, {"name": "Sở Lạ", "parent": "Tỉnh ủy Hải Lâm", **NEW}, role=role)
    assert len(outcome.problems) == 1 and not Body.objects.filter(name="Sở Lạ").exists()


def test_the_page_asks_before_it_writes(cast: Cast, as_role: As) -> None:
    client = as_role("province_admin")
    file = sheet({"name": "Sở Mới", "parent": "Tỉnh ủy Hải Lâm", **NEW})
    upload = SimpleUploadedFile("co-quan.xlsx", file.getvalue())
    page = client.post("/co-quan/nhap/", {"file": upload})
    assert "1 cơ quan mới" in page.content.decode()
    assert not Body.objects.filter(name="Sở Mới").exists()
    assert client.post("/co-quan/nhap/", {"confirm": "1"}).status_code == 302
    assert Body.objects.filter(name="Sở Mới").exists()
    assert client.post("/co-quan/nhap/", {"confirm": "1"}).status_code == 409


def test_the_page_lists_what_to_mend(cast: Cast, as_role: As) -> None:
    file = sheet({"name": "Sở Mới", "parent": "Không Có", **NEW})
    upload = SimpleUploadedFile("co-quan.xlsx", file.getvalue())
    page = as_role("province_admin").post("/co-quan/nhap/", {"file": upload}).content.decode()
    assert "Chưa nhập gì" in page and "B2" in page and "Không Có" in page


def test_a_thousand_rows_in_five_seconds(cast: Cast) -> None:
    rows = [{"name": f"Thôn {n}", "parent": "Đảng ủy xã Tây Hải", **NEW} for n in range(1000)]
    file = read(sheet(*rows), SHEET)
    began = time.process_time()
    assert import_bodies(by=cast.actor("province_admin"), rows=file, dry=False).made == 1000
    assert time.process_time() - began < 5
