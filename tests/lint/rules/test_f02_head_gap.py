"""F02: heads with a gap."""

from __future__ import annotations

from lint_scenes import HEAD, but, cases

FOUND = [but(HEAD, "Tân Lập, ngày 12 tháng 01 năm 2026\n", "")]
LEFT = [HEAD, but(HEAD, "Số: 15/", "Số:       /")]

test_found, test_left_alone = cases("F02", FOUND, LEFT, "head")
