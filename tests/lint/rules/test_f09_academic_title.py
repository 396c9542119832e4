"""F09: academic titles of the signer."""

from __future__ import annotations

from lint_scenes import END, but, cases

FOUND = [but(END, "Nguyễn Văn An", "TS. Nguyễn Văn An")]
LEFT = [END]

test_found, test_left_alone = cases("F09", FOUND, LEFT, "end")
