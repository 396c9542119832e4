"""A process that answers orders one after another and can be killed at any moment.

It leads a process group of its own, so that what it started (LibreOffice, Tesseract) dies with it.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any


class Gone(Exception):
    """The process ended without an answer; `code` is its exit code, negative for a signal."""

    def __init__(self, code: int) -> None:
        super().__init__(f"ended with {code}")
        self.code = code


class Process:
    """`python -m module`, whose `main` calls `serving.serve`; orders and answers are pickled."""

    def __init__(self, module: str, folder: Path | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "TMPDIR": str(folder)} if folder else None,
        )
        assert self.process.stdin and self.process.stdout
        self.stdin, self.stdout = self.process.stdin, self.process.stdout

    def order(self, order: Any) -> None:
        # Where the process has died, the answer that never comes says so.
        with suppress(BrokenPipeError):
            pickle.dump(order, self.stdin)
            self.stdin.flush()

    def answer(self) -> Any:
        """What the process says; blocks until it is there. Raises Gone."""
        try:
            return pickle.load(self.stdout)
        except (EOFError, pickle.UnpicklingError):
            raise Gone(self.process.wait()) from None

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.stdout.close()
        with suppress(BrokenPipeError):
            self.stdin.close()


def died(code: int) -> str:
    """The Vietnamese sentence for a process that ended without an answer."""
    cause = f"tín hiệu {-code}" if code < 0 else f"mã {code}"
    hint = "; có thể thiếu bộ nhớ" if code == -signal.SIGKILL else ""
    return f"Tiến trình đọc tệp này dừng đột ngột ({cause}{hint})."
