"""The page itself: source beside structure, words lit, quick and light with 140 tasks."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from danvan.web.documents.models import Candidate, Clause
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.programmes.models import Programme
from settling_builders import TEXT, Desk

As = Callable[[str], Client]


def page(desk: Desk, as_role: As, query: str = "") -> str:
    answer = as_role("officer").get(desk.address + query)
    assert answer.status_code == 200
    return answer.content.decode()


def words(shown: str, kind: str) -> list[str]:
    """The words of the source under a class."""
    return re.findall(rf'<(?:a|span)[^>]*class="[^"]*\b{kind}\b[^"]*"[^>]*>([^<]*)<', shown)


def test_the_source_holds_every_word_once(desk: Desk, as_role: As) -> None:
    shown = page(desk, as_role)
    pane = re.search(r'data-pane="text">(.*?)</div>', shown, re.S)
    assert pane is not None
    lines = re.findall(r"<p data-at=[^>]*>(.*?)</p>", pane[1])
    assert [re.sub(r"<[^>]*>", "", line) for line in lines] == TEXT.splitlines()


def test_offsets_lead_back_to_the_text(desk: Desk, as_role: As) -> None:
    shown = page(desk, as_role)
    for at, line in re.findall(r'<p data-at="(\d+)"[^>]*>(.*?)</p>', shown):
        assert TEXT[int(at) :].startswith(re.sub(r"<[^>]*>", "", line))


def test_words_know_what_was_read_from_them(desk: Desk, as_role: As) -> None:
    shown = page(desk, as_role)
    assert {"Sở Nội vụ", "Sở Tài chính", "Ban Dân vận"} <= set(words(shown, "is-b"))
    assert "30/6/2026" in words(shown, "is-d")
    assert "".join(words(shown, "is-h")) == "trước ngày 30/6/2026"
    for task in desk.tasks.values():
        assert (
            f'id="nguon-t{task.pk}"' in shown and f'href="?task={task.pk}#viec-{task.pk}"' in shown
        )


def test_what_is_in_hand_is_lit_by_the_server(desk: Desk, as_role: As) -> None:
    assert words(page(desk, as_role), "lit") == []
    lit = "".join(words(page(desk, as_role, f"?task={desk.tasks['second'].pk}"), "lit"))
    assert lit == "Sở Tài chính bố trí kinh phí."
    lit = "".join(words(page(desk, as_role, f"?diem={desk.doubts['name'].pk}"), "lit"))
    assert lit == "Ban Dân vận"


@pytest.mark.parametrize("query", ["?task=x", "?task=999999", "?diem=-1", "?task=²", "?nguon=anh"])
def test_nothing_in_hand_is_no_error(desk: Desk, as_role: As, query: str) -> None:
    assert "lit" not in page(desk, as_role, query).split("source-text")[1].split("</section>")[0]


def test_doubts_stand_before_tasks_and_are_counted(desk: Desk, as_role: As) -> None:
    shown = page(desk, as_role)
    assert shown.index('id="diem"') < shown.index('id="dau"') < shown.index('id="viec"')
    ribbon = shown[shown.index('id="ribbon"') : shown.index('class="reading"')]
    assert re.findall(r"<strong>(\d+)</strong>", ribbon) == ["2", "3"]
    assert "Chấp nhận 1" in ribbon and "Xong, sang thông qua" not in ribbon


def test_what_was_read_stands_beside_what_counts(desk: Desk, as_role: As) -> None:
    shown = page(desk, as_role)
    assert "Đọc được:" in shown, "the issuer's name and the day are not as read"
    Candidate.objects.filter(pk=desk.tasks["first"].pk).update(due=date(2026, 7, 31))
    assert "Đọc được thời hạn: <del>30/6/2026</del>" in re.sub(r"\s+", " ", page(desk, as_role))


def test_script_in_the_words_is_words(desk: Desk, as_role: As) -> None:
    desk.version.text = TEXT.replace("KẾ HOẠCH", "<script>alert(1)</script>", 1)
    desk.version.save()
    desk.tasks["first"].text = "<img src=x onerror=alert(1)>"
    desk.tasks["first"].save()
    shown = page(desk, as_role)
    assert "<script>alert" not in shown and "<img src=x" not in shown


@pytest.fixture
def long(desk: Desk) -> Desk:
    """140 tasks of some 200 characters, each with two bodies."""
    line = "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng Đề án bồi dưỡng cán bộ dân vận "
    line += (
        "cấp xã giai đoạn 2026 - 2030, báo cáo Tỉnh ủy kết quả trước ngày 30/9/2026 theo quy định."
    )
    text = "\n".join(f"{n}. {line}" for n in range(1, 141))
    desk.version.candidates.all().delete()
    desk.version.clauses.all().delete()
    desk.version.text = text
    desk.version.save()
    at = 0
    for order, row in enumerate(text.split("\n")):
        start, end = at + row.index(" ") + 1, at + len(row)
        given = {"version": desk.version, "order": order, "start": start, "end": end}
        Clause.objects.create(path=f"II.{order}", level=2, label=f"{order}.", text=line, **given)
        made = Candidate.objects.create(
            clause=f"II.{order}", text=line, due=date(2026, 9, 30), read={"text": line}, **given
        )
        for part, name, key in (
            ("lead", "Sở Nội vụ", "lead"),
            ("coordinate", "Sở Tài chính", "coordinator"),
        ):
            low = text.index(name, start)
            CandidateBody.objects.create(
                candidate=made,
                part=part,
                words=name,
                start=low,
                end=low + len(name),
                body=desk.cast.bodies[key],
                settled=True,
            )
        at += len(row) + 1
    desk.tasks = {"first": desk.version.candidates.first()}  # type: ignore[dict-item]
    return desk


def test_a_long_document_is_few_queries_and_light(
    long: Desk, as_role: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = as_role("officer")
    client.get(long.address)
    with django_assert_max_num_queries(15):
        answer = client.get(long.address)
    assert answer.content.decode().count('class="task is-open"') == 140
    assert len(answer.content) < 400_000


def test_an_act_answers_with_its_card_alone(
    long: Desk, as_role: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = as_role("officer")
    client.get(long.address)
    given = {"seen": long.task("first").seen}
    with django_assert_max_num_queries(25):
        answer = client.post(long.url("first", "nhan"), given, headers={"HX-Request": "true"})
    shown = answer.content.decode()
    assert shown.count('<li class="task') == 1 and 'data-state="accepted"' in shown
    assert "<strong>139</strong>" in shown and len(shown) < 12_000


def test_that_it_was_adopted_is_said_once(desk: Desk, as_role: As) -> None:
    document = desk.version.document
    for key in ("follower", "province"):
        body = desk.cast.bodies[key]
        Programme.objects.create(
            document=document, name=f"Của {body}", owner=body, follower=body, start=date(2026, 1, 1)
        )
    assert page(desk, as_role).count("Văn bản đã được thông qua thành chương trình") == 1
