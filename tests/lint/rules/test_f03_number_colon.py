"""F03: the colon behind Số."""

from __future__ import annotations

from lint_scenes import PARTY, but, cases

FOUND = [but(PARTY, "Số 15-", "Số: 15-")]
LEFT = [PARTY]

test_found, test_left_alone = cases("F03", FOUND, LEFT, "whole")
