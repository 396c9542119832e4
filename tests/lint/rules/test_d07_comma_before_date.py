"""D07: the comma before the date of a cited document."""

from __future__ import annotations

from lint_scenes import BASIS, HEAD, cases

PARTY = HEAD.replace(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM"
)
STATE_BASIS = "\n" + BASIS
PARTY_BASIS = STATE_BASIS.replace("41/KH-UBND ngày", "41-KH/TU, ngày")

FOUND = [
    HEAD + STATE_BASIS.replace("UBND ngày", "UBND, ngày"),
    PARTY + PARTY_BASIS.replace("TU, ngày", "TU ngày"),
]
LEFT = [
    HEAD + STATE_BASIS,
    PARTY + PARTY_BASIS,
    HEAD + STATE_BASIS.replace(" ngày 05/01/2026", ""),
]

test_found, test_left_alone = cases("D07", FOUND, LEFT, "whole")
