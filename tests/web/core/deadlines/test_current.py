"""The calendar of the installation follows its table at once."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danvan.web.core.deadlines.current import calendar
from danvan.web.core.models import SwappedDay

DAY = date(2026, 8, 3)


@pytest.mark.django_db
def test_every_change_of_the_table_is_seen() -> None:
    assert calendar().is_working(DAY)
    row = SwappedDay.objects.create(day=DAY, kind="off", name="nghỉ bù")
    assert not calendar().is_working(DAY)
    row.kind, row.revision = "working", 1
    row.save()
    assert calendar().is_working(DAY)
    row.delete()
    assert calendar().swap(DAY) is None


@pytest.mark.django_db
def test_asking_again_takes_one_query() -> None:
    calendar()
    with CaptureQueriesContext(connection) as queries:
        calendar()
    assert len(queries) == 1
