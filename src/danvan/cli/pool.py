"""Jobs spread over processes that can be killed: a file that hangs or crashes costs only itself.

Each process leads a process group of its own, so that what it started (LibreOffice, Tesseract)
dies with it.
"""

from __future__ import annotations

import os
import pickle
import selectors
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from time import monotonic

from danvan.cli.job import Job, Outcome, too_long

# The process itself gives up at the limit; it is killed when it does not come back soon after.
GRACE = 2.0


class Worker:
    """One process, at work on one job at a time."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "danvan.cli.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self.process.stdin and self.process.stdout
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.index, self.deadline = -1, 0.0

    def give(self, index: int, job: Job) -> None:
        self.index, self.deadline = index, monotonic() + job.order.timeout + GRACE
        # Where the process has died, the answer that never comes says so.
        with suppress(BrokenPipeError):
            pickle.dump(job, self.stdin)
            self.stdin.flush()

    def answer(self) -> Outcome:
        """The outcome of the job; blocks until it is there or the process is gone."""
        try:
            outcome = pickle.load(self.stdout)
        except (EOFError, pickle.UnpicklingError):
            return _died(self.process.wait())
        return outcome if isinstance(outcome, Outcome) else _died(0)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.stdout.close()
        with suppress(BrokenPipeError):
            self.stdin.close()


def _died(code: int) -> Outcome:
    cause = f"tín hiệu {-code}" if code < 0 else f"mã {code}"
    hint = "; có thể thiếu bộ nhớ" if code == -signal.SIGKILL else ""
    return Outcome(error=f"Tiến trình đọc tệp này dừng đột ngột ({cause}{hint}).")


def run_all(jobs: Sequence[Job], workers: int) -> Iterator[tuple[int, Outcome]]:
    """The outcome of each job with its place in `jobs`, as they come."""
    pool = Pool(jobs)
    try:
        for _ in range(min(workers, len(jobs))):
            pool.start()
        while pool.busy:
            yield from pool.wait()
    finally:
        pool.close()


class Pool:
    """The processes at work, and the jobs that nobody has taken yet."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self.jobs = jobs
        self.waiting = iter(enumerate(jobs))
        self.busy: list[Worker] = []
        self.selector = selectors.DefaultSelector()

    def start(self, worker: Worker | None = None) -> None:
        """Give the next job to `worker`, or to a new one; without a job it may go."""
        task = next(self.waiting, None)
        if task is None:
            if worker:
                worker.kill()
            return
        worker = worker or Worker()
        self.busy.append(worker)
        self.selector.register(worker.stdout, selectors.EVENT_READ, worker)
        worker.give(*task)

    def wait(self) -> Iterator[tuple[int, Outcome]]:
        """Wait for answers or for the next deadline; whoever is late is killed."""
        left = min(worker.deadline for worker in self.busy) - monotonic()
        for key, _ in self.selector.select(max(0.0, left)):
            worker: Worker = key.data
            done = (worker.index, worker.answer())
            self._go_on(worker, alive=worker.process.poll() is None)
            yield done
        for worker in [w for w in self.busy if w.deadline < monotonic()]:
            done = (worker.index, too_long(self.jobs[worker.index]))
            self._go_on(worker, alive=False)
            yield done

    def _go_on(self, worker: Worker, *, alive: bool) -> None:
        """The next job, for the same process or in place of one that is gone."""
        self.selector.unregister(worker.stdout)
        self.busy.remove(worker)
        if not alive:
            worker.kill()
        self.start(worker if alive else None)

    def close(self) -> None:
        for worker in self.busy:
            worker.kill()
        self.selector.close()
