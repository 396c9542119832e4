"""Text-file cases: `== title`, the input, a line `--`, the answer in a compact notation."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """One case of a file: its title, the input text and the expected lines."""

    title: str
    given: str
    expected: list[str]

    def __repr__(self) -> str:
        return self.title


def load(name: str) -> list[Case]:
    """The cases of `tests/cases/<name>.txt`; blank lines at the edges of input and answer go."""
    cases = []
    for chunk in (CASES / f"{name}.txt").read_text(encoding="utf-8").split("\n== ")[0:]:
        chunk = chunk.removeprefix("== ").strip("\n")
        if not chunk or chunk.startswith("#"):
            continue
        title, _, rest = chunk.partition("\n")
        given, _, expected = rest.partition("\n--\n")
        cases.append(Case(title, given, [e for e in expected.split("\n") if e.strip()]))
    return cases
