"""`danvan check`: what is unsafe in this installation, in words, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from danvan.cli.office.application import MISUSE, prepare
from danvan.cli.parser import Parser


def run(arguments: Sequence[str]) -> int:
    """0 nothing to say, 1 something is unsafe, 2 misuse or settings that cannot be used."""
    about = "Xem cách cài đặt này có an toàn để phục vụ thật hay không."
    parser = Parser("danvan check", "danvan check", about, "")
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    parser.parse_args(arguments)
    if not prepare():
        return MISUSE
    from danvan.web.safety import warnings

    found = warnings()
    for sentence in found:
        print(f"- {sentence}")
    if not found:
        print("Không thấy điều gì không an toàn.")
    return 1 if found else 0
