"""A report written in the browser: by mouse and keys, from Word, by two people, without network."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from browsing import NARROW, WIDE, Office, sign_in
from danvan.official import from_json, to_json
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import Report, Section
from page_checks import AXE, BEYOND, TINY, WRONG
from report_builders import make_duty

WORD = Path(__file__).parent / "pasted" / "word.html"
SAVED = "Đã lưu lúc"
_PASTE = """(at, [kind, words]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData(kind, words);
  at.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def section(office: Office) -> Section:
    """An empty section, the second one, of a draft of the department."""
    today = timezone.localdate()
    duty = make_duty(office.cast, name=f"Báo cáo số {Report.objects.count() + 1}")
    report = Report.objects.create(
        duty=duty,
        body=office.cast.bodies["lead"],
        period="quý này",
        period_start=today - timedelta(days=60),
        period_end=today,
        due=today + timedelta(days=9),
        first_due=today + timedelta(days=9),
    )
    report = build_report(by=office.cast.actor("lead_officer"), report=report)
    made = report.sections.order_by("order")[1]
    made.blocks = made.built = []
    made.save()
    return made


def _open(page: Page, section: Section) -> Locator:
    """The box of the section on the page."""
    page.goto(f"/bao-cao/{section.report_id}/sua/")
    return page.locator(f"#muc-{section.key} .written")


def _tool(page: Page, name: str) -> None:
    page.get_by_role("toolbar").get_by_role("button", name=name, exact=True).click()


def _saved(page: Page) -> None:
    expect(page.locator("[data-state=saved]")).to_contain_text(SAVED)


def _blocks(section: Section) -> list[dict[str, Any]]:
    section.refresh_from_db()
    blocks: list[dict[str, Any]] = section.blocks
    return blocks


def _words(*texts: str) -> list[dict[str, Any]]:
    return [{"kind": "paragraph", "runs": [{"text": text}]} for text in texts]


def test_typing_is_saved_by_itself_and_shown_as_printed(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        box = _open(page, section)
        box.click()
        page.keyboard.type("Đã mở ")
        _tool(page, "Đậm")
        page.keyboard.type("ba lớp")
        _tool(page, "Đậm")
        page.keyboard.type(", ")
        page.keyboard.press("Control+i")
        page.keyboard.type("120 người")
        page.keyboard.press("Enter")
        page.keyboard.press("Control+i")
        page.keyboard.type("- Một")
        page.keyboard.press("Enter")
        page.keyboard.type("Hai")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        page.keyboard.type("## Số liệu")
        _saved(page)
        expect(page.locator("#preview")).to_contain_text("Đã mở ba lớp, 120 người")
    runs = [
        {"text": "Đã mở "},
        {"text": "ba lớp", "bold": True},
        {"text": ", "},
        {"text": "120 người", "italic": True},
    ]
    level = min(section.level + 1, 3)
    assert _blocks(section) == [
        {"kind": "paragraph", "runs": runs},
        {"kind": "items", "items": [[{"text": "Một"}], [{"text": "Hai"}]]},
        {"kind": "heading", "level": level, "text": "Số liệu"},
    ]


EVERYTHING = [
    {"kind": "part", "text": "Phần chung"},
    {"kind": "heading", "level": 3, "text": "Không số", "numbered": False},
    {"kind": "heading", "level": 2, "text": "Có số"},
    {"kind": "paragraph", "runs": [{"text": "Đoạn "}, {"text": "x", "bold": True, "italic": True}]},
    {"kind": "paragraph", "runs": [{"text": "Đoạn có số"}], "level": 3},
    {"kind": "items", "items": [[{"text": "a"}], [{"text": "b", "italic": True}]]},
    {
        "kind": "table",
        "columns": [
            {"title": "Xã", "align": "left", "weight": 2.5},
            {"title": "Quý này", "align": "right", "weight": 1, "group": "Số lớp"},
            {"title": "Lũy kế", "align": "center", "weight": 1, "group": "Số lớp"},
        ],
        "rows": [
            {"kind": "group", "cells": [{"text": "Các xã ven biển", "span": 3}]},
            {
                "kind": "plain",
                "cells": [
                    {"text": "Đông Hải"},
                    {"text": "12", "ref": "tasks?standing=late"},
                    {"text": ""},
                ],
            },
            {"kind": "total", "cells": [{"text": "Cộng", "span": 2}, {"text": "12"}]},
        ],
        "caption": "Số lớp",
    },
]
_THERE_AND_BACK = """async (blocks) => {
  const { toDoc, fromDoc } = await import("/static/js/editor/blocks.js");
  return fromDoc(toDoc(blocks));
}"""


def test_the_editor_holds_every_block_and_changes_none(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        _open(page, section)
        assert page.evaluate(_THERE_AND_BACK, EVERYTHING) == EVERYTHING
    assert to_json(from_json(EVERYTHING)) == EVERYTHING


def test_a_table_by_keys_alone(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        box = _open(page, section)
        box.focus()
        page.keyboard.press("Alt+F10")
        tools = page.get_by_role("toolbar")
        for _number in range(10):
            if tools.get_by_role("button", name="Bảng", exact=True).evaluate(
                "at => at === document.activeElement"
            ):
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        for words in ("Xã", "Số lớp", "Ghi chú", "Đông Hải", "12"):
            page.keyboard.type(words)
            page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.keyboard.type("13")
        _tool(page, "Hàng cộng")
        _tool(page, "Thêm hàng")
        _tool(page, "Thêm cột")
        page.keyboard.press("Enter")
        _tool(page, "Bỏ hàng")
        box.get_by_label("Tên bảng").fill("Lớp đã mở")
        _saved(page)
    (table,) = _blocks(section)
    assert [column["title"] for column in table["columns"]] == ["Xã", "Số lớp", "", "Ghi chú"]
    assert table["caption"] == "Lớp đã mở"
    rows = [(row["kind"], [cell["text"] for cell in row["cells"]]) for row in table["rows"]]
    assert rows == [("plain", ["Đông Hải", "12", "", ""]), ("total", ["", "13", "", ""])]


def test_what_comes_from_word_leaves_its_hidden_marks_behind(
    office: Office, section: Section
) -> None:
    with office.at("lead_officer") as page:
        box = _open(page, section)
        box.click()
        box.evaluate(_PASTE, ["text/html", WORD.read_text(encoding="utf-8")])
        _saved(page)
        expect(page).not_to_have_title("hỏng")
        assert page.locator(".written [style], .written img, .written a").count() == 0
    heading, text, items, table, last = _blocks(section)
    assert (heading["kind"], heading["text"]) == ("heading", "Kết quả nổi bật")
    assert text["runs"] == [
        {"text": "Toàn xã có "},
        {"text": "12 mô hình", "bold": True},
        {"text": ", trong đó "},
        {"text": "ba mô hình mới", "italic": True},
        {"text": "."},
    ]
    said = ["".join(run["text"] for run in item) for item in items["items"]]
    assert said == ["Nhân rộng ở hai thôn", "Biểu dương một hai tập thể"]
    assert [column["title"] for column in table["columns"]] == ["Thôn", "Số mô hình", ""]
    assert [[cell["text"] for cell in row["cells"]] for row in table["rows"]] == [
        ["Thôn Đông", "Kinh tế", "5"],
        ["", "Văn hóa xã hội", "7"],
    ]
    assert last["runs"] == [{"text": "Xem thêm"}]


def test_words_that_an_input_method_composes(office: Office, section: Section) -> None:
    """Composed letter by letter for longer than saving waits; nothing is doubled or cut."""
    with office.at("lead_officer") as page:
        _open(page, section).click()
        keys = page.context.new_cdp_session(page)
        for word in ("tiếng", "Việt"):
            for end in range(1, len(word) + 1):
                at = {"selectionStart": end, "selectionEnd": end}
                keys.send("Input.imeSetComposition", {"text": word[:end], **at})
                page.wait_for_timeout(300)
            keys.send("Input.insertText", {"text": word})
            page.keyboard.press("Space")
        page.keyboard.type("dễ đọc")
        _saved(page)
    assert _blocks(section) == _words("tiếng Việt dễ đọc")


def test_plain_lines_with_dashes_become_a_list(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        box = _open(page, section)
        box.click()
        box.evaluate(_PASTE, ["text/plain", "Kết quả:\n- một\n- hai"])
        _saved(page)
    assert [block["kind"] for block in _blocks(section)] == ["paragraph", "items"]


def test_undo_and_the_machines_words(office: Office, section: Section) -> None:
    built = _words("Máy viết câu này.")
    Section.objects.filter(pk=section.pk).update(blocks=built, built=built)
    with office.at("lead_officer") as page:
        box = _open(page, section)
        machine = page.locator(f"#muc-{section.key} [data-machine]")
        expect(machine).to_be_hidden()
        box.click()
        page.keyboard.press("Control+a")
        page.keyboard.type("Tôi viết.")
        _saved(page)
        assert _blocks(section) == _words("Tôi viết.")
        machine.locator("summary").click()
        machine.get_by_role("button").click()
        expect(box).to_have_text("Máy viết câu này.")
        _tool(page, "Hoàn tác")
        expect(box).to_have_text("Tôi viết.")
        page.keyboard.press("Control+y")
        expect(box).to_have_text("Máy viết câu này.")
        _saved(page)


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Giữ bản của tôi", ["Chung.", "Của tôi."]),
        ("Lấy bản kia", ["Chung.", "Của người kia."]),
        ("Ghép cả hai để sửa tiếp", ["Chung.", "Của người kia.", "Của tôi."]),
    ],
)
def test_two_people_at_one_section(
    office: Office, section: Section, choice: str, kept: list[str]
) -> None:
    Section.objects.filter(pk=section.pk).update(blocks=_words("Chung."))
    with office.at("lead_officer") as mine, office.at("lead_approver") as other:
        for page in (mine, other):
            _open(page, section).click()
            page.keyboard.press("Control+End")
            page.keyboard.press("Enter")
        other.keyboard.type("Của người kia.")
        _saved(other)
        mine.keyboard.type("Của tôi.")
        conflict = mine.locator(f"#muc-{section.key} .conflict")
        expect(conflict).to_contain_text("Người lead_approver đã sửa mục này")
        expect(conflict.locator("del")).to_contain_text("người kia")
        expect(mine.locator(f"#muc-{section.key} .written")).to_contain_text("Của tôi.")
        mine.get_by_role("button", name=choice).click()
        _saved(mine)
        expect(conflict).to_be_hidden()
    assert _blocks(section) == _words(*kept)


def test_what_another_one_saved_is_shown_where_nobody_types(
    office: Office, section: Section
) -> None:
    with office.at("lead_officer") as mine, office.at("lead_approver") as other:
        box = _open(mine, section)
        _open(other, section).click()
        other.keyboard.type("Câu mới.")
        _saved(other)
        mine.evaluate(
            "htmx.ajax('GET', document.querySelector('#others').getAttribute('hx-get'),"
            " { target: '#others', swap: 'outerHTML' })"
        )
        expect(box).to_have_text("Câu mới.")
        expect(mine.locator("#others")).to_contain_text("Người lead_approver đang sửa mục")


def test_without_network_nothing_is_lost(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        box = _open(page, section)
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('away')) }")
        page.on("dialog", lambda dialog: dialog.accept())
        box.click()
        page.keyboard.type("Gõ lúc mất mạng.")
        expect(page.locator("[data-state=offline]")).to_contain_text("được giữ trên máy này")
        page.goto("/hom-nay/")
        box = _open(page, section)
        expect(box).to_have_text("Gõ lúc mất mạng.")
        _saved(page)
    assert _blocks(section) == _words("Gõ lúc mất mạng.")


def test_a_session_that_ends_while_one_types(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        _open(page, section).click()
        Session.objects.all().delete()
        page.keyboard.type("Gõ sau khi hết phiên.")
        expect(page.locator("[data-state=signedOut]")).to_contain_text("Hãy đăng nhập lại")
        sign_in(page.context.new_page(), "lead_officer")
        _saved(page)
    assert _blocks(section) == _words("Gõ sau khi hết phiên.")


def test_leaving_waits_for_what_was_typed_last(office: Office, section: Section) -> None:
    with office.at("lead_officer") as page:
        _open(page, section).click()
        page.keyboard.type("Câu cuối.")
        page.get_by_role("link", name="Về trang báo cáo").click()
        page.wait_for_url(f"**/bao-cao/{section.report_id}/")
        expect(page.locator(f"#muc-{section.key}")).to_contain_text("Câu cuối.")


def test_without_scripts_the_boxes_do(office: Office, section: Section) -> None:
    with office.at("lead_officer", scripts=False) as page:
        page.goto(f"/bao-cao/{section.report_id}/sua/")
        box = page.locator(f"[name=text-{section.key}]")
        box.fill("- a\n- **b")
        slip = page.locator(f"#muc-{section.key}")
        slip.get_by_role("button", name="Lưu").click()
        expect(slip.get_by_role("alert")).to_contain_text("Dòng 2: dấu ** mở chữ đậm")
        box = page.locator(f"[name=text-{section.key}]")
        box.fill("- a\n- **b**")
        page.locator(f"#muc-{section.key}").get_by_role("button", name="Lưu").click()
        expect(page.locator("#messages")).to_contain_text("Đã lưu 1 mục.")
    runs = [[{"text": "a"}], [{"text": "b", "bold": True}]]
    assert _blocks(section) == [{"kind": "items", "items": runs}]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_page_is_fit_for_everybody(
    office: Office, section: Section, width: int, scripts: bool
) -> None:
    if not scripts:
        with office.at("lead_officer", width=width, scripts=False) as page:
            page.goto(f"/bao-cao/{section.report_id}/sua/")
            assert page.evaluate(BEYOND) == []
            assert page.evaluate(TINY) == []
        return
    with office.at("lead_officer", width=width) as page:
        box = _open(page, section)
        box.click()
        _tool(page, "Bảng")
        _saved(page)
        page.evaluate(AXE)
        assert page.evaluate(WRONG) == []
        assert page.evaluate(BEYOND) == []
        assert page.evaluate(TINY) == []
        if width == NARROW:
            page.get_by_role("button", name="Xem bản in").click()
            expect(page.locator("#preview")).to_be_visible()
            expect(box).to_be_hidden()
