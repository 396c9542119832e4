"""Every repair over its case file: as many texts that stay as texts that change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from case_files import CASES, Case, load
from danvan.reader import repair
from danvan.reader.source import Source

FILES = sorted(path.stem for path in CASES.glob("repair_*.txt"))
ALL = [(name, case) for name in FILES for case in load(name)]


@pytest.mark.parametrize(("name", "case"), ALL, ids=[f"{n}: {c.title}" for n, c in ALL])
def test_repair(name: str, case: Case, scoreboard: Any, source_of: Callable[[str], Source]) -> None:
    """The lines with words and the count of each kind are as expected; `=` stands for no change."""
    source = source_of(case.given)
    made = repair.run(source)
    got = [line.rstrip() for line in made.text.split("\n") if line.strip()]
    got += [f"! {done.kind} {done.count}" for done in made.repairs]
    expected = case.expected
    if expected == ["="]:
        expected = [line.rstrip() for line in source.text.split("\n") if line.strip()]
    scoreboard.compare("repairs", expected, got)


@pytest.mark.parametrize("repaired", repair.REPAIRS, ids=lambda r: r.__module__.split(".")[-1])
def test_every_repair_has_a_case_file_and_states_its_guarantee(repaired: Any) -> None:
    name = repaired.__module__.rsplit(".", 1)[1]
    assert f"repair_{name}" in FILES
    assert "Afterwards:" in (repaired.__doc__ or "")
