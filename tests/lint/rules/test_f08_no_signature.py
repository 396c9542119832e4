"""F08: documents that nobody signs."""

from __future__ import annotations

from lint_scenes import END, but, cases

FOUND = [but(END, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n", "")]
LEFT = [END]

test_found, test_left_alone = cases("F08", FOUND, LEFT, "end")
