"""`danvan serve`: the application on a port, ready at once."""

from __future__ import annotations

import multiprocessing
import os
import socket
import sys
from argparse import Namespace
from collections.abc import Sequence

from danvan.cli.office import apart, letters, nightly
from danvan.cli.office.application import MISUSE
from danvan.cli.parser import Parser, at_least_one
from danvan.web.environment import load

_ABOUT = """\
Phục vụ ứng dụng web bằng granian. Cơ sở dữ liệu được đưa về đúng phiên bản trước khi phục vụ.
Các thiết đặt khác đọc từ biến môi trường, xem docs/settings.md."""


def run(arguments: Sequence[str]) -> int:
    """Serves until it is stopped; exit code 2 for settings that cannot be used.

    This process never loads the application, so that only those that serve pages hold it.
    """
    asked = _parse(arguments)
    os.environ.setdefault("DANVAN_ADDRESS", _address(asked))
    if _busy(asked):
        print(
            f"danvan: cổng {asked.port} đang có chương trình khác dùng; hãy chọn cổng khác, "
            f"ví dụ --port {asked.port + 1}.",
            file=sys.stderr,
        )
        return MISUSE
    if code := apart.do("danvan.cli.office.ready", *["--demo"] * asked.demo):
        return code
    apart.again(nightly.__name__, nightly.seconds_to_next)
    apart.again(letters.__name__, lambda: letters.EVERY)
    print(f"danvan đang phục vụ tại http://{asked.host}:{asked.port}/ (Ctrl-C để dừng)", flush=True)
    try:
        _serve(asked)
    finally:
        apart.stop()
    return 0


def _parse(arguments: Sequence[str]) -> Namespace:
    parser = Parser("danvan serve", "danvan serve [TÙY CHỌN]", _ABOUT, "")
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="mặc định 127.0.0.1")
    parser.add_argument(
        "--port", type=at_least_one, default=8000, metavar="CỔNG", help="mặc định 8000"
    )
    parser.add_argument(
        "--demo", action="store_true", help="nạp tỉnh mẫu nếu cơ sở dữ liệu còn trống"
    )
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    return parser.parse_args(arguments)


def _address(asked: Namespace) -> str:
    """Where links in letters and calendars lead, unless the setting says otherwise."""
    host = "127.0.0.1" if asked.host == "0.0.0.0" else asked.host
    return f"http://{host}:{asked.port}"


def _busy(asked: Namespace) -> bool:
    """Whether something answers there already; told before the demo is loaded for a minute."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((asked.host, asked.port)) == 0


def _serve(asked: Namespace) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # A forked worker would inherit the threads' locks of this process without their threads.
    multiprocessing.set_start_method("spawn", force=True)
    Granian(
        "danvan.web.wsgi:application",
        address=asked.host,
        port=asked.port,
        interface=Interfaces.WSGI,
        workers=load()["WORKERS"],
        blocking_threads=4,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()
