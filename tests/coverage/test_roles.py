"""Roles, levels, and whom a duty is told to."""

from __future__ import annotations

import pytest

from coverage_scenes import duty
from danvan.coverage.roles import level, role
from danvan.coverage.told import told


@pytest.mark.parametrize(
    ("name", "answers", "stands"),
    [
        ("Sở Nội vụ", "home affairs", "province"),
        ("Phòng Nội vụ huyện Sơn Thủy", "home affairs", None),
        ("Ban Dân vận Huyện uỷ", "mobilisation", "district"),
        ("các huyện ủy", "committee", "district"),
        ("Ủy ban nhân dân xã An Phú", "administration", "commune"),
        ("Ủy ban nhân dân thị xã Lâm Trung", "administration", "district"),
        ("Hội Liên hiệp Phụ nữ tỉnh", "women", "province"),
        ("Công an huyện", "police", "district"),
        ("Ban Quản lý chợ", None, None),
        ("", None, None),
    ],
)
def test_role_and_level(name: str, answers: str | None, stands: str | None) -> None:
    assert role(name) == answers
    if stands is not None:
        assert level(name) == stands


@pytest.mark.parametrize(
    ("lead", "body", "answer"),
    [
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Hải Lâm", True),
        ("Ban Dân vận Tỉnh ủy", "Ban Dân vận Huyện ủy", False),
        ("Ban Dân vận các cấp", "Ban Dân vận Huyện ủy", True),
        ("Các sở, ban, ngành", "Sở Y tế tỉnh Hải Lâm", True),
        ("các tổ chức chính trị - xã hội tỉnh", "Hội Nông dân tỉnh", True),
        ("Sở Y tế", "Hội Nông dân tỉnh", False),
        ("Ủy ban nhân dân các xã, phường", "Đảng ủy xã Đông Hải", True),
        ("Ủy ban nhân dân tỉnh", "Đảng ủy xã Đông Hải", False),
        ("Các cơ quan, đơn vị", "Hội Nông dân tỉnh", None),
        ("Ban Quản lý chợ", "Hội Nông dân tỉnh", None),
    ],
)
def test_told(lead: str, body: str, answer: bool | None) -> None:
    assert told(duty("1", "làm", lead), body) is answer


def test_nobody_named_or_nobody_known_is_no_answer() -> None:
    assert told(duty("1", "làm"), "Sở Nội vụ") is None
    assert told(duty("1", "làm", "Sở Nội vụ"), None) is None
