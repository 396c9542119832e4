"""L09: letters in an old encoding."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "1. Tr¹m Y tÕ x· më 03 líp d¹y b¬i cho trÎ em, tuyªn truyÒn, vËn ®éng vµ h­íng dÉn "
        "nh©n d©n phßng, chèng ®uèi n­íc tr­íc ngµy 30/5/2026."
    ),
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("L09", FOUND, LEFT)
