"""The page: self-contained, safe, whole, and linked both ways."""

from __future__ import annotations

import base64
import re
from collections import Counter
from dataclasses import replace
from hashlib import sha256

import pytest
from lxml import html

from case_files import load
from danvan.reader.emit import render
from danvan.reader.findings import finding
from danvan.reader.source import Span
from readings import reading
from sample_reading import at


def page(reading) -> html.HtmlElement:
    return html.document_fromstring(render(reading, "html").encode())


def test_ids_are_unique_and_every_link_leads_somewhere(any_reading):
    tree = page(any_reading)
    ids = Counter(tree.xpath("//@id"))
    assert [id for id, count in ids.items() if count > 1] == []
    assert {href.removeprefix("#") for href in tree.xpath("//@href")} <= set(ids)
    assert {id for words in tree.xpath("//@data-t") for id in words.split()} <= set(ids)
    assert set(tree.xpath("//@data-go")) <= set(ids)


def test_nothing_is_asked_of_anybody_else(any_reading):
    text = render(any_reading, "html")
    assert not re.search(r"https?:|//[a-z]|@import|url\(", re.sub(r"^//.*$", "", text, flags=re.M))
    assert not re.search(r"\s(src|srcset|style|on\w+)=", text)


def test_the_policy_names_the_script_and_the_style_by_their_hash(any_reading):
    tree = page(any_reading)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for (inside,) in (tree.xpath("//script/text()"), tree.xpath("//style/text()")):
        assert base64.b64encode(sha256(inside.encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none'")


def test_the_source_is_whole(plan):
    (pane,) = page(plan).xpath("//section[@id='nguon']")
    for old in pane.xpath(".//h2 | .//p[@class='page']"):
        old.drop_tree()
    shown = pane.text_content()
    assert shown.split() == plan.text.split()


def test_pages_are_marked(plan):
    assert page(plan).xpath("//p[@class='page']/text()") == ["Trang 1", "Trang 2"]


def test_a_table_of_the_source_is_a_table(plan):
    rows = page(plan).xpath("//section[@id='nguon']//tr")
    assert [[cell.text_content() for cell in row] for row in rows][1] == [
        "Rào chắn hồ, ao",
        "UBND các xã",
    ]


def test_a_value_and_its_words_know_each_other(plan):
    tree = page(plan)
    (value,) = tree.xpath("//*[@id='t0-l0']")
    assert value.text_content() == "Phòng Giáo dục"
    words = tree.xpath("//*[contains(concat(' ', @data-t, ' '), ' t0-l0 ')]")
    assert [w.text_content() for w in words] == ["Phòng Giáo dục"]
    assert words[0].get("href") == "#t0-l0"
    assert value.xpath("a/@href") == ["#s-t0-l0"]


def test_signatories_and_recipients_are_lit():
    tree = page(reading(load("ending")[0].given))
    lit = {
        id: [words.text_content() for words in tree.xpath(f"//a[@href='#{id}']")]
        for id in ("m-sign0", "m-to0", "m-to3")
    }
    assert lit == {
        "m-sign0": ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Lượm"],
        "m-to0": ["Ban Thường vụ Tỉnh ủy (b/c),"],
        "m-to3": ["Lưu Văn phòng Huyện ủy."],
    }
    assert tree.xpath("//*[@id='m-to0']/a/@href") == ["#s-m-to0"]


def test_overlapping_values_are_cut_and_all_named(plan):
    found = finding("due-before-issue", at(plan.text, "bơi trước ngày"), "x")
    tree = page(replace(plan, findings=(found,)))
    named = tree.xpath("//*[contains(concat(' ', @data-t, ' '), ' f0 ')]")
    assert "".join(each.text_content() for each in named) == "bơi trước ngày"
    assert len(named) == 2
    assert named[1].get("data-t").split() == ["f0", "t0-d", "p4", "t0"]


def test_documents_are_escaped(hostile_reading):
    text = render(hostile_reading, "html")
    assert text.count("<script>") == 1
    assert "&lt;script&gt;alert" in text
    assert "{{title}}" in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_a_span_outside_the_text_is_left_unlinked(plan):
    lost = finding("ocr-used", Span(10_000, 10_010))
    tree = page(replace(plan, findings=(lost,)))
    assert tree.xpath("//*[@id='f0']//a") == []


@pytest.mark.parametrize("words", ["Nhiệm vụ", "Đề cương", "Văn bản được dẫn", "Cần xem lại"])
def test_sections_have_headings(plan, words):
    assert any(words in heading for heading in page(plan).xpath("//h3/text()"))


def test_states_have_an_icon_and_a_word(plan):
    assert page(plan).xpath("//b[contains(@class,'state')]/text()") == ["▲ cần xem", "● ghi chú"]
