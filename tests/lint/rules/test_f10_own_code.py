"""F10: own codes of another type."""

from __future__ import annotations

from lint_scenes import HEAD, but, cases

FOUND = [but(HEAD, "15/KH-", "15/CT-")]
LEFT = [HEAD, but(but(HEAD, "15/KH-", "15/CTr-"), "KẾ HOẠCH", "CHƯƠNG TRÌNH")]

test_found, test_left_alone = cases("F10", FOUND, LEFT, "head")
