"""F06: documents that go to nobody."""

from __future__ import annotations

from lint_scenes import END, cases

FOUND = ["\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An"]
LEFT = [END]

test_found, test_left_alone = cases("F06", FOUND, LEFT, "end")
