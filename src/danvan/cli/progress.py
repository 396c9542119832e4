"""What the user sees while many files are read: a bar on stderr, and each failure by name."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


class Reporter:
    """Counts files and names failures; the bar appears on a terminal only."""

    def __init__(self, total: int, *, bar: bool) -> None:
        self.total, self.failed = total, 0
        self._bar = _bar(total) if bar and total > 1 and sys.stderr.isatty() else None

    def __enter__(self) -> Reporter:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def advance(self) -> None:
        """One more file is done."""
        if self._bar:
            self._bar.advance(self._bar.task_ids[0])

    def fail(self, name: str, cause: str) -> None:
        """Name a file that could not be read, and why."""
        self.failed += 1
        message = f"danvan: {name}: {cause}"
        if self._bar:
            self._bar.console.print(message, markup=False, highlight=False, soft_wrap=True)
        else:
            print(message, file=sys.stderr, flush=True)

    def close(self) -> None:
        """Say how it went, where there were many files."""
        if self.total > 1 and (self.failed or self._bar):
            done = f"danvan: đã đọc {self.total - self.failed}/{self.total} tệp"
            rest = f"; {self.failed} tệp không đọc được, tên và lý do ở trên" if self.failed else ""
            print(f"{done}{rest}.", file=sys.stderr)


def _bar(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        TextColumn("Đang đọc"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task("", total=total)
    return bar
