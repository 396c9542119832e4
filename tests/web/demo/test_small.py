"""The small demo: the same rows each time, every standing there, nobody's inbox absurd."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from danvan.web.bodies.acting import actor_of
from danvan.web.bodies.models import Membership, Role, User
from danvan.web.core.clock import moved, now, today
from danvan.web.core.models import Entry
from danvan.web.demo import load, sign_ins
from danvan.web.demo.people import DOMAIN, PASSWORD
from danvan.web.demo.phrases import themes
from danvan.web.demo.small import load_small
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.models import CoverageDecision, Document, Recipient, Version
from danvan.web.programmes import duties
from danvan.web.programmes.models import (
    Evidence,
    Extension,
    IndicatorValue,
    Programme,
    Task,
    Update,
)
from danvan.web.programmes.standing import Standing

DAY = date(2026, 11, 29)
FEW = ("08-huong-dan-mo-hinh.txt", "09-thong-bao-ket-luan.odt")
MOST_OWED = 25


@pytest.mark.django_db
def test_the_same_seed_and_day_give_the_same_rows() -> None:
    one, same, other = (_rows(seed) for seed in (1, 1, 2))
    assert one == same
    assert one != other


def _rows(seed: int) -> list[Any]:
    with transaction.atomic():
        load_small(seed, DAY, only=FEW)
        found = [
            *Task.objects.values_list("text", "due", "state", "progress", "proven"),
            *Update.objects.order_by("pk").values_list("at", "text", "user__email", "kind"),
            *Extension.objects.order_by("pk").values_list("before", "proposed", "decision"),
            *Entry.objects.order_by("pk").values_list("at", "act", "note"),
            *Evidence.objects.order_by("pk").values_list("name", "size"),
        ]
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
def test_what_happened_has_its_own_time() -> None:
    """The journal tells of the year, in its order; nothing lies in the future."""
    load_small(1, DAY, only=FEW)
    moments = list(Update.objects.order_by("at").values_list("at", flat=True))
    assert moments[0].date() < date(2026, 5, 1)
    assert moments[-1].date() <= DAY
    for task in Task.objects.counted().filter(state="completed"):
        kinds = [update.kind for update in task.updates.order_by("at")]
        assert kinds[-1] == Update.Kind.ACCEPTANCE
        assert Update.Kind.SUBMISSION in kinds
    assert now() - Entry.objects.order_by("at")[0].at > timedelta(0)


@pytest.mark.django_db
def test_early_in_the_year_only_what_had_come_is_there() -> None:
    load_small(1, date(2026, 3, 25), only=FEW)
    assert [version.name for version in Version.objects.all()] == [FEW[0]]


def test_there_are_enough_things_to_say() -> None:
    assert sum(len(theme.progress) + len(theme.done) for theme in themes().values()) >= 60


def test_a_moved_clock_comes_back() -> None:
    earlier = datetime(2026, 3, 1, 9, tzinfo=now().tzinfo)
    with moved(earlier):
        assert now() == earlier
        assert today() == date(2026, 3, 1)
    assert now() > earlier


@pytest.mark.timeout(400)
@pytest.mark.django_db
def test_the_whole_province_at_work() -> None:
    """Loaded once in full: what people see who open it for the first time."""
    load("small", at=DAY)
    _everything_was_read()
    _coverage()
    rows = Task.objects.counted().standing(DAY)
    standings = {getattr(task, "standing", "") for task in rows}
    assert standings == set(Standing.values)
    assert set(Update.objects.values_list("kind", flat=True)) == set(Update.Kind.values)
    assert set(Extension.objects.values_list("decision", flat=True)) == set(
        Extension.Decision.values
    )
    assert IndicatorValue.objects.count() > 20
    assert Recipient.objects.exclude(read_at=None).exists()
    quarters = {(at.month - 1) // 3 for at in Update.objects.values_list("at", flat=True)}
    assert quarters == {0, 1, 2, 3}
    _inboxes()
    assert f"binh@{DOMAIN}" in sign_ins() and PASSWORD in sign_ins()


def _everything_was_read() -> None:
    scans = 0 if shutil.which("tesseract") else 1
    assert Version.objects.filter(status="settled").count() == 13 - scans
    assert Version.objects.filter(status="read").count() == 1, "the draft waits to be looked at"
    assert Programme.objects.count() == 9 - scans
    assert Version.objects.filter(status="failed").count() == scans


def _coverage() -> None:
    """What the documents below make of the programme: every standing, and somebody spoke."""
    top = Document.objects.get(code="12-CTr/TU")
    matrix = Matrix(actor_of(User.objects.get(email=f"nhung@{DOMAIN}")), top, DAY)
    assert not matrix.waiting
    assert sum(column.counts and column.document is not None for column in matrix.columns.all) >= 8
    assert {row.state for row in matrix.rows} == {"covered", "partly", "gap"}
    assert any(row.conflicts for row in matrix.rows)
    assert any(cell.kind == "missing" for row in matrix.rows for cell in row.cells)
    assert CoverageDecision.objects.count() == 2


def _inboxes() -> None:
    """Every role has a person; whoever reports owes something, and not too much of it is late."""
    people = User.objects.filter(email__endswith=DOMAIN).exclude(email__startswith="cb")
    assert people.count() == 40
    assert set(Membership.objects.filter(user__in=people).values_list("role", flat=True)) == set(
        Role.values
    )
    for user in people:
        by = actor_of(user)
        owed = duties.owed_rows(by, DAY)
        late = [task for task in owed if task.due and task.due < DAY]
        assert len(owed) <= MOST_OWED, by
        assert len(late) <= 3, by
        if by.holds(Role.OFFICER) and not by.holds(Role.APPROVER):
            near = [task for task in owed if task.due and (task.due - DAY).days <= 31]
            assert near, by
    binh = actor_of(people.get(email=f"binh@{DOMAIN}"))
    assert duties.submissions(binh, DAY) and duties.requests(binh)
