"""F12: own codes of the other family."""

from __future__ import annotations

from lint_scenes import HEAD, but, cases

FOUND = [but(HEAD, "15/KH-UBND", "15-KH/UBND")]
LEFT = [HEAD]

test_found, test_left_alone = cases("F12", FOUND, LEFT, "head")
