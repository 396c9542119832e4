"""`danvan migrate`: the database in the shape that this version needs."""

from __future__ import annotations

from collections.abc import Sequence

from danvan.cli.office.application import MISUSE, migrate, prepare
from danvan.cli.parser import Parser


def run(arguments: Sequence[str]) -> int:
    """Exit codes as everywhere: 0 done, 2 misuse."""
    parser = Parser("danvan migrate", "danvan migrate", "Đưa cơ sở dữ liệu về đúng phiên bản.", "")
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    parser.parse_args(arguments)
    if not prepare():
        return MISUSE
    migrate()
    print("Cơ sở dữ liệu đã đúng phiên bản.")
    return 0
