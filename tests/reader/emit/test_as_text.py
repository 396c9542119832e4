"""The picture on a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from danvan.reader.emit import Look, render
from danvan.reader.emit.words import shorten


@pytest.mark.parametrize("width", [80, 100, 160, 200])
def test_no_line_is_wider_than_the_screen(any_reading, width):
    assert max(map(len, render(any_reading, "text", Look(width)).splitlines())) <= width


@pytest.mark.parametrize(("asked", "given"), [(10, 60), (500, 200)])
def test_the_width_has_bounds(plan, asked, given):
    longest = max(map(len, render(plan, "text", Look(asked)).splitlines()))
    assert given - 30 <= longest <= given


def test_plain_text_has_no_escapes_and_no_blanks_at_line_ends(any_reading):
    text = render(any_reading, "text", Look(100))
    assert "\x1b" not in text
    assert not re.search(r"[ ]$", text, re.MULTILINE)


def test_colours_say_the_same_words(plan):
    colored = render(plan, "text", Look(100, color=True))
    assert "\x1b[1;31mKẾ HOẠCH" in colored
    plain = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert plain.split() == render(plan, "text", Look(100)).split()


def test_a_document_cannot_drive_the_terminal(hostile_reading):
    colored = render(hostile_reading, "text", Look(100, color=True))
    assert re.findall(r"\x1b(?!\[[0-9;]*m)", colored) == []
    assert "\x00" not in colored


def test_what_is_shown(plan):
    text = render(plan, "text", Look(120))
    for words in (
        "KẾ HOẠCH  15/KH-UBND",
        "Sơn Thủy, 12/3/2026",
        "KT. CHỦ TỊCH · PHÓ CHỦ TỊCH · Trần Thị Hạ",
        "UBND tỉnh (để báo cáo); VT (lưu)",
        "▲ cần xem  Thời hạn",
        "II.1         1. Dạy bơi <an toàn> & cứu đuối",
        "Bảng 2 dòng",
        "Huyện đoàn; các xã",
        "30/5/2026",
        "các xã → UBND huyện · hằng quý",
        "Sơ kết 31/12/2026",
        "Quyết định 41/QĐ-UBND  5/1/2026 · thực hiện · 2 lần",
    ):
        assert words in text


def test_the_product_has_a_column_on_a_wide_screen_only(plan):
    wide, narrow = render(plan, "text", Look(120)), render(plan, "text", Look(80))
    assert "Sản phẩm" in wide and "→ Đề án" not in wide
    assert "Sản phẩm" not in narrow and "→ Đề án" in narrow


def test_a_column_that_would_stay_empty_is_left_out(plan):
    bare = replace(plan, tasks=tuple(replace(task, coordinate=()) for task in plan.tasks))
    assert "Phối hợp" not in render(bare, "text", Look(100))


def test_sections_without_content_are_left_out(any_reading):
    text = render(any_reading, "text", Look(100))
    assert ("NHIỆM VỤ  " in text) == bool(any_reading.tasks)
    assert ("CẦN XEM LẠI" in text) == bool(any_reading.findings)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("một  hai\nba", "một hai ba"),
        ("một hai ba bốn", "một hai…"),
        ("một hai", "một hai"),
        ("m" * 20, "m" * 9 + "…"),
    ],
)
def test_shorten(words, expected):
    assert shorten(words, 10) == expected
