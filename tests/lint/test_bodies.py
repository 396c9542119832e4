"""Where a body stands, as far as its name tells."""

from __future__ import annotations

import pytest

from danvan.lint.bodies import (
    CENTRE,
    COMMUNE,
    DISTRICT,
    FRONT,
    PARTY,
    PROVINCE,
    STATE,
    Standing,
    standing,
)


@pytest.mark.parametrize(
    ("name", "system", "level"),
    [
        ("Ủy ban nhân dân xã Tân Lập", STATE, COMMUNE),
        ("UBND tỉnh", STATE, PROVINCE),
        ("Sở Y tế", STATE, PROVINCE),
        ("Huyện ủy Kim Sơn", PARTY, DISTRICT),
        ("Ban Bí thư", PARTY, CENTRE),
        ("Bộ Y tế", None, CENTRE),
        ("Bộ Chỉ huy quân sự tỉnh", None, PROVINCE),
        ("Uỷ ban Mặt trận Tổ quốc Việt Nam xã", FRONT, COMMUNE),
        ("Phòng Văn hóa - Xã hội", STATE, None),
        ("các tổ chức cơ sở đảng", None, None),
        ("các cấp ủy", None, None),
        ("UBND huyện, xã", STATE, None),
    ],
)
def test_standing(name, system, level):
    assert standing(name) == Standing(system, level)
