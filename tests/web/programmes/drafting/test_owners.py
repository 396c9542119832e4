"""Who is offered for a duty; whether words that name kinds mean a body; the data behind."""

from __future__ import annotations

import pytest

from danvan.web.bodies.models import Body, Kind, Level
from danvan.web.programmes.drafting import heads, kinds, owners

OFFICE = Body(pk=1, path="1", name="Văn phòng HĐND và UBND xã Đông Hải")
CULTURE = Body(pk=2, path="2", name="Phòng Văn hóa - Xã hội")
ECONOMY = Body(pk=3, path="3", name="Phòng Kinh tế")
SERVICE = Body(pk=4, path="4", name="Trung tâm Phục vụ hành chính công xã")
TREE = (OFFICE, CULTURE, ECONOMY, SERVICE)


@pytest.mark.parametrize(
    ("words", "first", "why"),
    [
        ("Tiếp công dân định kỳ, trả lời kiến nghị", OFFICE, "tiếp công dân"),
        ("Rà soát hộ nghèo, chăm lo trẻ em", CULTURE, "hộ nghèo, trẻ em"),
        ("Công khai dịch vụ công trực tuyến", SERVICE, "dịch vụ công, trực tuyến"),
        ("Phòng Kinh tế lập dự toán", ECONOMY, "được nêu tên"),
    ],
)
def test_the_likeliest_comes_first(words: str, first: Body, why: str) -> None:
    found = owners.likely(words, TREE)
    assert found[0].body == first
    assert why in found[0].why
    assert owners.sure(found) == first


def test_nobody_is_chosen_where_two_are_as_likely() -> None:
    found = owners.likely("Rác thải và y tế", TREE)
    assert {each.body for each in found} == {CULTURE, ECONOMY}
    assert owners.sure(found) is None
    assert owners.likely("Việc khác", TREE) == []


@pytest.mark.parametrize(
    ("words", "kind", "level", "told"),
    [
        ("Các cấp ủy quán triệt", Kind.COMMITTEE, Level.COMMUNE, "các cấp ủy"),
        ("UBND cấp xã niêm yết", Kind.ADMINISTRATION, Level.COMMUNE, "UBND cấp xã"),
        ("UBND cấp xã niêm yết", Kind.ADMINISTRATION, Level.PROVINCE, ""),
        ("Mở lớp bồi dưỡng", Kind.COMMITTEE, Level.COMMUNE, ""),
        ("Các cơ quan, đơn vị báo cáo", Kind.UNIT, Level.PROVINCE, "các cơ quan, đơn vị"),
    ],
)
def test_kinds_that_words_mean(words: str, kind: Kind, level: Level, told: str) -> None:
    assert kinds.named_by_kind(words, Body(kind=kind, level=level)) == told


def test_the_data_can_be_read() -> None:
    assert heads.laws(Body(kind=Kind.ADMINISTRATION)) and not heads.laws(Body(kind=Kind.COMMITTEE))
    assert heads.follower(Body(pk=9, kind=Kind.ADMINISTRATION), TREE) == OFFICE
