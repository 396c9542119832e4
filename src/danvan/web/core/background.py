"""Background work without a worker beside it: one thread of this process, one job after another."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from django.db import close_old_connections
from django_tasks.backends.immediate import ImmediateBackend


class Line:
    """Jobs in line for a thread that begins with the first of them and ends with the process."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lock = Lock()
        self._thread: Thread | None = None

    def put(self, job: Callable[[], None]) -> None:
        """Do `job` after those that were put before it."""
        self._jobs.put(job)
        with self._lock:
            # A server that forks its processes takes no thread along.
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._work, name="danvan-line", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while True:
            job = self._jobs.get()
            close_old_connections()
            job()
            close_old_connections()


# One for all: django_tasks makes a backend for each thread that asks.
_LINE = Line()


class LineBackend(ImmediateBackend):
    """Answers at once; the task is done soon after, in the same process.

    What waits is lost when the process ends, so a task of it must be one that can be asked again.
    """

    def _execute_task(self, task_result: Any) -> None:
        _LINE.put(lambda: super(LineBackend, self)._execute_task(task_result))
