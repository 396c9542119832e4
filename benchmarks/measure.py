"""Timing, and the rows of the table."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


class Absent(Exception):
    """A benchmark cannot run here; the words say what is missing."""


@dataclass(frozen=True)
class Row:
    """One measured figure; `must` and `aim` are bounds, below where `low` is true, else above."""

    work: str
    value: float
    unit: str
    must: float | None = None
    aim: float | None = None
    low: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        """`aim`, `must` or `short` of the bounds; empty for a figure that only stands beside."""
        if self._keeps(self.aim):
            return "aim"
        if self._keeps(self.must):
            return "must"
        return "" if self.must is None else "short"

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "verdict": self.verdict}

    def _keeps(self, bound: float | None) -> bool:
        if bound is None:
            return False
        return self.value <= bound if self.low else self.value >= bound


def times(
    work: Callable[[], object],
    *,
    rounds: int = 5,
    clock: Callable[[], float] = time.perf_counter,
    seconds: float = 20.0,
) -> list[float]:
    """How long `work` took, `rounds` times unless `seconds` run out; one round warms up first."""
    work()
    taken: list[float] = []
    begin = time.perf_counter()
    while len(taken) < rounds and (not taken or time.perf_counter() - begin < seconds):
        start = clock()
        work()
        taken.append(clock() - start)
    return taken


def best(work: Callable[[], object], *, rounds: int = 5) -> float:
    """The least processor time: what other programs do at the same moment hardly counts."""
    return min(times(work, rounds=rounds, clock=processor))


def processor() -> float:
    """Seconds of processor time of this process and of the programs that it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def median(taken: list[float]) -> float:
    return statistics.median(taken)
