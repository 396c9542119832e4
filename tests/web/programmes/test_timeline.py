"""The timeline: rows and marks, places within the width, what has no date, one day, many years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.programmes.models import Programme, Task
from danvan.web.programmes.timeline import Scale, laid_out, rows_of
from programme_builders import DAY, Stage

As = Callable[[str], Client]


def rows(stage: Stage) -> list[tuple[str, list[tuple[date | None, int, str]]]]:
    found = rows_of(Task.objects.counted().standing(DAY))
    texts = dict(Task.objects.values_list("pk", "text"))
    return [(texts[row.root], [(m.due, m.number, m.standing) for m in row.marks]) for row in found]


def test_shares_and_periods_are_marks_of_one_row(stage: Stage) -> None:
    group = stage.task("nhóm", leaf=False, due=date(2026, 5, 1))
    stage.task("phần", parent=group, due=date(2026, 5, 1))
    stage.task("phần", parent=group, due=date(2026, 5, 1), state="completed", completed_on=DAY)
    each = stage.task("quý", leaf=False, parent=group, due=None)
    stage.task("kỳ", parent=each, due=date(2026, 9, 30))
    stage.task("một mình", due=date(2026, 4, 1))
    stage.task("không hạn", due=None)
    assert rows(stage) == [
        ("một mình", [(date(2026, 4, 1), 1, "late")]),
        ("nhóm", [(date(2026, 5, 1), 2, "late"), (date(2026, 9, 30), 1, "on_time")]),
        ("không hạn", [(None, 1, "undated")]),
    ]


def places(stage: Stage) -> list[float]:
    found = rows_of(Task.objects.counted().standing(DAY))
    Scale(stage.programme, found, DAY).place(found)
    return [float(m.x.removesuffix("%")) for row in found for m in row.marks if m.x]


@pytest.mark.parametrize(
    ("start", "end", "dues", "every"),
    [
        (date(2026, 6, 15), date(2026, 6, 15), [date(2026, 6, 15)], 1),
        (date(2026, 1, 1), date(2026, 12, 31), [date(2026, 1, 1), date(2026, 12, 31)], 12),
        (date(2024, 1, 1), date(2028, 12, 31), [date(2024, 2, 29), date(2028, 12, 31)], 5),
        (date(2026, 1, 1), None, [date(2099, 12, 31), date(2020, 5, 5)], 14),
        (date(2026, 1, 1), None, [], 6),
    ],
)
def test_every_mark_lies_within_the_width(
    stage: Stage, start: date, end: date | None, dues: list[date], every: int
) -> None:
    Programme.objects.update(start=start, end=end)
    stage.programme.refresh_from_db()
    for due in dues:
        stage.task(due=due)
    found = places(stage)
    assert found == sorted(found) and len(found) == len(dues)
    assert all(0 <= place <= 100 for place in found)
    scale = Scale(stage.programme, rows_of(Task.objects.counted().standing(DAY)), DAY)
    ticks = [float(tick.x.removesuffix("%")) for tick in scale.ticks()]
    assert len(ticks) <= 14 and len(ticks) >= every * 0.7
    assert ticks == sorted(set(ticks)) and all(0 <= tick < 100 for tick in ticks)


@pytest.mark.parametrize(
    ("start", "due", "told"),
    [
        (date(2025, 11, 3), date(2026, 2, 1), ["2025 T11", "T12", "2026 T1", "T2"]),
        (
            date(2025, 7, 1),
            date(2026, 12, 1),
            ["2025 III", "IV", "2026 I", "II", "III", "IV"],
        ),
        (date(2024, 1, 1), date(2030, 1, 1), [str(year) for year in range(2024, 2031)]),
    ],
)
def test_a_year_is_said_once(stage: Stage, start: date, due: date, told: list[str]) -> None:
    Programme.objects.update(start=start, end=due)
    stage.programme.refresh_from_db()
    stage.task(due=due)
    found = rows_of(Task.objects.counted().standing(start))
    ticks = Scale(stage.programme, found, start).ticks()
    assert [f"{tick.year} {tick.words}".strip() for tick in ticks] == told


def test_today_is_drawn_where_it_lies(stage: Stage) -> None:
    stage.task()
    found = rows_of(Task.objects.counted().standing(DAY))
    assert 90 < float(laid_out(stage.programme, found, DAY)["today"].removesuffix("%")) < 93
    assert laid_out(stage.programme, found, date(2030, 1, 1))["today"] == ""


def test_the_page_says_late_in_words_and_lists_months(stage: Stage, as_role: As) -> None:
    stage.task("việc trễ", due=date(2026, 3, 1))
    stage.task("việc không hạn", due=None)
    page = as_role("officer").get(f"/chuong-trinh/{stage.programme.pk}/tien-do/")
    words = page.content.decode()
    assert "Quá hạn" in words and "Tháng 3/2026" in words and "Chưa có thời hạn" in words
    assert "style=" not in words
    assert [month.start for month in page.context["months"]] == [date(2026, 3, 1), None]


def test_many_rows_have_pages(stage: Stage, as_role: As) -> None:
    for each in range(61):
        stage.task(f"việc {each}")
    url = f"/chuong-trinh/{stage.programme.pk}/tien-do/"
    assert len(as_role("officer").get(url).context["rows"]) == 60
    assert len(as_role("officer").get(f"{url}?page=2").context["rows"]) == 1


def test_no_task_yet(stage: Stage, as_role: As) -> None:
    page = as_role("officer").get(f"/chuong-trinh/{stage.programme.pk}/tien-do/")
    assert "chưa có nhiệm vụ nào" in page.content.decode()
