"""Headings stand on paper where they, or what is below them, say something."""

from __future__ import annotations

import pytest

from danvan.web.reports.building.filled import filled


@pytest.mark.parametrize(
    ("levels", "says", "there"),
    [
        ([], "", ""),
        ([1, 1], "01", "01"),
        ([1, 1, 2], "011", "011"),
        ([1, 2, 2, 1], "0100", "1100"),
        ([1, 2, 2, 1], "0010", "1010"),
        ([1, 1, 2], "001", "011"),
        ([0, 1, 2, 0, 1], "00100", "11100"),
        ([1, 2, 3, 2], "0010", "1110"),
    ],
)
def test_filled(levels: list[int], says: str, there: str) -> None:
    assert filled(levels, [each == "1" for each in says]) == [each == "1" for each in there]
