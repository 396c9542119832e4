"""C07: headings in capitals beside others."""

from __future__ import annotations

from lint_scenes import cases

ROWS = "I. {}\nMột.\nII. {}\nHai.\nIII. {}\nBa.\n"

FOUND = [ROWS.format("MỤC TIÊU", "KINH PHÍ", "Thời gian")]
LEFT = [
    ROWS.format("MỤC TIÊU", "KINH PHÍ", "THỜI GIAN"),
    ROWS.format("Mục tiêu", "Kinh phí", "Thời gian"),
    "I. MỤC TIÊU\nMột.\nII. Kinh phí\nHai.\n",
]

test_found, test_left_alone = cases("C07", FOUND, LEFT, "plan")
