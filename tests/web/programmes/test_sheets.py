"""Spreadsheets: out and back, errors by row and column, all or nothing, no formulas."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from danvan.web.bodies.models import User
from danvan.web.core.errors import Refused
from danvan.web.core.models import Entry
from danvan.web.core.sheets.read import read
from danvan.web.core.sheets.run import Outcome
from danvan.web.programmes.actions.importing import import_tasks
from danvan.web.programmes.models import Task
from danvan.web.programmes.sheets.columns import SHEET
from programme_builders import Stage

As = Callable[[str], Client]
TITLES = {column.key: column.title for column in SHEET.columns}


def exported(client: Client, query: str = "") -> Any:
    answer = client.get(f"/nhiem-vu/xuat/?{query}")
    assert answer.status_code == 200
    return load_workbook(BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]


def saved(book: Workbook) -> BytesIO:
    out = BytesIO()
    book.save(out)
    out.seek(0)
    return out


def sheet(*rows: dict[str, Any]) -> BytesIO:
    """A file with a line of titles and these rows."""
    book = Workbook()
    keys = list(dict.fromkeys(key for row in rows for key in row))
    book.active.append([TITLES[key] for key in keys])
    for row in rows:
        book.active.append([row.get(key) for key in keys])
    return saved(book)


def put_in(stage: Stage, file: BytesIO, role: str = "approver", dry: bool = False) -> Outcome:
    return import_tasks(
        by=stage.cast.actor(role), rows=read(file, SHEET), programme=stage.programme, dry=dry
    )


def told(outcome: Outcome) -> list[tuple[int, str]]:
    return [(problem.row, problem.column) for problem in outcome.problems]


def test_out_and_back_changes_nothing(stage: Stage, as_role: As) -> None:
    stage.task("Một việc", coordinators=("coordinator", "front"), clause="II.1", cost_planned=12.5)
    stage.task("=cmd|' /C calc'!A0", due=None, deliverable="+84", state="in_progress")
    outcome = put_in(stage, saved(exported(as_role("approver"))))
    assert (outcome.made, outcome.changed, outcome.same, outcome.problems) == (0, 0, 2, [])


def test_nothing_exported_is_a_formula(stage: Stage, as_role: As) -> None:
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")']
    for text in texts:
        stage.task(text, field=text, due_words=text)
    cells = [cell for row in exported(as_role("officer")).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    marked = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert len(marked) >= 10 and all(cell.quotePrefix for cell in marked)


def test_the_export_is_the_table(stage: Stage, as_role: As) -> None:
    stage.task("Việc trễ", due=date(2026, 5, 1))
    stage.task("Việc khác")
    page = exported(as_role("officer"), "standing=late").active
    rows = list(page.iter_rows(min_row=2, values_only=True))
    assert [row[4] for row in rows] == ["Việc trễ"]
    assert rows[0][8] == datetime(2026, 5, 1)


def test_rows_change_and_make_tasks(stage: Stage) -> None:
    task = stage.task()
    outcome = put_in(
        stage,
        sheet(
            {
                "id": task.pk,
                "text": "Việc đã sửa",
                "leads": "Sở Nội vụ; Sở Tài chính",
                "due": datetime(2026, 8, 1),
                "state": "Đang thực hiện",
            },
            {"text": "Việc mới", "leads": "so noi vu", "due": "1/9/2026", "state": None},
        ),
    )
    assert (outcome.made, outcome.changed, outcome.problems) == (1, 1, [])
    task.refresh_from_db()
    assert (task.text, task.due, task.state) == ("Việc đã sửa", date(2026, 8, 1), "in_progress")
    assert task.first_due == date(2026, 6, 30) and task.bodies.count() == 2
    new = Task.objects.get(text="Việc mới")
    assert new.due == date(2026, 9, 1) and new.bodies.get().body == stage.body("lead")
    assert {e.act for e in Entry.objects.of(task)} == {"edit_task", "assign_task", "change_state"}


def test_every_error_has_its_row_and_column(stage: Stage) -> None:
    task = stage.task()
    outcome = put_in(
        stage,
        sheet(
            {"id": 999_999, "text": "Không có"},
            {"id": task.pk, "text": "", "due": "hôm qua", "weight": "nặng"},
            {"id": task.pk, "text": "Sớm quá", "due": datetime(2025, 1, 1), "weight": 0},
            {"text": "Không ai", "leads": "Sở Không Có"},
            {"text": "Không chủ trì"},
            {"text": "Chương trình lạ", "leads": "Sở Nội vụ", "programme": "Không có"},
            {"id": task.pk, "text": "Xong", "state": "Hoàn thành"},
            {"text": "x" * 40_00, "leads": "Sở Nội vụ", "field": "y" * 300},
        ),
    )
    assert told(outcome) == [
        (2, "Mã"),
        (3, "Thời hạn"),
        (3, "Trọng số"),
        (4, "Thời hạn"),
        (4, "Trọng số"),
        (5, "Chủ trì"),
        (6, "Chủ trì"),
        (7, "Chương trình"),
        (8, "Trạng thái"),
        (9, "Lĩnh vực"),
    ]
    assert Task.objects.count() == 1


def test_keys_as_other_programs_write_them(stage: Stage) -> None:
    tasks = [stage.task(), stage.task()]
    rows = [{"id": float(tasks[0].pk), "text": "Một"}, {"id": str(tasks[1].pk), "text": "Hai"}]
    assert put_in(stage, sheet(*rows)).changed == 2
    assert [task.text for task in Task.objects.order_by("id")] == ["Một", "Hai"]


def test_a_number_where_bodies_belong_is_told(stage: Stage) -> None:
    rows = [{"id": stage.task().pk, "text": "Sửa", "leads": 5}, {"id": 10**14, "text": "Không có"}]
    assert told(put_in(stage, sheet(*rows))) == [(2, "Chủ trì"), (3, "Mã")]


def test_what_is_done_is_not_given_to_others(stage: Stage) -> None:
    task = stage.task(state="completed")
    outcome = put_in(stage, sheet({"id": task.pk, "text": task.text, "leads": "Sở Tài chính"}))
    assert told(outcome) == [(2, "Chủ trì")]
    assert task.bodies.get().body == stage.body("lead")


def test_all_or_nothing(stage: Stage) -> None:
    file = sheet({"text": "Tốt", "leads": "Sở Nội vụ"}, {"text": "Xấu", "leads": "Sở Không Có"})
    assert put_in(stage, file).problems
    assert not Task.objects.exists() and not Entry.objects.filter(act="add_task").exists()


def test_a_dry_run_writes_nothing_and_says_the_same(stage: Stage) -> None:
    task = stage.task()
    rows = [{"id": task.pk, "text": "Sửa"}, {"text": "Mới", "leads": "Sở Nội vụ"}]
    dry = put_in(stage, sheet(*rows), dry=True)
    assert (dry.made, dry.changed) == (0, 0) or Task.objects.count() == 1
    wet = put_in(stage, sheet(*rows))
    assert (dry.made, dry.changed, dry.same) == (wet.made, wet.changed, wet.same)


def test_a_row_that_somebody_changed_since_is_told(stage: Stage, as_role: As) -> None:
    task = stage.task()
    book = exported(as_role("approver"))
    Task.objects.filter(pk=task.pk).update(revision=5, weight=9)
    book.active.cell(2, 5).value = "Sửa trên bảng cũ"
    assert told(put_in(stage, saved(book))) == [(2, "")]


@pytest.mark.parametrize("role", ["lead_officer", "viewer", "other_body", "inspector"])
def test_who_may_not_put_in(stage: Stage, role: str) -> None:
    task = stage.task()
    outcome = put_in(stage, sheet({"id": task.pk, "text": "Sửa"}), role=role)
    assert len(outcome.problems) == 1
    task.refresh_from_db()
    assert task.text != "Sửa"


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"<html>", saved(Workbook()).getvalue()],
    ids=["empty", "torn", "page", "no titles"],
)
def test_what_is_no_sheet_of_tasks(content: bytes) -> None:
    with pytest.raises(Refused):
        read(BytesIO(content), SHEET)


def test_the_page_asks_before_it_writes(stage: Stage, as_role: As) -> None:
    client = as_role("approver")
    file = sheet({"text": "Việc mới", "leads": "Sở Nội vụ", "programme": stage.programme.name})
    upload = SimpleUploadedFile("viec.xlsx", file.getvalue())
    page = client.post("/nhiem-vu/nhap/", {"file": upload})
    assert "1 nhiệm vụ mới" in page.content.decode() and not Task.objects.exists()
    done = client.post("/nhiem-vu/nhap/", {"confirm": "1"})
    assert done.status_code == 302 and Task.objects.get().text == "Việc mới"
    again = client.post("/nhiem-vu/nhap/", {"confirm": "1"})
    assert again.status_code == 409 and Task.objects.count() == 1


def test_who_presses_twice_puts_in_once(
    stage: Stage, as_role: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = as_role("approver")
    file = sheet({"text": "Việc mới", "leads": "Sở Nội vụ", "programme": stage.programme.name})
    upload = SimpleUploadedFile("viec.xlsx", file.getvalue())
    client.post("/nhiem-vu/nhap/", {"file": upload})
    kept = client.session["import-tasks"]["file"]

    def waited() -> Any:
        """While this press waits for the person's row, the other one has put the file in."""
        default_storage.delete(kept)
        return User.objects.all()

    monkeypatch.setattr(User.objects, "select_for_update", waited)
    assert client.post("/nhiem-vu/nhap/", {"confirm": "1"}).status_code == 409
    assert not Task.objects.exists()


