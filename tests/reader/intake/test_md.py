"""Markdown."""

import pytest

from case_files import Case, load
from danvan.reader import intake
from notation import shown, words


@pytest.mark.parametrize("case", load("intake_md"), ids=repr)
def test_lines(case: Case, scoreboard) -> None:
    source = intake.load(case.given.encode(), "tep.md")
    assert source.media_type == "text/markdown"
    scoreboard.compare("intake: md", case.expected, shown(source))


def test_a_long_row_of_pipes_is_one_row_of_at_most_200_cells() -> None:
    source = intake.load(b"|" * 100_000, "tep.md")
    assert max(line.cell.column for line in source.lines if line.cell) < 201


def test_the_extraction_by_others_gives_the_articles(shared) -> None:
    path = next((shared / "documents").glob("26-*.md"))
    lines = words(intake.load(path.read_bytes(), path.name))
    assert sum(line.startswith("Điều ") for line in lines) == 13
    assert not any(sign in line for line in lines for sign in ("**", "<", "![", "---"))
