"""The table of tasks: filtered, changed in bulk, taken out as a spreadsheet and put in again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page, expect

from browsing import NARROW, WIDE, Office, said

DUE = date(2026, 6, 30)


def _column(sheet: Worksheet, title: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == title)


def test_filters_narrow_the_table_and_can_be_kept(office: Office) -> None:
    stage = office.stage()
    stage.task("Việc lọc trễ", due=date(2026, 1, 31))
    stage.task("Việc lọc xong", state="completed", completed_on=DUE)
    with office.at("officer") as page:
        page.goto("/nhiem-vu/")
        page.get_by_role("link", name="Quá hạn").click()
        page.locator("details.filters > summary").click()
        page.get_by_label("Từ trong nhiệm vụ").fill("viec loc")
        page.get_by_role("button", name="Lọc", exact=True).click()
        rows = page.locator("table.tasks tbody tr")
        expect(rows).to_have_count(1)
        assert "1–1 trong 1" in page.locator(".pages-count").inner_text()
        if not page.locator("#view-name").is_visible():
            page.locator("details.filters > summary").click()
        page.locator("#view-name").fill("Việc trễ của tôi")
        page.get_by_role("button", name="Giữ khung nhìn").click()
        page.goto("/nhiem-vu/")
        page.get_by_role("link", name="Việc trễ của tôi").click()
        expect(rows).to_have_count(1)


def test_many_are_changed_at_once(office: Office) -> None:
    stage = office.stage()
    tasks = [stage.task(f"Việc nhiều {each}", due=DUE) for each in range(3)]
    with office.at("approver") as page:
        page.goto("/nhiem-vu/?q=viec+nhieu")
        for row in page.locator("table.tasks tbody tr input[type=checkbox]").all():
            row.check()
        bulk = page.locator("fieldset.bulk")
        bulk.get_by_label("Thời hạn").fill("2026-12-20")
        bulk.get_by_role("button", name="Thay đổi").click()
        page.wait_for_load_state()
        assert "3" in said(page)
    for task in tasks:
        task.refresh_from_db()
        assert task.due == date(2026, 12, 20)


def test_all_of_a_page_are_marked_at_once(office: Office) -> None:
    stage = office.stage()
    for each in range(3):
        stage.task(f"Việc cả trang {each}", due=DUE)
    with office.at("approver") as page:
        page.goto("/nhiem-vu/?q=ca+trang")
        page.get_by_label("Đánh dấu mọi dòng của trang này").check()
        boxes = page.locator("table.tasks tbody tr input[type=checkbox]")
        assert [box.is_checked() for box in boxes.all()] == [True] * 3
        expect(page.locator("[data-marked]")).to_have_text("3")
        boxes.first.uncheck()
        expect(page.locator("[data-marked]")).to_have_text("2")


def _take_out(page: Page, to: Path) -> Path:
    with page.expect_download() as file:
        page.get_by_role("link", name="Xuất bảng tính").click()
    file.value.save_as(to)
    return to


def test_a_spreadsheet_goes_out_and_comes_back(office: Office, tmp_path: Path) -> None:
    """An error is named by row and column and writes nothing; then the dry run; then the doing."""
    stage = office.stage()
    task = stage.task("Việc bảng tính", due=DUE)
    with office.at("officer") as page:
        page.goto("/nhiem-vu/?q=viec+bang+tinh")
        file = _take_out(page, tmp_path / "viec.xlsx")
        book = load_workbook(file)
        sheet = book.active
        assert sheet is not None and sheet.max_row == 2
        sheet.cell(2, _column(sheet, "Nhiệm vụ")).value = "Việc bảng tính đã sửa"
        sheet.cell(2, _column(sheet, "Thời hạn")).value = "ngày ba mươi hai"
        book.save(file)
        page.goto("/nhiem-vu/nhap/")
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Kiểm tra tệp").click()
        problems = page.locator("table tbody tr")
        expect(problems).to_have_count(1)
        assert "Thời hạn" in problems.inner_text() and "2" in problems.inner_text()
        task.refresh_from_db()
        assert task.text == "Việc bảng tính"
        sheet.cell(2, _column(sheet, "Thời hạn")).value = date(2026, 7, 31)
        book.save(file)
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Kiểm tra tệp").click()
        expect(page.get_by_text("1 nhiệm vụ thay đổi")).to_be_visible()
        task.refresh_from_db()
        assert task.text == "Việc bảng tính", "the dry run writes nothing"
        page.get_by_role("button", name="Nhập", exact=True).click()
        page.wait_for_url("**/nhiem-vu/")
        assert "1 nhiệm vụ thay đổi" in said(page)
    task.refresh_from_db()
    assert (task.text, task.due) == ("Việc bảng tính đã sửa", date(2026, 7, 31))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_row_opens_without_losing_the_place(office: Office, width: int) -> None:
    stage = office.stage()
    for each in range(30):
        stage.task(f"Việc dài {each}", due=DUE)
    with office.at("officer", width=width) as page:
        page.goto("/nhiem-vu/?q=viec+dai")
        page.get_by_role("link", name="Việc dài 25").scroll_into_view_if_needed()
        before = page.evaluate("scrollY")
        page.get_by_role("link", name="Việc dài 25").click()
        expect(page.locator("#panel h2")).to_have_text("Việc dài 25")
        expect(page.locator("#panel h2")).to_be_in_viewport()
        assert width == NARROW or page.evaluate("scrollY") == before
        page.go_back()
        assert "task=" not in page.url
