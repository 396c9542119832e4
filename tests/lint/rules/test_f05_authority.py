"""F05: TM. and T/M."""

from __future__ import annotations

from lint_scenes import PARTY, but, cases

FOUND = [but(PARTY, "T/M ", "TM. "), but(PARTY, "T/M ", "TM.")]
LEFT = [PARTY, but(PARTY, "T/M ", "T/L ")]

test_found, test_left_alone = cases("F05", FOUND, LEFT, "whole")
