"""F07: recipients without a file copy."""

from __future__ import annotations

from lint_scenes import END, but, cases

FOUND = [but(END, "- Lưu: VT, VHXH.\n", "")]
LEFT = [END, but(END, "Lưu: VT, VHXH.", "Lưu VT.")]

test_found, test_left_alone = cases("F07", FOUND, LEFT, "end")
