"""What was typed stays: when the session ends, and when somebody else was quicker."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from browsing import Office, said
from roles import PASSWORD

LONG = "Đã tổ chức ba hội nghị, 420 lượt người dự; đang viết báo cáo."


def _sign_in_again(page: Page, role: str) -> None:
    page.fill("[name=login]", f"{role}@example.vn")
    page.fill("[name=password]", PASSWORD)
    page.locator("[name=password]").press("Enter")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_session_that_ends_in_the_middle_of_typing(office: Office, scripts: bool) -> None:
    task = office.stage().task("Việc mất phiên")
    with office.at("lead_officer", scripts=scripts) as page:
        page.goto(f"/nhiem-vu/{task.pk}/bao-cao/")
        page.get_by_label("Kết quả đã làm được").fill(LONG)
        page.get_by_label("Tiến độ (%)").fill("45")
        Session.objects.all().delete()
        page.get_by_role("button", name="Lưu tiến độ").click()
        page.wait_for_url("**/login/**")
        _sign_in_again(page, "lead_officer")
        page.wait_for_url("**/bao-cao/")
        expect(page.get_by_label("Kết quả đã làm được")).to_have_value(LONG)
        expect(page.get_by_label("Tiến độ (%)")).to_have_value("45")
        page.get_by_role("button", name="Lưu tiến độ").click()
        page.wait_for_url(f"**/nhiem-vu/{task.pk}/")
        assert "Đã lưu báo cáo tiến độ" in said(page)


def test_the_next_person_at_the_machine_sees_nothing_of_it(office: Office) -> None:
    task = office.stage().task("Việc của hai người", leads=("lead",))
    with office.at("lead_officer") as page:
        page.goto(f"/nhiem-vu/{task.pk}/bao-cao/")
        page.get_by_label("Kết quả đã làm được").fill(LONG)
        Session.objects.all().delete()
        page.goto(f"/nhiem-vu/{task.pk}/bao-cao/")
        _sign_in_again(page, "lead_approver")
        page.wait_for_url("**/bao-cao/")
        expect(page.get_by_label("Kết quả đã làm được")).to_have_value("")


def test_a_page_that_was_left_gives_back_what_was_typed(office: Office) -> None:
    task = office.stage().task("Việc bỏ dở")
    with office.at("lead_officer") as page:
        page.goto(f"/nhiem-vu/{task.pk}/bao-cao/")
        page.get_by_label("Kết quả đã làm được").fill(LONG)
        page.goto("/hom-nay/")
        page.goto(f"/nhiem-vu/{task.pk}/bao-cao/")
        expect(page.get_by_label("Kết quả đã làm được")).to_have_value(LONG)
        page.get_by_role("button", name="Bỏ, nhập lại từ đầu").click()
        expect(page.get_by_label("Kết quả đã làm được")).to_have_value("")


def test_a_stale_form_shows_the_change_of_the_other(office: Office) -> None:
    task = office.stage().task("Việc hai người sửa")
    with office.at("officer") as mine, office.at("approver") as other:
        for page in (mine, other):
            page.goto(f"/nhiem-vu/{task.pk}/")
            page.locator("#sua > summary").click()
        other.locator("#sua textarea[name=text]").fill("Câu của người kia")
        other.locator("#sua button[type=submit]").click()
        other.wait_for_load_state()
        mine.locator("#sua textarea[name=text]").fill("Câu của tôi")
        mine.locator("#sua button[type=submit]").click()
        change = mine.locator("#sua .alert-warning")
        expect(change).to_contain_text("Câu của người kia")
        expect(change).to_contain_text("Việc hai người sửa")
        expect(mine.locator("#sua textarea[name=text]")).to_have_value("Câu của tôi")
        mine.locator("#sua button[type=submit]").click()
        mine.wait_for_load_state()
    task.refresh_from_db()
    assert task.text == "Câu của tôi"


def test_a_wrong_file_is_named_and_the_words_stay(office: Office) -> None:
    task = office.stage().task("Việc kèm tệp lạ")
    wrong = {"name": "la.exe", "mimeType": "application/octet-stream", "buffer": b"MZ\x90\x00"}
    with office.at("lead_officer") as page:
        page.goto(f"/nhiem-vu/{task.pk}/bao-cao/")
        page.get_by_label("Kết quả đã làm được").fill(LONG)
        page.get_by_label("Tệp minh chứng").set_input_files(wrong)
        page.get_by_role("button", name="Lưu tiến độ").click()
        expect(page.get_by_text("không thuộc loại được nhận")).to_be_visible()
        expect(page.get_by_label("Kết quả đã làm được")).to_have_value(LONG)
