"""`python -m danvan.cli.office.ready [--demo]`: all that has to be there before the first page."""

from __future__ import annotations

import sys

from danvan.cli.office.application import MISUSE, gather_static, migrate, prepare


def main(demo: bool) -> int:
    """Database, files of the pages, and the demo if asked; exit code 2 for unusable settings."""
    if not prepare():
        return MISUSE
    migrate()
    gather_static()
    if demo:
        _load_demo()
    return 0


def _load_demo() -> None:
    """The small demo where nothing is there yet, and how to sign in to it."""
    from danvan.web.demo import is_empty, load, sign_ins

    if is_empty():
        print("Đang nạp tỉnh mẫu (một lần, khoảng một phút) …", file=sys.stderr, flush=True)
        load("small")
    print(sign_ins(), flush=True)


if __name__ == "__main__":
    sys.exit(main(demo="--demo" in sys.argv))
