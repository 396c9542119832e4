"""The page of a task that carries out some and is carried out by others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from danvan.web.documents.models import CoverageDecision, Verdict
from derived_builders import Middle, make_middle
from programme_builders import Stage

As = Callable[[str], Client]


@pytest.fixture
def middle(stage: Stage) -> Middle:
    return make_middle(stage)


@pytest.mark.parametrize("role", ["approver", "lead_officer", "province_admin"])
def test_above_and_below_at_once_take_few_queries(
    middle: Middle, as_role: As, django_assert_max_num_queries: Any, role: str
) -> None:
    client = as_role(role)
    with django_assert_max_num_queries(15):
        page = client.get(f"/nhiem-vu/{middle.task.pk}/").content.decode()
    for each in middle.above:
        assert f'href="/nhiem-vu/{each.pk}/"' in page
    told = role != "lead_officer"  # who does not see the documents below
    for each in middle.below:
        assert (f'href="/nhiem-vu/{each.pk}/"' in page) == told


def test_the_panel_takes_no_more(
    middle: Middle, as_role: As, django_assert_max_num_queries: Any
) -> None:
    client, headers = as_role("approver"), {"HX-Request": "true", "HX-Target": "panel"}
    with django_assert_max_num_queries(15):
        client.get(f"/nhiem-vu/{middle.task.pk}/", headers=headers)


def test_what_a_person_refused_is_not_told(middle: Middle, as_role: As) -> None:
    refused, kept = middle.below[0], middle.below[1]
    CoverageDecision.objects.create(
        upper=middle.task.programme.document, lower=refused.programme.document, duty="x",
        duty_clause="II.1", duty_words="x", verdict=Verdict.NONE,
        decided_at=refused.programme.created_at,
    )  # fmt: skip
    page = as_role("approver").get(f"/nhiem-vu/{middle.task.pk}/").content.decode()
    assert f"/nhiem-vu/{refused.pk}/" not in page and f"/nhiem-vu/{kept.pk}/" in page


def test_the_words_stand_in_their_clause(middle: Middle, as_role: As) -> None:
    page = as_role("approver").get(f"/nhiem-vu/{middle.task.pk}/").content.decode()
    assert "<mark>Mở lớp bồ</mark>" in page.replace("\n", "")
