"""`danvan bodies`: the first bodies of an installation."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from danvan.cli.office.application import MISUSE, migrate, prepare
from danvan.cli.parser import Parser

_ABOUT = """\
Dựng các cơ quan đầu tiên: `--start nation` tạo 34 tỉnh, thành phố (cấp ủy, HĐND, UBND, Mặt trận) và
các tỉnh trước ngày 1/7/2025 cùng nơi kế tục. Chạy lại không tạo trùng."""


def run(arguments: Sequence[str]) -> int:
    """0 done, 1 refused with the reason, 2 misuse."""
    parser = Parser("danvan bodies", "danvan bodies --start nation", _ABOUT, "")
    parser.add_argument(
        "--start", choices=("nation",), required=True, metavar="BỘ", help="bộ cơ quan: nation"
    )
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    parser.parse_args(arguments)
    if not prepare():
        return MISUSE
    migrate()
    return _start()


def _start() -> int:
    from danvan.web.bodies.actions import start_nation
    from danvan.web.core.errors import Refused

    try:
        made = start_nation()
    except Refused as error:
        print(f"danvan: {error.reason}", file=sys.stderr)
        return 1
    print(f"Đã tạo {made} cơ quan." if made else "Các cơ quan này đã có sẵn, không tạo thêm.")
    return 0
