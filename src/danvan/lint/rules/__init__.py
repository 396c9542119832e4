"""RULES, in the order of their codes: one rule, one module, one mirrored test."""

from __future__ import annotations

from danvan.lint.model import Rule
from danvan.lint.rules import (
    n01_nobody,
    n02_two_leads,
    r01_helpers_only,
    r02_concerned_only,
    r03_nobody_follows,
    s01_no_product,
    t01_no_time,
    t02_before_issue,
    t03_soon,
    t04_weekday,
    v01_no_act,
    v02_many_duties,
    v03_hollow,
)

RULES: tuple[Rule, ...] = (
    n01_nobody.RULE,
    n02_two_leads.RULE,
    v01_no_act.RULE,
    v02_many_duties.RULE,
    v03_hollow.RULE,
    t01_no_time.RULE,
    t02_before_issue.RULE,
    t03_soon.RULE,
    t04_weekday.RULE,
    r01_helpers_only.RULE,
    r02_concerned_only.RULE,
    r03_nobody_follows.RULE,
    s01_no_product.RULE,
)
CODES = tuple(rule.code for rule in RULES)
BY_CODE = {rule.code: rule for rule in RULES}
