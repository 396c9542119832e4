"""`danvan demo`: a fictional province at work, for trying out and for measuring."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from danvan.cli.office.application import MISUSE, migrate, prepare
from danvan.cli.parser import Parser, at_least_one

SCALES = ("small", "province", "nation")
_ABOUT = """\
Nạp dữ liệu mẫu vào cơ sở dữ liệu còn trống: small là một tỉnh hư cấu với mười bốn văn bản được đọc
thật; province và nation thêm nhiều cơ quan, nhiệm vụ, lần cập nhật để đo tốc độ."""


def run(arguments: Sequence[str]) -> int:
    """0 loaded, 1 the database is not empty, 2 misuse."""
    parser = Parser("danvan demo", "danvan demo [--scale CỠ] [--seed SỐ]", _ABOUT, "")
    parser.add_argument(
        "--scale", choices=SCALES, default="small", metavar="CỠ", help="small, province, nation"
    )
    parser.add_argument(
        "--seed", type=at_least_one, default=1, metavar="SỐ", help="cùng số cho cùng dữ liệu"
    )
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    asked = parser.parse_args(arguments)
    if not prepare():
        return MISUSE
    migrate()
    from danvan.web.demo import is_empty, load, sign_ins

    if not is_empty():
        print(
            "danvan: cơ sở dữ liệu đã có cơ quan; dữ liệu mẫu chỉ nạp vào cơ sở trống.",
            file=sys.stderr,
        )
        return 1
    begun = time.monotonic()
    load(asked.scale, seed=asked.seed)
    print(f"Đã nạp dữ liệu mẫu ({asked.scale}) trong {time.monotonic() - begun:.0f} giây.")
    print(sign_ins())
    return 0
