"""B03: lasting programmes without review."""

from __future__ import annotations

from danvan.lint import BY_CODE
from lint_scenes import cases

FOUND = [
    BY_CODE["B03"].bad,
]
LEFT = [
    BY_CODE["B03"].good,
]

test_found, test_left_alone = cases("B03", FOUND, LEFT, "whole")
