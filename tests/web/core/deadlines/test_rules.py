"""The rules of the repository, and what their loader refuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.compute import compute
from danvan.web.core.deadlines.rules import BadRule, load, rule, rules
from danvan.web.core.deadlines.terms import term, terms

DAY = date(2026, 8, 3)


@pytest.mark.parametrize(
    ("key", "variant", "length", "verified"),
    [
        ("letter.propose", "", "10 ngày làm việc", False),
        ("complaint.lodge", "", "90 ngày", True),
        ("complaint.accept_first", "", "10 ngày", True),
        ("complaint.decide_first", "", "30 ngày", True),
        ("complaint.decide_first", "complex", "45 ngày", True),
        ("complaint.decide_first", "remote", "45 ngày", False),
        ("complaint.decide_first", "remote_complex", "60 ngày", False),
        ("complaint.decide_second", "remote_complex", "70 ngày", True),
        ("denunciation.check", "several_places", "10 ngày làm việc", False),
        ("denunciation.conclude", "", "30 ngày", True),
    ],
)
def test_what_the_standards_say(key: str, variant: str, length: str, verified: bool) -> None:
    found = rule(key, DAY)
    assert str(found.length_of(variant)) == length
    assert found.verified_of(variant) is verified


def test_every_rule_can_be_computed_or_says_that_bodies_set_it() -> None:
    calendar = Calendar()
    for each in rules():
        if each.length is None:
            assert each.note
            continue
        for variant in ("", *each.variants):
            assert compute(each, DAY, variant, calendar=calendar).due > DAY


def test_every_term_is_there() -> None:
    assert {each.every for each in terms().values()} >= {"month", "quarter", "half_year", "year"}


GOOD = '[[rule]]\nkey = "a"\nname = "A"\nstart = "s"\nverified = true\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rule", "rules.toml"),
        ('[[rule]]\nkey = "a"\nname = "A"\nverified = true', "start is missing"),
        ('[[rule]]\nkey = "a"\nname = "A"\nstart = "s"', "verified"),
        (GOOD + 'length = "0 calendar"', "length"),
        (GOOD + 'length = "3 weeks"', "none of"),
        (GOOD + 'lenght = "3 working"', "unknown"),
        (GOOD + 'day_off = "never"', "none of"),
        (GOOD + "valid_from = 2026-01-01\nvalid_to = 2025-01-01", "before"),
        (GOOD + '[rule.variant.x]\nname = "X"\nlength = "3 working"', "variant"),
        (GOOD + 'extending = { times = "two" }', "times"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule, match=said):
        load(path)


@pytest.mark.parametrize(
    "change",
    [{"every": "week"}, {"frame": "moon"}, {"kind": "day_of_month", "day": 32}, {"odd": 1}],
)
def test_a_term_that_cannot_be_used_is_refused(change: dict[str, object]) -> None:
    good: dict[str, object] = {
        "key": "k", "name": "N", "every": "month", "frame": "state", "kind": "period_end",
        "verified": True,
    }  # fmt: skip
    assert term(good).every == "month"
    with pytest.raises(BadRule):
        term({**good, **change})