@pytest.mark.timeout(30)
def test_a_line_that_claims_to_stand_far_down(stage: Stage) -> None:
    """`r="9…"` of a small file would be that many empty lines to go through."""
    honest, file = sheet({"text": "Một"}), BytesIO()
    with zipfile.ZipFile(honest) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(b'<row r="2">', b'<row r="999999999999">'))
    file.seek(0)
    with pytest.raises(Refused, match="dòng"):
        read(file, SHEET)


def test_the_page_lists_what_to_mend(stage: Stage, as_role: As) -> None:
    upload = SimpleUploadedFile("viec.xlsx", sheet({"text": "Mới", "leads": "Lạ"}).getvalue())
    page = as_role("approver").post("/nhiem-vu/nhap/", {"file": upload}).content.decode()
    assert "Chưa nhập gì" in page and "Chủ trì" in page and "Lạ" in page


def test_a_thousand_rows_in_five_seconds(stage: Stage) -> None:
    """In processor time: half of them changes, half new."""
    for number in range(500):
        stage.task(f"Việc {number}")
    rows: list[dict[str, Any]] = [
        {"id": task.pk, "text": f"{task.text} sửa", "leads": "Sở Tài chính"}
        for task in Task.objects.all()
    ]
    rows += [{"text": f"Mới {number}", "leads": "Sở Nội vụ; Sở Tài chính"} for number in range(500)]
    file = sheet(*rows)
    began = time.process_time()
    outcome = put_in(stage, file)
    assert time.process_time() - began < 5
    assert (outcome.made, outcome.changed) == (500, 500)
