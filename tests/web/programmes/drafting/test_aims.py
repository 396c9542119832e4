"""Figures of a programme in the draft of a commune: which, why, how they are filled and found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from aim_builders import NAMES, make_goals
from danvan.figures import figures
from danvan.lint import check
from danvan.reader import read
from danvan.web.core.models import Entry
from danvan.web.programmes.actions import add_indicator, edit_indicator
from danvan.web.programmes.drafting.aims import aims
from danvan.web.programmes.drafting.duties import falling_of, tasks_of
from danvan.web.programmes.models import Draft, TaskState
from drafting_builders import Upper, content, drafted, fill_in, filled, page
from roles import Cast

As = Callable[[str], Client]
GAP = "[cần điền: mức phấn đấu của Ủy ban nhân dân xã Đông Hải]"


@pytest.fixture
def goals(cast: Cast, still: None) -> Upper:
    return make_goals(cast)


def told(upper: Upper) -> list[tuple[str, str, str, bool]]:
    by = upper.officer
    tasks = tasks_of(by, upper.programme)
    found = aims(by, upper.programme, falling_of(by, upper.programme, tasks), tasks)
    return [(e.promise.clause, e.promise.name, e.why, e.take) for e in found]


def test_every_figure_says_why_it_falls_on_the_body(goals: Upper) -> None:
    apart = "mục tiêu chung của cấp trên; chỉ chọn nếu cơ quan nhận một phần"
    share = "mục tiêu chung, tính theo tỷ lệ"
    assert told(goals) == [
        ("I.1", NAMES["I.1"], share, True),
        ("I.2", NAMES["I.2"], "đặt cho “xã”", True),
        ("I.3", NAMES["I.3"], apart, False),
        ("I.4", NAMES["I.4"], share, True),
        ("II.2.a", NAMES["II.2.a"], "trong nhiệm vụ của cơ quan", True),
    ]


def test_figures_nobody_settled_are_those_that_were_read(goals: Upper) -> None:
    settled = told(goals)
    goals.programme.indicators.all().delete()
    assert told(goals) == settled
    goals.document.versions.get().figure_candidates.filter(clause="I.1").update(dropped=True)
    assert [row[0] for row in told(goals)] == ["I.2", "I.3", "I.4", "II.2.a"]


def test_of_an_internal_programme_only_figures_of_its_duties_are_told(
    cast: Cast, still: None
) -> None:
    assert [row[0] for row in told(make_goals(cast, "internal"))] == ["II.2.a"]


def test_an_indicator_counts_as_it_stands_now(goals: Upper, as_role: As) -> None:
    officer = goals.cast.actor("officer")
    first = goals.programme.indicators.get(clause="I.1")
    edit_indicator(by=officer, indicator=first, revision=None, target=Decimal("94"))
    add_indicator(
        by=officer, programme=goals.programme, name="Hài lòng", unit="%", target=Decimal(90)
    )
    words = as_role("commune_officer").get(page(goals)).content.decode()
    assert "ít nhất 94 %" in words and "ít nhất 90 %" in words


def test_the_page_asks_for_the_body_s_own_value(goals: Upper, as_role: As) -> None:
    words = as_role("commune_officer").get(page(goals)).content.decode()
    assert "5 chỉ tiêu của cấp trên" in words
    assert "Mức của cơ quan (mô hình)" in words
    assert "[cần điền: mức phấn đấu của cơ quan]" in words


def test_each_is_a_gap_in_the_draft_that_lint_finds(goals: Upper, as_role: As, taken: Any) -> None:
    draft = drafted(as_role("commune_officer"), goals, taken)
    version = draft.document.versions.get()
    assert f"Tỷ lệ hộ dùng nước sạch: ít nhất {GAP} %, đến ngày 31/12/2028." in version.text
    assert f"Xây dựng ít nhất {GAP} mô hình “Dân vận khéo”" in version.text
    assert f"Giảm tỷ lệ hộ nghèo {GAP} %/năm" in version.text
    assert "“Tỷ lệ hộ dùng nước sạch tăng từ 85% lên 92,5%” (khoản 1 Mục I Kế" in version.text
    assert "công trình dân sinh" not in version.text
    assert not version.figure_candidates.exists()
    reading = read(content(draft.document), name="du-thao.docx")
    asked = [each for each in check(reading).problems if each.code == "F15"]
    own = [each for each in asked if reading.text[slice(*each.span)] == GAP]
    assert len(own) == 4
    assert not any(task.clause.startswith("I.3") for task in reading.tasks)
    entry = Entry.objects.of(draft.document).get(act="draft_plan")
    assert entry.changes["indicators"] == [None, 4]


def test_values_filled_in_are_read_as_the_body_s_own_figures(
    goals: Upper, as_role: As, taken: Any
) -> None:
    """Two on the page, the others later in the file."""
    client = as_role("commune_officer")
    data = fill_in(client, goals)
    for row in client.get(page(goals)).context["form"].aim_rows:
        if row.aim.promise.clause == "I.1":
            data[row.own.html_name] = "93,5"
        if row.aim.promise.clause == "II.2.a":
            data[row.own.html_name] = "4"
    with taken(execute=True):
        assert client.post(page(goals), data).status_code == 302
    signed = filled(content(Draft.objects.get().document))
    found = {
        each.name: (each.comparison, each.value, each.due and each.due.date)
        for each in figures(read(signed, name="ban-ky.docx"))
    }
    assert found[NAMES["I.1"]] == ("at_least", Decimal("93.5"), "2028-12-31")
    assert found[NAMES["II.2.a"]] == ("at_least", Decimal(4), "2026-08-31")
    assert found[NAMES["I.2"]][:2] == ("at_least", Decimal(7))
    assert found[NAMES["I.4"].lower()][:2] == ("fall_by", Decimal(7))


@pytest.mark.parametrize("value", ["nhiều", "9.5%", "-1", "[x]", "1" * 50])
def test_a_value_that_is_no_number_is_told_and_kept(goals: Upper, as_role: As, value: str) -> None:
    client = as_role("commune_officer")
    row = client.get(page(goals)).context["form"].aim_rows[0]
    answer = client.post(page(goals), fill_in(client, goals) | {row.own.html_name: value})
    assert answer.status_code == 409
    assert answer.context["form"][row.own.html_name].value() == value
    assert not Draft.objects.exists()


def test_another_margin_keeps_what_was_typed(goals: Upper, as_role: As) -> None:
    client = as_role("commune_officer")
    row = client.get(page(goals)).context["form"].aim_rows[0]
    data = fill_in(client, goals) | {row.own.html_name: "93", "margin": "20", "again": "1"}
    assert client.post(page(goals), data).context["form"][row.own.html_name].value() == "93"


def test_what_the_form_costs_with_figures(
    goals: Upper, as_role: As, django_assert_max_num_queries: Any
) -> None:
    client = as_role("commune_officer")
    client.get(page(goals))
    with django_assert_max_num_queries(15):
        assert client.get(page(goals)).status_code == 200


def test_no_figure_leaves_the_draft_as_it_was(upper: Upper, as_role: As, taken: Any) -> None:
    draft = drafted(as_role("commune_officer"), upper, taken)
    text = draft.document.versions.get().text
    assert "MỤC ĐÍCH, YÊU CẦU\n" in text and "Chỉ tiêu" not in text
    assert date(2026, 9, 18) in draft.document.versions.get().candidates.values_list(
        "due", flat=True
    )


def test_what_is_done_or_past_is_not_promised_anew(goals: Upper, as_role: As, taken: Any) -> None:
    """A duty done offers its figure unchosen; a day that is over is left to be filled."""
    tasks = goals.programme.tasks.filter(clause="II.2.a")
    tasks.update(state=TaskState.COMPLETED)
    assert told(goals)[-1] == ("II.2.a", NAMES["II.2.a"], "trong nhiệm vụ của cơ quan", False)
    tasks.update(state=TaskState.NOT_STARTED)
    goals.programme.indicators.filter(clause="II.2.a").update(due=date(2026, 3, 1))
    page_words = as_role("commune_officer").get(page(goals)).content.decode()
    assert "[cần điền: ngày, tháng, năm]" in page_words
    draft = drafted(as_role("commune_officer"), goals, taken)
    text = draft.document.versions.get().text
    assert f"Mở ít nhất {GAP} lớp học nghề, đến ngày [cần điền: ngày, tháng, năm]." in text
