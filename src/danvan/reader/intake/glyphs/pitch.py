"""The usual distance between lines, and gaps that are clearly wider."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from danvan.reader.intake.glyphs.rows import Row

ENOUGH = 8  # distances that make a page's pitch known
WIDER = 1.22  # times the usual pitch
LEAST = 3.0  # points above the usual pitch


@dataclass(slots=True)
class Pitch:
    """Learns the pitch page by page, in parts of the print's size."""

    usual: float | None = None
    last: Row | None = None
    page: int = 0

    def learn(self, rows: list[Row]) -> None:
        """Take the page's pitch: a low quantile, since gaps between paragraphs are wider."""
        steps = sorted(
            (below.base - above.base) / below.size
            for above, below in pairwise(rows)
            if abs(above.size - below.size) <= 1
        )
        steps = [step for step in steps if 0.9 <= step <= 2.6]
        if len(steps) >= ENOUGH:
            self.usual = steps[len(steps) // 4]

    def is_gap(self, row: Row, page: int) -> bool:
        """Whether more than the usual pitch lies between the row before and this one."""
        last, self.last = self.last, row
        same, self.page = page == self.page, page
        if last is None or not same or self.usual is None:
            return False
        step = row.base - last.base
        usual = self.usual * max(row.size, last.size)
        return step > WIDER * usual and step - usual > LEAST

    def forget(self) -> None:
        """A table came between."""
        self.last = None
