"""F06: documents that go to nobody."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
]
LEFT = [
    """
Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
]

test_found, test_left_alone = cases("F06", FOUND, LEFT, "end")
