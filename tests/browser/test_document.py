"""A document on its way: taken in, settled, adopted, in the inboxes of those who owe its tasks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browsing import WIDE, Office, said

PLAN = """BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY HẢI LÂM
*
Số {number}-KH/BTGDVTU

ĐẢNG CỘNG SẢN VIỆT NAM
Hải Lâm, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện công tác dân vận đợt {number}

I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, đảng viên về công tác dân vận.
II. NHIỆM VỤ
1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính mở lớp bồi dưỡng đợt {number} trong quý IV năm 2027.
2. Ủy ban nhân dân xã Đông Hải tổ chức đối thoại đợt {number} trước ngày 30/9/2027.
3. Ban Lạ Lùng rà soát hương ước đợt {number} trong quý III năm 2027.

Nơi nhận:
- Sở Nội vụ, Sở Tài chính,
- Lưu VT.
TRƯỞNG BAN



Nguyễn Văn A
"""
_PATIENCE = 30  # reloads, a second apart


def _take_in(page: Page, number: int) -> None:
    """Upload it and wait until it was read."""
    content = PLAN.format(number=number).encode()
    file = {"name": f"ke-hoach-{number}.txt", "mimeType": "text/plain", "buffer": content}
    page.goto("/van-ban/them/")
    page.locator("main input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Tải lên").click()
    page.wait_for_url(re.compile(r"/van-ban/\d+/"))
    way = page.locator("main a[href$='/doc/']").first
    for _each in range(_PATIENCE):
        if way.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    way.click()
    page.wait_for_url("**/doc/")


def _until_none(page: Page, selector: str) -> int:
    """Press the first such button until there is none; how often that was."""
    pressed = 0
    buttons = page.locator(selector)
    while before := buttons.count():
        buttons.first.click()
        expect(buttons).not_to_have_count(before)
        pressed += 1
    return pressed


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_a_file_to_the_inboxes(office: Office, scripts: bool) -> None:
    number = 71 if scripts else 72
    with office.at("officer", width=WIDE, scripts=scripts) as page:
        _take_in(page, number)
        assert page.locator(".cards > li").count() == 3
        drop = page.locator(".cards > li", has_text="hương ước").locator("[data-drop-task]")
        drop.click()
        expect(drop).to_have_count(0)
        assert _until_none(page, ".cards [data-accept]") == 2
        _until_none(page, ".doubts button[formaction*='/diem/']")
        page.get_by_role("button", name="Xong, sang thông qua").click()
        page.wait_for_url("**/thong-qua/")
        page.get_by_role("button", name=re.compile("Thông qua, giao 2 nhiệm vụ")).click()
        page.wait_for_url("**/nhiem-vu/?programme=**")
        assert "Đã giao 2 nhiệm vụ" in said(page)
    for role, words in (("lead_officer", "mở lớp"), ("commune_officer", "tổ chức đối thoại")):
        with office.at(role, scripts=scripts) as page:
            page.goto("/hom-nay/")
            expect(page.locator(".duties > li", has_text=f"{words}").first).to_contain_text(words)
            assert f"đợt {number}" in page.locator("main").inner_text()


def test_a_secret_document_is_refused_and_not_kept(office: Office) -> None:
    content = PLAN.format(number=73).replace("Số 73", "TỐI MẬT\nSố 73").encode()
    with office.at("officer") as page:
        page.goto("/van-ban/them/")
        file = {"name": "mat.txt", "mimeType": "text/plain", "buffer": content}
        page.locator("main input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Tải lên").click()
        page.wait_for_load_state()
        for _each in range(_PATIENCE):
            if re.search("mật", page.locator("main").inner_text(), re.I):
                break
            page.wait_for_timeout(1000)
            page.reload()
        assert "đợt 73" not in page.locator("main").inner_text()
        page.goto("/van-ban/?q=dot+73")
        assert "đợt 73" not in page.locator("main").inner_text()
