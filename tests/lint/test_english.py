"""Every rule says in English what it says in Vietnamese; only quotations stay as they are."""

from __future__ import annotations

import re

import pytest

from danvan.lint import RULES, Said
from danvan.lint.bodies import LEVELS
from danvan.lint.shares import SHARES
from english import vietnamese_in
from lint_scenes import finds

_DATES = re.compile(r"\d+(?:[/.-]\d+)+")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_told_in_both_languages(rule):
    for said in (rule.title, rule.why, rule.ground):
        assert said.vi and said.en and said.vi != said.en
        assert vietnamese_in(said.en) == []
    assert rule.why.en.endswith(".")
    assert len({one.title.en for one in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_find_is_told_in_both_languages(rule):
    for problem in finds(rule, rule.bad):
        vi, en = problem.sentence
        assert vi != en and vietnamese_in(en) == []
        assert set(_DATES.findall(vi)) == set(_DATES.findall(en))


@pytest.mark.parametrize("said", [*LEVELS, *(words for _name, _codes, words in SHARES)])
def test_names_have_an_english_word(said):
    assert said.vi and said.en and vietnamese_in(said.en) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", "có"), ("en", "yes"), ("en-gb", "yes"), ("fr", "có"), ("", "có"), ("eng", "có")],
)
def test_the_reader_chooses(language, told):
    assert Said("có", "yes").told(language) == told


def test_vietnamese_is_seen_outside_quotations_only():
    assert vietnamese_in("“Sở Y tế” is of the province") == []
    assert vietnamese_in("Sở Y tế is of “the” province, đó") == ["Sở", "tế", "đó"]
