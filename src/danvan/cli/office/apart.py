"""Work of the server that is no page: each time in a process whose memory goes with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from threading import Event, Thread

_under_way: set[subprocess.Popen[bytes]] = set()


def do(module: str, *arguments: str) -> int:
    """`python -m module`, in a session that Ctrl-C does not reach; its exit code."""
    command = [sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    _under_way.add(process)
    try:
        return process.wait()
    finally:
        _under_way.discard(process)


def again(module: str, seconds: Callable[[], float]) -> None:
    """Do it now, and again that many seconds after it was done, as long as this process lives."""

    def go_on() -> None:
        while True:
            do(module)
            Event().wait(seconds())

    Thread(target=go_on, name=module, daemon=True).start()


def stop() -> None:
    """End what is under way: all of it is work that may be broken off and begun again."""
    for process in list(_under_way):
        process.terminate()
