"""How clear the tasks of a programme are: how many lack a lead, a time, a product.

Of the tasks as they now are, whatever the document said; of bodies and people nothing is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.programmes.models import Part, TaskBody
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.tables import address

# A filter of `TaskFilters` that opens the rows, and what they lack.
_LACKS: tuple[tuple[str, str | Promise], ...] = (
    ("unled", _("chưa có cơ quan chủ trì")),
    ("undated", _("chưa có thời hạn")),
    ("productless", _("chưa rõ sản phẩm")),
)


@dataclass(frozen=True, slots=True)
class Lack:
    """How many tasks lack something; `url` opens them."""

    words: str | Promise
    number: int
    url: str


@dataclass(frozen=True, slots=True)
class Clarity:
    """Of `total` tasks."""

    total: int
    lacks: list[Lack]

    @property
    def clear(self) -> bool:
        """Whether nothing is lacking anywhere."""
        return not any(lack.number for lack in self.lacks)


def clarity(rows: TaskQuerySet, base: dict[str, Any]) -> Clarity:
    """Of `rows`, which the filters `base` found; one question."""
    led = TaskBody.objects.filter(task=OuterRef("pk"), part=Part.LEAD).order_by()
    found = (
        rows.order_by()
        .annotate(led=Exists(led))
        .aggregate(
            total=Count("pk"),
            unled=Count("pk", filter=Q(led=False)),
            undated=Count("pk", filter=Q(due__isnull=True)),
            productless=Count("pk", filter=Q(deliverable="")),
        )
    )
    lacks = [Lack(words, found[key], address(**base, **{key: "on"})) for key, words in _LACKS]
    return Clarity(found["total"], lacks)
