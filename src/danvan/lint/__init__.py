"""The public API of lint: `check` a Reading against the rules, get a Report."""

from __future__ import annotations

from danvan.lint.check import check
from danvan.lint.model import GROUPS, Fix, Problem, Report, Rule, Share
from danvan.lint.rules import BY_CODE, CODES, RULES
from danvan.lint.said import LANGUAGES, Said
from danvan.lint.settings import ALL, Settings, SettingsError

__all__ = [
    "ALL",
    "BY_CODE",
    "CODES",
    "GROUPS",
    "LANGUAGES",
    "RULES",
    "Fix",
    "Problem",
    "Report",
    "Rule",
    "Said",
    "Settings",
    "SettingsError",
    "Share",
    "check",
]
