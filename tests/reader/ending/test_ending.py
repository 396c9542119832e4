"""End matter: recipients with their purposes, signatories, whatever column was read first."""

import pytest

from case_files import Case, load
from readings import reading


@pytest.mark.parametrize("case", load("ending"), ids=repr)
def test_end(case: Case, scoreboard) -> None:
    meta = reading(case.given).meta
    read = [f"recipient: {r.name} | {r.purpose}" for r in meta.recipients]
    read += [f"signatory: {s.authority} | {s.position} | {s.name}" for s in meta.signatories]
    scoreboard.compare("ending", case.expected, read)
