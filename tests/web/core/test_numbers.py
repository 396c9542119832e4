"""Numbers as typed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from danvan.web.core.numbers import number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("97,5", "97.5"),
        ("97.5", "97.5"),
        ("12 000", "12000"),
        ("-3", "-3"),
    ],
)
def test_read(words: str, value: str) -> None:
    assert number(words) == Decimal(value)


@pytest.mark.parametrize("words", ["", "nhiều", "NaN", "Infinity", "1e99", "1,2,3", "--1"])
def test_not_read(words: str) -> None:
    assert number(words) is None
