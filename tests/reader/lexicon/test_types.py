"""Names and symbols of document types."""

from __future__ import annotations

import pytest

from danvan.reader.lexicon.types import (
    KINDS,
    TYPE_NAMES,
    TYPE_SYMBOLS,
    type_of_name,
    type_of_symbol,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "action_programme"),
        ("Kế hoạch", "plan"),
        ("QUYẾT ĐỊNH:", "decision"),
        ("Thông tư  liên tịch", "circular"),
        ("Bộ luật", "law"),
        ("Tờ trình", "other"),
        ("Ủy ban", None),
        ("kế hoạch hóa", None),
        ("", None),
    ],
)
def test_name(name: str, kind: str | None) -> None:
    assert type_of_name(name) == kind


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("01-CTr/BDVTU", "action_programme"),
        ("QĐ-UBND", "decision"),
        ("QyĐ/TU", "regulation"),
        ("15/2020/NĐ-CP", "decree"),
        ("202/2025/QH15", "law"),
        ("1211/2016/UBTVQH13", "law"),
        ("05/2009/TTLT-BNG-BNV", "circular"),
        ("12/UBND-VX", "official_letter"),
        ("395-CV/BDVTU", "official_letter"),
        ("66/TTr-SNN", "other"),
        ("ABC", None),
        ("", None),
    ],
)
def test_symbol(symbol: str, kind: str | None) -> None:
    assert type_of_symbol(symbol) == kind


def test_data_speaks_the_contract() -> None:
    assert set(TYPE_NAMES.values()) | set(TYPE_SYMBOLS.values()) == KINDS
