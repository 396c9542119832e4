"""How clear the tasks of a programme are: each number opens to the rows that made it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from django.test import Client

from danvan.web.programmes.models import Part, Task, TaskBody
from programme_builders import Stage

As = Callable[[str], Client]


def fill(stage: Stage) -> None:
    """Six tasks that are counted: one clear, the others lack one thing or more; and a parent."""
    stage.task("Đủ", deliverable="Kế hoạch")
    stage.task("Không người", leads=(), deliverable="Báo cáo")
    stage.task("Không hạn", due=None, deliverable="Báo cáo")
    stage.task("Không sản phẩm")
    stage.task("Không gì cả", leads=(), due=None)
    stage.task("Đã xong", due=None, state="completed")
    parent = stage.task("Việc của nhóm", leads=(), due=None, leaf=False)
    stage.task("Phần của Sở", parent=parent, leads=("lead", "coordinator"), deliverable="Văn bản")


def page(stage: Stage, as_role: As, role: str = "officer") -> str:
    address = f"/chuong-trinh/{stage.programme.pk}/"
    return unescape(as_role(role).get(address).content.decode())


def told(html: str) -> list[tuple[str, int, str]]:
    """The address, the number and the words of each lack that can be opened."""
    part = re.search(r'<p class="card-body clarity">(.*?)</p>', html, re.DOTALL)
    assert part
    found = re.findall(r'<a href="([^"]+)">(\d+) ([^<]+)</a>', part[1])
    return [(url, int(number), words) for url, number, words in found]


def test_the_numbers_and_their_rows(stage: Stage, as_role: As) -> None:
    fill(stage)
    html = page(stage, as_role)
    assert "Trong 7 nhiệm vụ, kể cả đã xong, đã hủy:" in html
    lacks = told(html)
    assert [(number, words) for _, number, words in lacks] == [
        (2, "chưa có cơ quan chủ trì"),
        (3, "chưa có thời hạn"),
        (3, "chưa rõ sản phẩm"),
    ]
    for url, number, _words in lacks:
        rows = as_role("officer").get(url).content.decode()
        assert rows.count('name="row"') == number, url


def test_of_the_tasks_as_they_now_are(stage: Stage, as_role: As) -> None:
    fill(stage)
    task = Task.objects.get(text="Không người")
    TaskBody.objects.create(task=task, body=stage.body("lead"), part=Part.LEAD)
    Task.objects.filter(text="Không hạn").update(due="2026-09-30")
    numbers = [number for _, number, _ in told(page(stage, as_role))]
    assert numbers == [1, 2, 3]


def test_who_sees_a_part_counts_that_part(stage: Stage, as_role: As) -> None:
    fill(stage)
    html = page(stage, as_role, "coordinator")  # has a part in one task, which is clear
    assert "Mọi nhiệm vụ đều có cơ quan chủ trì, thời hạn và sản phẩm." in html


def test_a_programme_without_tasks_says_nothing_of_it(stage: Stage, as_role: As) -> None:
    assert 'class="card-body clarity"' not in page(stage, as_role)


def test_one_question(stage: Stage, django_assert_num_queries: Any) -> None:
    from danvan.web.programmes.clarity import clarity

    fill(stage)
    rows = Task.objects.filter(programme=stage.programme).counted()
    with django_assert_num_queries(1):
        found = clarity(rows, {"programme": stage.programme.pk})
    assert (found.total, [lack.number for lack in found.lacks]) == (7, [2, 3, 3])


def test_the_filter_can_be_taken_off(stage: Stage, as_role: As) -> None:
    fill(stage)
    table = unescape(as_role("officer").get("/nhiem-vu/?productless=on").content.decode())
    assert "Chưa rõ sản phẩm" in table and "Không gì cả" in table and "Đủ" not in table


def test_in_english(stage: Stage, as_role: As) -> None:
    fill(stage)
    as_role("officer").post("/ngon-ngu/", {"language": "en"})
    words = [said for _url, _number, said in told(page(stage, as_role))]
    assert words == ["without a lead", "without a deadline", "without a clear deliverable"]
