"""S01: tasks with nothing to show."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Các thôn vận động nhân dân quan tâm đến trẻ em trong dịp hè năm 2026.",
]
LEFT = [
    "1. Các thôn vận động 50 hộ ký cam kết rào chắn ao trong dịp hè năm 2026.",
    "1. Các thôn họp dân trong dịp hè năm 2026.",
    "1. Các thôn họp dân.\n- Bộ trưởng (đê báo cáo);\n- Lưu: VT, Vụ GDPT.",
]

test_found, test_left_alone = cases("S01", FOUND, LEFT)
