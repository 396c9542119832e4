"""The office without a mouse: Tab and Enter, and the keys that `?` lists."""

from __future__ import annotations

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from browsing import SIGN_IN, Office, said
from roles import PASSWORD

SOON = date.today() + timedelta(days=3)
_MOST = 80  # Tabs that a person would press


def _tab_to(page: Page, words: str) -> None:
    """Tab until what has the focus says `words`."""
    for _each in range(_MOST):
        page.keyboard.press("Tab")
        focus = page.evaluate(
            """() => { const at = document.activeElement;
            const label = at.labels?.[0]?.innerText ?? at.getAttribute("aria-label");
            return (label ?? at.innerText).trim() }"""
        )
        if focus.startswith(words):
            return
    raise AssertionError(f"Tab does not lead to “{words}”")


def test_signing_in_and_reporting_by_tab_and_enter(office: Office) -> None:
    task = office.stage().task("Việc chỉ bằng bàn phím", due=SOON)
    with office.at() as page:
        page.goto(SIGN_IN)
        _tab_to(page, "Thư điện tử")
        page.keyboard.type("lead_officer@example.vn")
        _tab_to(page, "Mật khẩu")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/hom-nay/")
        page.goto(f"/nhiem-vu/{task.pk}/")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # the first link skips what stands on every page
        _tab_to(page, "Báo cáo")
        page.keyboard.press("Enter")
        page.wait_for_url("**/bao-cao/")
        page.keyboard.type("Đã làm xong bước một")  # the field has the focus already
        _tab_to(page, "Tiến độ (%)")
        page.keyboard.type("35")
        _tab_to(page, "Lưu tiến độ")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/nhiem-vu/{task.pk}/")
        assert "Đã lưu báo cáo tiến độ" in said(page)
    task.refresh_from_db()
    assert task.progress == 35


def test_keys_walk_the_table_and_open_what_is_in_hand(office: Office) -> None:
    stage = office.stage(name="Chương trình của phím")
    for each in ("một", "hai", "ba"):
        stage.task(f"Phím thứ {each}", due=SOON)
    with office.at("lead_officer") as page:
        page.goto("/nhiem-vu/")
        page.keyboard.press("/")
        expect(page.locator("[data-search]").last).to_be_focused()
        page.keyboard.type("phim thu")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim/?q=phim**")
        assert "Phím thứ hai" in page.locator("main").inner_text()
        page.goto("/nhiem-vu/?q=phim+thu")
        rows = page.locator("table.tasks tbody tr")
        expect(rows).to_have_count(3)
        for key, at in (("j", 0), ("j", 1), ("j", 2), ("j", 2), ("k", 1)):
            page.keyboard.press(key)
            expect(rows.nth(at)).to_have_class("in-hand")
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_have_text("Phím thứ hai")
        page.keyboard.press("e")
        page.wait_for_url("**/bao-cao/**")
        expect(page.locator(".under a")).to_have_text("Phím thứ hai")


def test_the_question_mark_lists_the_keys(office: Office) -> None:
    with office.at("officer") as page:
        page.goto("/hom-nay/")
        page.keyboard.press("?")
        keys = page.locator("dialog#keys")
        expect(keys).to_be_visible()
        assert "Tìm kiếm" in keys.inner_text()
        page.keyboard.press("Escape")
        expect(keys).to_be_hidden()


def test_what_has_the_focus_can_be_seen(office: Office) -> None:
    """Every stop of Tab on the table page has an outline and lies in the window."""
    office.stage().task("Việc có viền", due=SOON)
    with office.at("approver") as page:
        page.goto("/nhiem-vu/?q=viec+co+vien")
        for _each in range(25):
            page.keyboard.press("Tab")
            outline, inside = page.evaluate(
                """() => { const at = document.activeElement, box = at.getBoundingClientRect();
                const style = getComputedStyle(at);
                const seen = style.outlineStyle !== "none" || style.boxShadow !== "none";
                return [seen || at === document.body, box.bottom > 0 && box.top < innerHeight] }"""
            )
            assert outline and inside, page.evaluate("document.activeElement.outerHTML")[:200]
