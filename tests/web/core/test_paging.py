"""Pages by their keys: which page an address means, in which order, at what cost."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from danvan.web.bodies.models import Body
from danvan.web.core.paging import page_of
from roles import Cast


def fetched(keys: list[int]) -> list[Body]:
    """The rows in an order of the database's own."""
    return list(Body.objects.filter(pk__in=keys).order_by("name"))


@pytest.mark.parametrize(
    ("asked", "number", "rows"),
    [
        ("", 1, 4),
        ("1", 1, 4),
        ("3", 3, 2),
        ("4", 3, 2),
        ("900", 3, 2),
        ("0", 1, 4),
        ("-1", 1, 4),
        ("hai", 1, 4),
        ("9" * 30, 1, 4),
    ],
)
def test_which_page(cast: Cast, asked: str, number: int, rows: int) -> None:
    page = page_of(Body.objects.order_by("-pk"), 4, asked, fetched)
    assert (page.number, len(page.object_list)) == (number, rows)
    assert (page.paginator.count, page.paginator.num_pages) == (10, 3)
    keys = [body.pk for body in page.object_list]
    start = (number - 1) * 4
    everything = Body.objects.order_by("-pk").values_list("pk", flat=True)
    assert keys == list(everything[start : start + 4])


def test_nothing_is_one_empty_page(cast: Cast) -> None:
    page = page_of(Body.objects.filter(name="x"), 4, "2", fetched)
    assert (page.number, list(page.object_list), page.paginator.count) == (1, [], 0)


def test_a_page_takes_two_queries(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        page_of(Body.objects.order_by("pk"), 4, "2", fetched)


def test_a_row_that_went_away_is_left_out(cast: Cast) -> None:
    page = page_of(Body.objects.order_by("pk"), 4, "1", lambda keys: fetched(keys[1:]))
    assert len(page.object_list) == 3
