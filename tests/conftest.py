"""The scoreboard: precision and recall per measure over all cases, printed after the tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Machines are shared: a slow moment is no failure.
settings.register_profile("danvan", deadline=None)
settings.load_profile("danvan")

SHARED = Path(__file__).parents[2] / "shared"


class Scoreboard:
    """Counts right, missed and false answers per measure, and asserts that a case is answered."""

    def __init__(self, board: dict[str, Counter[str]]) -> None:
        self.board = board

    def count(self, measure: str, expected: Iterable[Any], got: Iterable[Any]) -> None:
        """Record one comparison without judging it."""
        wanted, given = Counter(expected), Counter(got)
        tally = self.board.setdefault(measure, Counter())
        tally["right"] += (wanted & given).total()
        tally["missed"] += (wanted - given).total()
        tally["false"] += (given - wanted).total()

    def compare(self, measure: str, expected: Iterable[Any], got: Iterable[Any]) -> None:
        """Record one comparison and assert that both sides are equal, order included."""
        wanted, given = list(expected), list(got)
        self.count(measure, wanted, given)
        assert given == wanted


@pytest.fixture
def scoreboard(request: pytest.FixtureRequest) -> Iterator[Scoreboard]:
    board: dict[str, Counter[str]] = {}
    yield Scoreboard(board)
    # xdist carries user_properties from the workers to the controller.
    for measure, tally in board.items():
        request.node.user_properties.append(("scoreboard", (measure, dict(tally))))


@pytest.fixture
def shared() -> Path:
    """The folder of real documents beside the checkout; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real documents (../shared) is not beside this checkout")
    return SHARED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    totals: dict[str, Counter[str]] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) != "teardown":
                continue
            for name, value in report.user_properties:
                if name == "scoreboard":
                    measure, tally = value
                    totals.setdefault(measure, Counter()).update(tally)
    if not totals:
        return
    terminalreporter.section("scoreboard")
    terminalreporter.write_line(f"{'measure':<28}{'precision':>10}{'recall':>8}{'answers':>9}")
    for measure, tally in sorted(totals.items()):
        right, missed, false = tally["right"], tally["missed"], tally["false"]
        precision = right / (right + false) if right + false else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        terminalreporter.write_line(
            f"{measure:<28}{precision:>10.3f}{recall:>8.3f}{right + missed:>9}"
        )
