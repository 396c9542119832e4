"""The drawings: cards that neither meet nor leave the drawing, names that are whole in the tips."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from django.test import Client

from danvan.web.documents.models import Document
from roles import Cast

from .scene import cite, held, stub

As = Callable[[str], Client]
Box = tuple[float, float, float, float]


@pytest.fixture
def middle(cast: Cast) -> Document:
    """It carries out two above it, 66 carry it out, one replaces and one amends some of them."""
    top, between = stub(cast, "25-NQ/TW", "province"), held(cast, "43-KL/TW", "province")
    middle = held(cast, "12-CTr/TU", "province")
    cite(between, top, "continues")
    cite(middle, between)
    for number in range(60):
        plan = held(cast, f"{number}-KH/ĐU" if number % 7 else "", "province")
        cite(plan, middle, "continues" if number == 4 else "implements")
        if number % 10 == 1:
            cite(held(cast, f"{number + 100}/KH-UBND", "province"), plan)
            cite(held(cast, f"{number}-KH/ĐU-MỚI", "province"), plan, "replaces")
    cite(held(cast, "99-CTr/TU", "province"), middle, "amends")
    return middle


def _drawing(client: Client, document: Document, name: str) -> dict[str, Any]:
    page = client.get(f"/van-ban/{document.pk}/thuc-hien/").content.decode()
    found = re.search(rf'<script id="cascade-{name}"[^>]*>(.*?)</script>', page)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def _cards(series: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in series["data"] if "url" in each]


def _boxes(series: dict[str, Any]) -> Iterator[Box]:
    wide, high = series["symbolSize"]
    for card in _cards(series):
        yield card["x"] - wide / 2, card["y"] - high / 2, wide, high


def _meet(one: Box, other: Box) -> bool:
    return all(one[n] < other[n] + other[n + 2] and other[n] < one[n] + one[n + 2] for n in (0, 1))


def test_no_card_of_the_graph_meets_another_or_is_cut(middle: Document, as_role: As) -> None:
    graph = _drawing(as_role("province_admin"), middle, "graph")
    for shape in (graph, graph["narrow"]):
        [series] = shape["series"]
        boxes = list(_boxes(series))
        assert len(boxes) == 76
        assert not any(_meet(one, other) for one, other in combinations(boxes, 2))
        for x, y, wide, high in boxes:
            assert x >= 0 and x + wide <= series["width"] and y >= 0
            assert y + high <= series["height"] < graph["size"]["height"]
            assert high >= 24  # a finger meets it


def test_lines_end_at_cards_and_tell_their_kind(middle: Document, as_role: As) -> None:
    [series] = _drawing(as_role("province_admin"), middle, "graph")["series"]
    known = {each["id"] for each in series["data"]}
    ends = [each for each in series["edges"] if "symbol" not in each]
    assert len(ends) == 75
    assert {e["source"] for e in series["edges"]} | {e["target"] for e in series["edges"]} <= known
    kinds = [each["lineStyle"]["type"] for each in ends]
    assert (kinds.count("dashed"), kinds.count("dotted")) == (2, 7)
    page = as_role("province_admin").get(f"/van-ban/{middle.pk}/thuc-hien/").content.decode()
    for kind in ("implements", "continues", "amends", "replaces"):
        assert f'<span class="line-key {kind}">' in page


def test_the_tree_has_room_for_every_row(middle: Document, as_role: As) -> None:
    tree = _drawing(as_role("province_admin"), middle, "tree")
    [series], [narrow] = tree["series"], tree["narrow"]["series"]
    plans = series["data"][0]["children"]
    assert len(plans) == 60
    assert series["height"] >= 60 * series["symbolSize"][1]
    assert narrow["symbolSize"][0] * 2 < 300 < tree["size"]["wide"]
    assert plans[4]["label"]["formatter"].startswith("{a|4-KH/ĐU}  {b|tiếp tục")
    assert "{b|hết hiệu lực, " in plans[1]["label"]["formatter"]


def test_the_number_comes_first_and_the_tip_is_whole(cast: Cast, as_role: As) -> None:
    title = "Đổi mới công tác dân vận của hệ thống chính trị {ở} cấp xã | giai đoạn 2026 - 2030"
    middle = held(cast, "12-CTr/TU", "province", title=title)
    cite(middle, stub(cast, "25-NQ/TW", "province"))
    cite(held(cast, "", "commune", type="plan", title=f"Kế hoạch {title}"), middle)
    tree = _drawing(as_role("province_admin"), middle, "tree")
    [card] = tree["series"][0]["data"]
    assert card["label"]["formatter"] == "{a|12-CTr/TU}\n{b|Tỉnh ủy Hải Lâm}"
    told = card["name"].replace("\n", " ")
    assert title.translate(str.maketrans("{}|", "()/")) in told and "10/1/2026" in told
    [below] = card["children"]
    words = below["label"]["formatter"]
    assert words.count("{") == words.count("}") == 2 and "…}" in words
    narrow = tree["narrow"]["series"][0]["data"][0]
    assert max(map(len, narrow["name"].split("\n"))) <= 38
    stub_card = next(
        each
        for each in _cards(_drawing(as_role("province_admin"), middle, "graph")["series"][0])
        if "25-NQ/TW" in each["name"]
    )
    assert stub_card["label"]["borderType"] == "dashed"
    assert "Mới được viện dẫn, chưa có tệp" in stub_card["name"]
