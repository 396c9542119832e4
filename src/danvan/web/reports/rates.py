"""The numbers of reports: expected, received, on time; one query for every page and export.

`rows` are reports with `standing`, of this day (`querysets`) or of a past one (`past`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.standing import Standing as S


@dataclass(slots=True)
class Rate:
    """How many of each standing; a report that is asked for no longer counts nowhere.

    `sent` is by the date that holds now, `sent_first` by the one before any exception.
    """

    sent: int = 0
    sent_first: int = 0
    sent_late: int = 0
    late: int = 0
    soon: int = 0
    awaited: int = 0

    @property
    def expected(self) -> int:
        return self.received + self.late + self.soon + self.awaited

    @property
    def received(self) -> int:
        return self.sent + self.sent_late

    @property
    def pending(self) -> int:
        """Not sent, and not due yet."""
        return self.soon + self.awaited

    @property
    def judged(self) -> int:
        """Those of which one can say whether they came in time: sent, or due and not sent."""
        return self.received + self.late

    @property
    def on_time(self) -> int | None:
        """In whole percent of `judged`, rounded down; None where there is nothing to judge."""
        return self.sent * 100 // self.judged if self.judged else None

    def add(self, standing: str, number: int) -> None:
        name = _FIELDS.get(standing)
        if name:
            setattr(self, name, getattr(self, name) + number)

    def merge(self, other: Rate) -> None:
        """Count what the other counted as well."""
        for name in ("sent_first", *_FIELDS.values()):
            setattr(self, name, getattr(self, name) + getattr(other, name))


_FIELDS = {
    S.SENT.value: "sent",
    S.SENT_LATE.value: "sent_late",
    S.LATE.value: "late",
    S.DUE_SOON.value: "soon",
    S.AWAITED.value: "awaited",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A number of a table: its word, and the filter `standing` that opens its rows."""

    key: str
    words: str | Promise
    standing: str
    tone: str = ""


COLUMNS = (
    Column("expected", _("Phải gửi"), ""),
    Column("received", _("Đã nhận"), "received", "done"),
    Column("sent", _("Đúng hạn"), S.SENT.value, "good"),
    Column("sent_late", _("Gửi quá hạn"), S.SENT_LATE.value, "done-late"),
    Column("late", _("Quá hạn, chưa gửi"), S.LATE.value, "late"),
    Column("pending", _("Chưa đến hạn"), "pending"),
)
# Standings that a filter takes together.
TOGETHER = {
    "received": (S.SENT.value, S.SENT_LATE.value),
    "pending": (S.DUE_SOON.value, S.AWAITED.value),
    "owed": (S.LATE.value, S.DUE_SOON.value, S.AWAITED.value),
}


def total(rows: ReportQuerySet) -> Rate:
    """The numbers of all rows."""
    return by(rows).get((), Rate())


def by(rows: ReportQuerySet, *keys: str) -> dict[tuple[Any, ...], Rate]:
    """The numbers for each value of `keys`, fields of a report: one query."""
    found: dict[tuple[Any, ...], Rate] = {}
    submitted = "then_submitted" if "then_submitted" in rows.query.annotations else "submitted_on"
    in_first = Q(**{f"{submitted}__lte": F("first_due")}, standing__in=TOGETHER["received"])
    counted = rows.order_by().values_list(*keys, "standing")
    counted = counted.annotate(number=Count("pk"), first=Count("pk", filter=in_first))
    for *values, standing, number, first in counted:
        rate = found.setdefault(tuple(values), Rate())
        rate.add(standing, number)
        rate.sent_first += first
    return {key: rate for key, rate in found.items() if rate.expected}


def quartiles(values: Iterable[int]) -> tuple[int, int, int] | None:
    """First quartile, median and third quartile of percents; None of fewer than FEWEST."""
    sorted_ = sorted(values)
    if len(sorted_) < FEWEST:
        return None
    return (_at(sorted_, 1), _at(sorted_, 2), _at(sorted_, 3))


FEWEST = 4  # bodies of a band: of fewer one would know which is which


def _at(values: list[int], quarter: int) -> int:
    """Between the two values next to the place, rounded."""
    place = (len(values) - 1) * quarter / 4
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return round(values[low] + (values[high] - values[low]) * (place - low))
