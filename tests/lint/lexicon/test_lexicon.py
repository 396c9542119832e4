"""The data of lint: read, checked, and right where it is asked."""

from __future__ import annotations

import pytest

from danvan.lint import lexicon
from danvan.lint.known import in_figures
from danvan.lint.lexicon import any_of, phrases
from danvan.lint.lexicon.ended import ended, gone
from danvan.lint.lexicon.expired import expired


def test_phrases_are_split_at_semicolons_and_line_ends():
    assert {"tiếp tục", "kịp thời"} <= phrases("words.toml", "hollow")


def test_a_phrase_given_twice_is_an_error(monkeypatch):
    monkeypatch.setattr(lexicon, "table", lambda name: {"a": "một; hai\nmột"})
    with pytest.raises(ValueError, match="these twice"):
        lexicon.phrases.__wrapped__("words.toml", "a")


def test_whole_words_only():
    shown = any_of("words.toml", "shown")
    assert shown.search("Mở Lớp tập huấn")
    assert not shown.search("tầng lớpx")


@pytest.mark.parametrize(
    ("name", "day", "now"),
    [
        ("Ban Dân vận Tỉnh ủy", "2025-03-01", "Ban Tuyên giáo và Dân vận"),
        ("Ban Dân vận Trung ương", "2025-02-03", "Ban Tuyên giáo và Dân vận Trung ương"),
        ("Uỷ ban nhân dân huyện Yên Khánh", "2025-07-01", "Ủy ban nhân dân xã"),
        ("các huyện ủy", "2026-01-01", "đảng ủy xã"),
        ("Sở Kế hoạch và Đầu tư", "2026-01-01", "Sở Tài chính"),
    ],
)
def test_bodies_that_ended(name, day, now):
    entry = gone(name, day)
    assert entry is not None
    assert now in entry.now


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Ban Dân vận Tỉnh ủy", "2025-02-28"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "2026-01-01"),
        ("Ủy ban nhân dân huyện Yên Khánh", "2025-06-30"),
        ("Ủy ban nhân dân xã Tân Lập", "2026-01-01"),
        ("Sở Tài chính", "2026-01-01"),
    ],
)
def test_bodies_that_were_there(name, day):
    assert gone(name, day) is None


def test_every_entry_says_since_when_and_who_took_over():
    for entry in ended():
        assert entry.ended.count("-") == 2
        assert entry.now


def test_replaced_documents():
    assert in_figures(expired()["36-HD/VPTW"].ended) == "27/05/2026"
    assert "30/2020/NĐ-CP" not in expired()
