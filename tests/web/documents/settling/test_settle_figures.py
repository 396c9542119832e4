"""Quantified objectives on the reading screen: read, lit, decided about, corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from danvan.reader import read
from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.documents.actions.settling import (
    accept_figure,
    accept_figures,
    drop_figure,
    edit_figure,
    restore_figure,
    settle_version,
)
from danvan.web.documents.intake.store import store_reading
from danvan.web.documents.models import FigureCandidate, Version
from danvan.web.documents.settling.desk import Desk
from danvan.web.documents.settling.figure_cards import amount, of_figure
from figure_builders import CLAUSES, PLAN, make_plan
from roles import ROLES, Cast

pytestmark = pytest.mark.usefixtures("still")
As = Callable[[str], Client]
MAY = {"officer", "approver"}
SEES = {"viewer", "admin", "inspector", "province_admin", *MAY}


@pytest.fixture
def plan(cast: Cast) -> Version:
    return make_plan(cast)


def _at(plan: Version, clause: str) -> FigureCandidate:
    return plan.figure_candidates.get(clause=clause)


def _address(plan: Version, clause: str, act: str) -> str:
    return f"/van-ban/{plan.document_id}/doc/chi-tieu/{_at(plan, clause).pk}/{act}/"


def _edit(cast: Cast, figure: FigureCandidate, **values: object) -> FigureCandidate:
    names = ("name", "comparison", "value", "upto", "unit", "per", "baseline", "due")
    now = {name: getattr(figure, name) for name in names}
    return edit_figure(by=cast.actor("officer"), figure=figure, **{**now, **values})


def test_what_was_read(plan: Version) -> None:
    found = list(plan.figure_candidates.all())
    assert [figure.clause for figure in found] == CLAUSES
    assert [amount(figure) for figure in found] == [
        "trên 95 %",
        "từ 85 → ít nhất 92,5 %",
        "giảm đi 1 đến 1,5 %/năm",
        "dưới 2 %",
        "ít nhất 4 lớp bồi dưỡng",
    ]
    assert [figure.due for figure in found] == [
        date(2030, 12, 31),
        date(2028, 12, 31),
        date(2030, 12, 31),
        date(2030, 12, 31),
        date(2026, 9, 30),
    ]
    assert all(plan.text[each.start : each.end] == each.text for each in found)
    assert all(of_figure(each) == [] for each in found)


def test_reading_again_forgets_the_earlier_reading(plan: Version) -> None:
    store_reading(plan, read(PLAN.encode(), "ke-hoach.txt"))
    assert plan.figure_candidates.count() == len(CLAUSES)


def test_a_number_past_all_measure_is_left_out(cast: Cast) -> None:
    plan = make_plan(cast, PLAN.replace("92,5%", "92000000000000000%"))
    assert [each.clause for each in plan.figure_candidates.all()] == ["I.1", "I.3", "I.4", "II.1"]


def test_a_finer_number_than_is_kept_is_told(cast: Cast) -> None:
    plan = make_plan(cast, PLAN.replace("dưới 2%", "dưới 0,125%"))
    found = _at(plan, "I.4")
    assert found.value == Decimal("0.13")
    assert [read.words for read in of_figure(found)] == ["0,125"]


def test_accept_drop_and_take_back(plan: Version, cast: Cast) -> None:
    by, figure = cast.actor("officer"), _at(plan, "I.1")
    assert accept_figure(by=by, figure=figure, seen=figure.seen).accepted
    dropped = drop_figure(by=by, figure=figure)
    assert dropped.dropped and not dropped.accepted
    with pytest.raises(Refused, match="đã bỏ"):
        accept_figure(by=by, figure=figure)
    assert not restore_figure(by=by, figure=figure).dropped
    acts = list(Entry.objects.of(figure).values_list("act", flat=True))
    assert acts == ["restore_figure", "drop_figure", "accept_figure"]


def test_who_was_overtaken_is_told(plan: Version, cast: Cast) -> None:
    figure = _at(plan, "I.1")
    seen = figure.seen
    drop_figure(by=cast.actor("approver"), figure=figure)
    with pytest.raises(Stale):
        accept_figure(by=cast.actor("officer"), figure=figure, seen=seen)


def test_what_was_read_stays(plan: Version, cast: Cast) -> None:
    figure = _edit(cast, _at(plan, "I.1"), name="Kiến nghị trả lời đúng hạn", value=Decimal(97))
    assert figure.accepted and figure.read["value"] == "95"
    told = {str(read.label): read.words for read in of_figure(figure)}
    assert told == {
        "Chỉ tiêu": "Kiến nghị của người dân được trả lời đúng hạn",
        "Giá trị": "95",
    }


@pytest.mark.parametrize(
    ("clause", "values", "sentence"),
    [
        ("I.1", {"name": " "}, "tên và đơn vị"),
        ("I.1", {"unit": " "}, "tên và đơn vị"),
        ("I.3", {"upto": Decimal("0.5")}, "lớn hơn giá trị đầu"),
        ("I.1", {"due": date(2000, 1, 1)}, "trước ngày ban hành"),
        ("I.2", {"baseline": Decimal(95)}, "thấp hơn giá trị"),
        ("I.4", {"baseline": Decimal(1)}, "cao hơn giá trị"),
        ("I.3", {"baseline": Decimal(9)}, "không ghi mức tăng thêm"),
    ],
)
def test_nonsense_is_refused(
    plan: Version, cast: Cast, clause: str, values: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        _edit(cast, _at(plan, clause), **values)
    assert not _at(plan, clause).accepted


def test_others_do_not_decide(plan: Version, cast: Cast) -> None:
    with pytest.raises(Denied):
        accept_figures(by=cast.actor("viewer"), version=plan)


def test_a_version_is_settled_when_its_figures_were_seen(plan: Version, cast: Cast) -> None:
    by = cast.actor("officer")
    plan.candidates.update(accepted=True)
    plan.doubts.all().delete()
    with pytest.raises(Refused, match="5 chỉ tiêu"):
        settle_version(by=by, version=plan)
    drop_figure(by=by, figure=_at(plan, "I.4"))
    assert accept_figures(by=by, version=plan) == 4
    assert Desk(plan).left == 0
    settle_version(by=by, version=plan)


def test_the_screen_shows_them_and_lights_their_words(plan: Version, as_role: As) -> None:
    figure = _at(plan, "I.2")
    page = as_role("officer").get(f"/van-ban/{plan.document_id}/doc/?so={figure.pk}")
    shown = page.content.decode()
    assert "từ 85 → ít nhất 92,5 %" in shown and f'id="nguon-f{figure.pk}"' in shown
    assert f'in-hand" id="so-{figure.pk}"' in shown
    lit = shown.partition(f'data-w="f{figure.pk}"')[0].rpartition("<a ")[2]
    assert "lit" in lit and "is-f-open" in lit
    assert "<strong>5</strong> chỉ tiêu chưa xem" in shown


def test_an_act_answers_with_its_card_alone(plan: Version, as_role: As) -> None:
    given = {"seen": _at(plan, "I.1").seen}
    answer = as_role("officer").post(
        _address(plan, "I.1", "nhan"), given, headers={"HX-Request": "true"}
    )
    shown = answer.content.decode()
    assert shown.count('<li class="task') == 1 and 'data-state="accepted"' in shown
    assert "<strong>4</strong> chỉ tiêu chưa xem" in shown


def test_without_htmx_the_page_comes_back_at_it(plan: Version, as_role: As) -> None:
    figure = _at(plan, "I.1")
    answer = as_role("officer").post(_address(plan, "I.1", "bo"), {"seen": figure.seen})
    assert answer.status_code == 302
    assert answer["Location"] == f"/van-ban/{plan.document_id}/doc/?so={figure.pk}#so-{figure.pk}"
    assert _at(plan, "I.1").dropped


def test_a_form_that_is_wrong_loses_nothing(plan: Version, as_role: As) -> None:
    given = {"name": "Tên mới", "comparison": "over", "value": "chín mươi", "unit": "%"}
    client = as_role("officer")
    answer = client.post(_address(plan, "I.1", "sua"), given)
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "Tên mới" in shown and "chín mươi" in shown and "Hãy ghi một con số" in shown
    given |= {"value": "96,5", "seen": _at(plan, "I.1").seen, "due": "31/12/2029"}
    assert client.post(_address(plan, "I.1", "sua"), given).status_code == 302
    found = _at(plan, "I.1")
    assert (found.name, found.value, found.due) == ("Tên mới", Decimal("96.5"), date(2029, 12, 31))


def test_one_of_another_document_is_not_found(plan: Version, cast: Cast, as_role: As) -> None:
    other = make_plan(cast)
    address = f"/van-ban/{plan.document_id}/doc/chi-tieu/{_at(other, 'I.1').pk}/sua/"
    assert as_role("officer").get(address).status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_who_may(plan: Version, as_role: As, role: str) -> None:
    refused = 302 if role == "stranger" else 403 if role in SEES else 404
    client = as_role(role)
    page = client.get(_address(plan, "I.1", "sua")).status_code
    act = client.post(_address(plan, "I.1", "nhan")).status_code
    every = client.post(f"/van-ban/{plan.document_id}/doc/chi-tieu/chap-nhan/").status_code
    assert (page, act, every) == ((200, 302, 302) if role in MAY else (refused,) * 3)
    assert _at(plan, "I.1").accepted == (role in MAY)
