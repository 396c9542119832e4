"""Each rule's own examples: the bad one is found, the good one is not."""

from __future__ import annotations

import pytest

from danvan.lint import RULES, check
from lint_scenes import TASK, around, finds, read


def test_a_sound_document_has_no_problem():
    assert check(read(around(TASK))).problems == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_bad_example_is_found(rule):
    assert finds(rule, rule.bad)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_good_example_is_not(rule):
    assert finds(rule, rule.good) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_good_example_breaks_no_other_rule(rule):
    assert check(read(around(rule.good, rule.place))).problems == ()
