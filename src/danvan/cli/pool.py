"""Jobs spread over processes that can be killed: a file that hangs or crashes costs only itself."""

from __future__ import annotations

import selectors
from collections.abc import Iterator, Sequence
from time import monotonic

from danvan.apart.process import Gone, Process, died
from danvan.cli.job import Job, Outcome, too_long

# The process itself gives up at the limit; it is killed when it does not come back soon after.
GRACE = 2.0


class Worker(Process):
    """One process, at work on one job at a time."""

    def __init__(self) -> None:
        super().__init__("danvan.cli.worker")
        self.index, self.deadline = -1, 0.0

    def give(self, index: int, job: Job) -> None:
        self.index, self.deadline = index, monotonic() + job.order.timeout + GRACE
        self.order(job)

    def outcome(self) -> Outcome:
        """The outcome of the job; blocks until it is there or the process is gone."""
        try:
            answer = self.answer()
        except Gone as gone:
            return Outcome(error=died(gone.code))
        return answer if isinstance(answer, Outcome) else Outcome(error=died(0))


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
            done = (worker.index, worker.outcome())
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
