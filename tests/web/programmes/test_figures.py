"""From the words of a document to indicators: adopted, shown with their words, moved on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from danvan.reader import read
from danvan.web.core.models import Entry
from danvan.web.documents.actions import relink_version
from danvan.web.documents.actions.settling import drop_figure, edit_figure
from danvan.web.documents.intake.store import store_reading
from danvan.web.documents.models import Version
from danvan.web.programmes.actions import adopt_document
from danvan.web.programmes.models import Programme
from figure_builders import PLAN, make_plan
from programme_builders import make_version
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")
As = Callable[[str], Client]


@pytest.fixture
def plan(cast: Cast) -> Version:
    return make_plan(cast)


def adopt(cast: Cast, plan: Version) -> Programme:
    follower = cast.bodies["follower"]
    return adopt_document(
        by=cast.actor("officer"),
        version=plan,
        name="Chương trình dân vận",
        owner=follower,
        follower=follower,
        start=date(2026, 1, 1),
        end=date(2030, 12, 31),
        visibility="internal",
    )


def test_each_becomes_an_indicator(plan: Version, cast: Cast) -> None:
    drop_figure(by=cast.actor("officer"), figure=plan.figure_candidates.get(clause="II.1"))
    found = [
        (each.clause, each.name, each.unit, each.baseline, each.target, each.rising, each.due)
        for each in adopt(cast, plan).indicators.all()
    ]
    last = date(2030, 12, 31)
    name = "Kiến nghị của người dân được trả lời đúng hạn"
    assert found == [
        ("I.1", name, "%", None, Decimal(95), True, last),
        ("I.2", "Tỷ lệ hộ dùng nước sạch", "%", 85, Decimal("92.5"), True, date(2028, 12, 31)),
        ("I.3", "Mức giảm: tỷ lệ hộ nghèo", "%/năm", None, Decimal(1), True, last),
        ("I.4", "Tỷ lệ tảo hôn", "%", None, Decimal(2), False, last),
    ]


def test_an_indicator_stands_on_its_words(plan: Version, cast: Cast) -> None:
    indicator = adopt(cast, plan).indicators.get(clause="I.2")
    assert indicator.version == plan
    words = plan.text[indicator.start : indicator.end]
    assert words == "Tỷ lệ hộ dùng nước sạch tăng từ 85% lên 92,5%"
    entry = Entry.objects.of(indicator).get()
    assert entry.act == "add_indicator" and entry.changes["target"][1] == "92.50"


def test_what_was_corrected_counts(plan: Version, cast: Cast) -> None:
    figure = plan.figure_candidates.get(clause="I.4")
    edit_figure(
        by=cast.actor("officer"),
        figure=figure,
        name="Tảo hôn",
        comparison="at_most",
        value=Decimal(1),
        unit="vụ",
        per="xã; năm",
        baseline=Decimal(3),
    )
    indicator = adopt(cast, plan).indicators.get(clause="I.4")
    told = (indicator.unit, indicator.baseline, indicator.target, indicator.rising, indicator.due)
    assert told == ("vụ/xã/năm", 3, 1, False, None)


def test_the_page_of_adoption_tells_them(plan: Version, as_role: As) -> None:
    page = as_role("officer").get(f"/van-ban/{plan.document_id}/thong-qua/")
    shown = page.content.decode()
    assert "5 chỉ tiêu sẽ đặt" in shown and "giảm đi 1 đến 1,5 %/năm" in shown


def test_the_page_of_an_indicator_quotes_its_words(plan: Version, cast: Cast, as_role: As) -> None:
    programme = adopt(cast, plan)
    indicator = programme.indicators.get(clause="I.2")
    address = f"/chuong-trinh/{programme.pk}/chi-tieu/?indicator={indicator.pk}"
    shown = as_role("officer").get(address).content.decode()
    assert "<mark>Tỷ lệ hộ dùng nước sạch tăng từ 85% lên 92,5%</mark> vào năm 2028." in shown
    assert f'href="/van-ban/{plan.document_id}/"' in shown


def test_they_follow_a_new_version(plan: Version, cast: Cast) -> None:
    programme = adopt(cast, plan)
    newer = make_version(plan.document, number=2, sha256="2" * 64)
    moved = PLAN.replace("I. MỤC TIÊU\n1. ", "I. MỤC TIÊU\n1. Nâng cao nhận thức.\n2. ")
    moved = moved.replace("\n2. Tỷ lệ", "\n3. Tỷ lệ").replace("\n3. Giảm", "\n4. Giảm")
    moved = moved.replace("4. Tỷ lệ tảo hôn còn dưới 2%.\n", "")
    store_reading(newer, read(moved.encode(), "ke-hoach.txt"))
    relink_version(by=cast.actor("officer"), older=plan, newer=newer)
    water, wed = (programme.indicators.get(name__contains=name) for name in ("nước", "tảo"))
    assert (water.version, water.clause) == (newer, "I.3")
    assert newer.text[water.start : water.end].startswith("Tỷ lệ hộ dùng nước sạch tăng")
    assert wed.version == plan
    entry = Entry.objects.of(water).first()
    assert entry is not None and entry.act == "relink_indicator"
    assert entry.changes["clause"] == ["I.2", "I.3"]


def test_one_added_by_hand_stands_on_no_words(plan: Version, cast: Cast, as_role: As) -> None:
    programme = adopt(cast, plan)
    given = {"name": "Số cuộc đối thoại", "unit": "cuộc", "target": "4", "rising": "on"}
    as_role("officer").post(f"/chuong-trinh/{programme.pk}/chi-tieu/them/", given)
    made = programme.indicators.get(name="Số cuộc đối thoại")
    assert made.version is None and made.order == 6
    address = f"/chuong-trinh/{programme.pk}/chi-tieu/?indicator={made.pk}"
    assert "<mark>" not in as_role("officer").get(address).content.decode()
