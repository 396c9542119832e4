"""F14: letters whose addressee is not among the recipients."""

from __future__ import annotations

from danvan.lint import BY_CODE
from lint_scenes import cases

GOOD = BY_CODE["F14"].good

FOUND = [GOOD.replace("Như trên;", "Sở Y tế (b/c);")]
LEFT = [GOOD, GOOD.replace("Kính gửi: Trường Tiểu học Tân Lập.\n", "")]

test_found, test_left_alone = cases("F14", FOUND, LEFT, "whole")
