"""The command `danvan`: finds the subcommand and keeps every ending of it civil.

Exit codes: 0 all done, 1 some inputs failed (each named), 2 misuse, 130 stopped by Ctrl-C, 141 the
reader of our output went away.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

# name -> (module with `run(arguments) -> exit code`, what it does); one file per subcommand.
COMMANDS = {
    "read": ("danvan.cli.read", "đọc văn bản hành chính thành cấu trúc"),
    "lint": ("danvan.cli.lint", "soát dự thảo trước khi ký: 6 rõ, thể thức, viện dẫn"),
    "figures": ("danvan.cli.figures", "đọc các chỉ tiêu có con số của văn bản"),
    "serve": ("danvan.cli.office.serve", "phục vụ ứng dụng web"),
    "worker": ("danvan.cli.office.worker", "làm việc nền đang xếp hàng"),
    "migrate": ("danvan.cli.office.migrate", "đưa cơ sở dữ liệu về đúng phiên bản"),
    "createadmin": ("danvan.cli.office.createadmin", "tạo người quản trị đầu tiên"),
    "bodies": ("danvan.cli.office.bodies", "dựng các cơ quan đầu tiên"),
    "demo": ("danvan.cli.office.demo", "nạp một tỉnh mẫu để thử"),
    "check": ("danvan.cli.office.check", "xem cách cài đặt có an toàn không"),
}
FAILED, MISUSE, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141
_OBJECTS = 50_000  # new ones before the collector looks for cycles; start-up makes fewer


def command() -> int:
    """`main` as the whole process: a tenth of it would go into looking for cycles."""
    gc.set_threshold(_OBJECTS)
    code = main()
    gc.freeze()  # what is left dies with the process, unsorted
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code and never shows a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        code = _dispatch(given)
        sys.stdout.flush()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else MISUSE
    except KeyboardInterrupt:
        print("\ndanvan: đã dừng theo yêu cầu (Ctrl-C).", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes stdout once more at exit; it must not meet the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:
        words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        print(f"danvan: lỗi ngoài dự kiến ({words}); xin báo lại lỗi này.", file=sys.stderr)
        return FAILED
    return code


def _dispatch(words: list[str]) -> int:
    first = words[0] if words else ""
    if first in COMMANDS:
        run = import_module(COMMANDS[first][0]).run
        code: int = run(words[1:])
        return code
    if first in ("-h", "--help"):
        print(_help())
        return 0
    if first in ("-V", "--version"):
        from importlib.metadata import version

        print(f"danvan {version('danvan')}")
        return 0
    complaint = f"danvan: không có lệnh “{first}”.\n\n" if first else ""
    print(complaint + _help(), file=sys.stderr)
    return MISUSE


def _help() -> str:
    lines = [f"  {name:<12}{words}" for name, (_, words) in COMMANDS.items()]
    return "\n".join(
        [
            "Cách dùng: danvan LỆNH [TÙY CHỌN] …",
            "",
            "Các lệnh:",
            *lines,
            "",
            "Tùy chọn:",
            "  -h, --help     hiện hướng dẫn này; `danvan LỆNH --help` hướng dẫn từng lệnh",
            "  -V, --version  hiện số phiên bản",
        ]
    )


def _speak_utf8(*streams: TextIO) -> None:
    """Vietnamese comes out whole even where the locale says ASCII."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
