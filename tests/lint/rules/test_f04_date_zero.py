"""F04: days and months without their 0."""

from __future__ import annotations

from lint_scenes import HEAD, but, cases

DAY = "ngày 12 tháng 01 "

FOUND = [but(HEAD, DAY, "ngày 5 tháng 01 "), but(HEAD, DAY, "ngày 12 tháng 2 ")]
LEFT = [HEAD, but(HEAD, DAY, "ngày 12 tháng 3 "), but(HEAD, DAY, "ngày 05 tháng 01 ")]

test_found, test_left_alone = cases("F04", FOUND, LEFT, "head")
