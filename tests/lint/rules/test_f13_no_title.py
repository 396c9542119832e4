"""F13: type names without an abstract."""

from __future__ import annotations

from lint_scenes import HEAD, but, cases

FOUND = [but(HEAD, "Phòng, chống đuối nước cho trẻ em năm 2026\n", "")]
LEFT = [HEAD]

test_found, test_left_alone = cases("F13", FOUND, LEFT, "head")
