"""What the rules say, in a browser: words lit, switched off, set aside, and all without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browsing import NARROW, WIDE, Office
from danvan.web.documents.models import SetAside
from lint_rows import make_problem, make_run
from settling_builders import Desk, make_desk

WORDS = "Sở Tài chính bố trí kinh phí."
DRAFT = """KẾ HOẠCH
Phòng, chống đuối nước năm 2027
I. NHIỆM VỤ
1. Mở  03 lớp dạy bơi cho trẻ em.
2. Trạm Y tế xã cắm biển báo trước ngày 30/3/2027.
"""


def _desk(office: Office) -> tuple[Desk, int]:
    desk = make_desk(office.cast)
    return desk, make_problem(make_run(desk.version, tasks=3), WORDS, task=1).pk


def test_a_click_lights_the_very_words(office: Office) -> None:
    desk, problem = _desk(office)
    with office.at("officer") as page:
        page.goto(desk.address)
        expect(page.locator(".advice")).to_have_count(0)  # what is signed is read without it
        page.locator("#soat").get_by_role("link", name="Hiện").click()
        page.locator("#soat summary", has_text="Rõ thời gian").click()
        page.locator(f"#gop-{problem} .see").click()
        expect(page.locator(f"#gop-{problem}.in-hand")).to_be_visible()
        assert "".join(page.locator("#nguon .lit").all_inner_texts()) == WORDS
        page.keyboard.press("n")  # the next doubt, never advice
        expect(page.locator(".doubt.in-hand")).to_have_count(1)
        page.locator("#soat").get_by_role("link", name="Ẩn").click()
        expect(page.locator("#nguon .is-g")).to_have_count(0)


def test_the_same_without_scripts(office: Office) -> None:
    desk, problem = _desk(office)
    with office.at("officer", scripts=False) as page:
        page.goto(f"{desk.address}?gop={problem}#nguon-g{problem}")
        assert "".join(page.locator("#nguon .lit").all_inner_texts()) == WORDS
        page.locator(f"#gop-{problem}").get_by_role("link", name="Bỏ qua").click()
        page.get_by_label("Lý do bỏ qua").fill("Kinh phí có trong dự toán")
        page.locator("main form").get_by_role("button", name="Bỏ qua").click()
        page.wait_for_url("**/doc/?soat=bat#soat")
        expect(page.locator(f"#gop-{problem}")).to_have_count(0)
        page.goto(f"/van-ban/{desk.version.document_id}/soat/")
        page.locator("summary", has_text="1 chỗ đã bỏ qua").click()
        page.get_by_role("button", name="Lấy lại").click()
        expect(page.locator("main")).to_contain_text(WORDS.rstrip("."))
    assert not SetAside.objects.filter(document=desk.version.document).exists()


@pytest.mark.parametrize(("width", "scripts"), [(WIDE, True), (NARROW, False)])
def test_a_draft_is_looked_at_and_not_kept(office: Office, width: int, scripts: bool) -> None:
    file = {"name": "du-thao.txt", "mimeType": "text/plain", "buffer": DRAFT.encode()}
    with office.at("citizen", width=width, scripts=scripts) as page:
        page.goto("/van-ban/")
        page.get_by_role("link", name="Soát dự thảo").click()
        page.locator("main input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Soát", exact=True).click()
        expect(page.locator(".lint-scores")).to_contain_text("nhiệm vụ chưa có thời hạn")
        expect(page.locator("#nhom-N")).to_contain_text("Mở 03 lớp dạy bơi")
        page.locator("main input[type=file]").set_input_files(file)
        with page.expect_download() as taken:
            page.get_by_role("button", name="Nhận tệp đã sửa lỗi chắc chắn").click()
        assert "Mở 03 lớp" in taken.value.path().read_text(encoding="utf-8")
