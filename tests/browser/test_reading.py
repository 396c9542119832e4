"""The reading screen in a browser: keys alone, words and values lit, words made a task."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browsing import Office
from settling_builders import TEXT, Desk, make_desk


def _left(page: Page) -> list[str]:
    return page.locator("#ribbon strong").all_inner_texts()


def _desk(office: Office) -> Desk:
    return make_desk(office.cast)


def test_settling_by_keys_alone(office: Office) -> None:
    desk = _desk(office)
    first, second, third = (f"#viec-{desk.tasks[key].pk}" for key in ("first", "second", "third"))
    with office.at("officer") as page:
        page.goto(desk.address)
        assert _left(page) == ["2", "3"]
        page.keyboard.press("j")
        page.keyboard.press("a")
        expect(page.locator(first)).to_have_attribute("data-state", "accepted")
        expect(page.locator(f"{second}.in-hand")).to_be_visible()
        page.keyboard.press("x")
        expect(page.locator(second)).to_have_attribute("data-state", "dropped")
        expect(page.locator(f"{third}.in-hand")).to_be_visible()
        page.keyboard.press("e")
        expect(page.locator(f"{third} textarea")).to_be_focused()
        page.locator(f"{third} [name=lead]").fill("Sở Nội vụ")
        page.keyboard.press("Enter")
        expect(page.locator(third)).to_have_attribute("data-state", "accepted")
        expect(page.locator(f"{third} :focus")).to_have_count(1)
        page.keyboard.press("n")
        expect(page.locator(".doubt :focus")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(page.locator(".choose [name=other]")).to_be_focused()
        page.keyboard.type("Sở Tài chính")
        page.keyboard.press("Enter")
        expect(page.locator(".doubt")).to_have_count(1)
        expect(page.locator(".doubt :focus")).to_have_count(1)
        page.keyboard.press("Enter")  # the other doubt has the focus: it stands as it is
        expect(page.locator("#ribbon")).to_contain_text("Đã xem hết")
    assert [row.words for row in desk.tasks["third"].bodies.all()] == ["Ban Dân vận", "Sở Nội vụ"]


def test_words_and_values_light_each_other(office: Office) -> None:
    desk = _desk(office)
    task = desk.tasks["second"]
    with office.at("officer") as page:
        page.goto(desk.address)
        page.locator(f'a[data-w~="t{task.pk}"]').first.click()
        expect(page.locator(f"#viec-{task.pk}.in-hand")).to_be_visible()
        assert "".join(page.locator("#nguon .lit").all_inner_texts()) == task.text
        row = task.bodies.get()
        page.locator(f'[data-lit="b{row.pk}"]').hover()
        assert page.locator("#nguon .pointed").all_inner_texts() == ["Sở Tài chính"]
        ink, ground = page.locator("#nguon .pointed").first.evaluate(
            "(at) => [getComputedStyle(at).color, getComputedStyle(at).backgroundColor]"
        )
        assert ink != ground, "the words that are pointed at can be read"


def test_chosen_words_become_a_task(office: Office) -> None:
    desk = _desk(office)
    with office.at("officer") as page:
        page.goto(desk.address)
        page.evaluate(
            """() => { const line = [...document.querySelectorAll("[data-at]")].at(-1);
            getSelection().selectAllChildren(line); }"""
        )
        page.get_by_role("link", name="Thêm nhiệm vụ từ đoạn này").click()
        expect(page.get_by_label("Nhiệm vụ", exact=False).first).to_be_visible()
        assert page.locator("textarea").input_value() == TEXT.splitlines()[-1]
