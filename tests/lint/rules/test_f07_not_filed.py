"""F07: recipients without a file copy."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """
Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
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
    """
Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
]

test_found, test_left_alone = cases("F07", FOUND, LEFT, "end")
