"""The matrix in a browser: it fills by itself, a cell opens by key, a verdict needs no script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing import NARROW, Office, said
from coverage_builders import Family, make_family
from danvan.web.documents.models import Comparison, CoverageDecision


@pytest.fixture(scope="module")
def family(office: Office) -> Family:
    return make_family(office.cast)


def _cell(page: Page, clause: str, whose: str) -> str:
    row = page.locator(".coverage tr", has=page.get_by_text(clause, exact=True))
    return row.locator(f'td[data-whose="{whose}"]').inner_text()


def _open_compared(page: Page, family: Family) -> None:
    """An officer who opens the matrix has it compared, and sees when it was."""
    page.goto(family.page)
    expect(page.locator("#comparing")).to_have_count(0, timeout=20_000)


def test_it_is_compared_while_one_looks(office: Office, family: Family) -> None:
    Comparison.objects.all().delete()
    with office.at("province_admin") as page:  # no officer: sees that it waits, starts nothing
        page.goto(family.page)
        expect(page.locator("#comparing")).to_contain_text("Khi một chuyên viên mở trang này")
        expect(page.locator("#comparing button")).to_have_count(0)
        assert "Chưa có văn bản" in _cell(page, "II.2", "Đảng ủy xã Tây Hải")
    with office.at("lead_officer") as page:
        _open_compared(page, family)
        assert "Đã có" in _cell(page, "II.1", "Sở Nội vụ")


def test_by_keys_into_a_cell_and_on(office: Office, family: Family) -> None:
    with office.at("lead_officer") as page:
        _open_compared(page, family)
        page.locator(".coverage").focus()
        page.keyboard.press("Tab")
        page.locator(".coverage td a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{family.cell('II.1', family.plan)}")
        assert page.locator(".lit-words mark").count() > 1


def test_a_verdict_without_scripts_on_a_phone(office: Office, family: Family) -> None:
    CoverageDecision.objects.all().delete()
    with office.at("lead_officer", NARROW, scripts=False) as page:
        page.goto(family.page)
        if page.get_by_role("button", name="Đối chiếu").count():
            page.get_by_role("button", name="Đối chiếu").click()
        page.goto(family.cell("II.1", family.plan))
        page.get_by_label("Cụ thể hóa một phần").check()
        page.get_by_label("Ghi chú").fill("Thiếu phần cho xã đảo")
        page.get_by_role("button", name="Lưu kết luận").click()
        assert "Đã lưu kết luận" in said(page)
        assert "Người lead_officer" in page.locator(".cell-line").inner_text()
        page.goto(family.page)
        assert "đã kết luận" in _cell(page, "II.1", "Sở Nội vụ")
        page.goto(family.cell("II.1", family.plan))
        page.get_by_role("button", name="Bỏ kết luận").click()
        assert "Đã bỏ kết luận" in said(page)
