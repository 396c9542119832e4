"""A task on its way: reported with a file, returned, reported again, accepted."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from browsing import NARROW, WIDE, Office, said, sign_in

SOON = date.today() + timedelta(days=12)
PHOTO = {"name": "hội nghị.txt", "mimeType": "text/plain", "buffer": "Có 120 người dự.".encode()}


def _report(page: Page, text: str, words: str, button: str) -> None:
    """From the list of duties through the form and back."""
    page.goto("/hom-nay/")
    row = page.locator(".duties > li", has_text=text).first
    row.get_by_role("link", name=re.compile("^Báo cáo")).click()
    page.get_by_label("Kết quả đã làm được").fill(words)
    page.get_by_label("Tiến độ (%)").fill("60")
    page.get_by_label("Tệp minh chứng").set_input_files(PHOTO)
    page.get_by_role("button", name=button).click()


@pytest.mark.parametrize(("width", "scripts"), [(WIDE, True), (WIDE, False), (NARROW, False)])
def test_the_way_of_a_task(office: Office, width: int, scripts: bool) -> None:
    text = f"Mở lớp bồi dưỡng {width} {scripts}"
    task = office.stage().task(text, due=SOON)
    with office.at(scripts=scripts, width=width) as lead:
        sign_in(lead, "lead_officer")
        _report(lead, text, "Đã mở hai lớp", "Lưu tiến độ")
        assert "Đã lưu báo cáo tiến độ" in said(lead)
        lead.goto(f"/nhiem-vu/{task.pk}/")
        story = lead.locator(".story > li").first
        assert "60%" in story.inner_text() and "Đã mở hai lớp" in story.inner_text()
        with lead.expect_download() as file:
            story.get_by_role("link", name="hội nghị.txt").click()
        assert file.value.path().read_bytes() == PHOTO["buffer"]
        _report(lead, text, "Đã xong cả ba lớp", "Báo xong")
        assert "Đã báo xong" in said(lead)
        with office.at("approver", scripts=scripts, width=width) as follower:
            follower.goto("/hom-nay/")
            follower.locator(".duties > li", has_text=text).get_by_role("link").first.click()
            follower.get_by_text("Trả lại", exact=True).first.click()
            follower.get_by_label("Lý do trả lại").fill("Thiếu danh sách học viên")
            follower.get_by_role("button", name="Trả lại").click()
            assert "Đã trả lại" in said(follower)
            lead.goto("/hom-nay/")
            back = lead.locator("section", has_text="Đã trả lời cơ quan tôi")
            assert "Thiếu danh sách học viên" in back.inner_text()
            _report(lead, text, "Gửi kèm danh sách", "Báo xong")
            follower.goto(f"/nhiem-vu/{task.pk}/")
            follower.get_by_text("Chấp nhận hoàn thành").first.click()
            follower.get_by_role("button", name="Chấp nhận").click()
            expect(follower.locator(".story > li").first).to_contain_text("Chấp nhận hoàn thành")
    task.refresh_from_db()
    assert (task.state, task.progress) == ("completed", 100)
