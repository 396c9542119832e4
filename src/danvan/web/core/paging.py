"""Pages of long lists: keys of the page first, then what its rows show, however wide they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Count, Model, QuerySet, Window

from danvan.web.core.numbers import key_of

Row = TypeVar("Row", bound=Model)


def page_of(
    rows: QuerySet[Row], size: int, asked: str, fetch: Callable[[list[int]], Iterable[Row]]
) -> Page[Row]:
    """The page `asked` for of ordered `rows`, the last one where there are fewer.

    Ordering looks at keys alone, for sorting whole rows costs more than fetching those of a page
    afterwards: `fetch(keys)` gives them as they are shown, in any order.
    """
    number = max(key_of(asked), 1)
    keys, count = _keys(rows, size, number)
    if not keys and number > 1:
        number = max(1, -(-rows.count() // size))
        keys, count = _keys(rows, size, number)
    paginator = Paginator(rows, size)
    paginator.count = count
    by_key = {row.pk: row for row in fetch(keys)}
    # A row that went away in between is left out.
    return Page([by_key[key] for key in keys if key in by_key], number, paginator)


def _keys(rows: QuerySet[Any], size: int, number: int) -> tuple[list[int], int]:
    """Keys of one page, and how many rows there are on all; none and 0 behind the last page."""
    counted = rows.annotate(of=Window(Count("*"))).values_list("pk", "of")
    found = list(counted[(number - 1) * size : number * size])
    return [key for key, _of in found], found[0][1] if found else 0
