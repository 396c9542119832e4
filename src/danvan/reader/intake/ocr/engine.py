"""Tesseract kept open between pictures: its start and its table (TSV) cost a fifth of a page."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, Timer
from typing import IO, cast

PROGRAM = Path(__file__).with_name("engine_process.py")


class Engine:
    """One process that answers one picture at a time; `is_open` until it fails once."""

    def __init__(self, language: str, settings: Sequence[str], timeout: float) -> None:
        self.timeout = timeout
        self.is_open = bool(sys.executable)
        if not self.is_open:
            return
        # Alone (-I, -S): it needs nothing but the standard library.
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(PROGRAM), language, *settings],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Pages run side by side; threads inside one page only get in each other's way.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        self._ask(b"", b"")

    def words(self, pixels: bytes, size: tuple[int, int], dpi: int, layout: str) -> str | None:
        """The words on a grey picture, a line for each; None where the process gave up."""
        return self._ask(b"%d %d %d %d\n" % (*size, dpi, int(layout)), pixels)

    def close(self) -> None:
        """End the process."""
        if self.is_open:
            self.is_open = False
            self.process.kill()
            self.process.communicate()

    def _ask(self, head: bytes, body: bytes) -> str | None:
        questions, answers = (cast(IO[bytes], p) for p in (self.process.stdin, self.process.stdout))
        clock = Timer(self.timeout, self.process.kill)
        clock.start()
        try:
            questions.write(head + body)
            questions.flush()
            length = answers.readline()
            if length:
                return answers.read(int(length)).decode()
        except OSError:
            pass
        finally:
            clock.cancel()
        self.close()
        return None


_idle: list[Engine] = []
_lock = Lock()


def borrow(language: str, settings: Sequence[str], timeout: float) -> Engine:
    """An idle engine, or a new one; give it back with `put_back`."""
    with _lock:
        if _idle:
            return _idle.pop()
    return Engine(language, settings, timeout)


def put_back(engine: Engine) -> None:
    """Keep an engine for the next picture, also one that does not open: no other would."""
    with _lock:
        _idle.append(engine)


def close_idle() -> None:
    """End all engines that wait for a picture."""
    with _lock:
        engines, _idle[:] = list(_idle), []
    for engine in engines:
        engine.close()


atexit.register(close_idle)
