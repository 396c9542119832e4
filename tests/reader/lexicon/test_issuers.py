"""Codes worked out from a document's type, its number and the body that issued it."""

from __future__ import annotations

import pytest

from danvan.reader.lexicon.issuers import code_of, symbol_of


@pytest.mark.parametrize(
    ("kind", "number", "issuer", "code"),
    [
        ("directive", "39", "Bộ Chính trị khóa IX", "39-CT/TW"),
        ("resolution", "5", "Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI", "05-NQ/TW"),
        ("regulation", "212", "Ban Thường vụ Thành uỷ khóa X", "212-QĐ/TU"),
        ("guidance", "15", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "15-HD/BTGDVTU"),
        ("directive", "31", "Thủ tướng Chính phủ", "31/CT-TTg"),
        ("resolution", "30a", "Chính phủ", "30a/NQ-CP"),
        ("decree", "61/2018", "", "61/2018/NĐ-CP"),
        ("circular", "38/2010", "Bộ trưởng Bộ Y tế", "38/2010/TT-BYT"),
        # What would be a guess: no year, a body of another system, a kind the body does not number.
        ("decree", "61", "Chính phủ", None),
        ("circular", "38", "Bộ Y tế", None),
        ("directive", "1", "Trung ương Đoàn", None),
        ("scheme", "1956", "Thủ tướng Chính phủ", None),
        ("plan", "12", "Sở Y tế", None),
        ("law", "12", "Quốc hội", None),
    ],
)
def test_code(kind: str, number: str, issuer: str, code: str | None) -> None:
    assert code_of(kind, number, issuer) == code


def test_a_board_is_known_with_its_committee_only() -> None:
    board = symbol_of("Ban Dân vận Huyện ủy Sơn Thủy")
    assert board and board.text == "BDVHU"
    assert symbol_of("Ban Dân vận") is None
