"""The made-up province: as many rows as asked for, the same for the same seed and day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Count, F

from danvan.web.bodies.models import Body, Membership, Role
from danvan.web.core.models import Entry
from danvan.web.demo import load
from danvan.web.demo.large import SIZES, Size
from danvan.web.documents.models import Document
from danvan.web.programmes.models import Evidence, Extension, IndicatorValue, Task, Update
from danvan.web.programmes.standing import Standing
from danvan.web.reports.models import Report, ReportingDuty

DAY = date(2026, 11, 29)
SMALL = Size(16, False, plan=10, tasks=400, updates=1_500)
NATION = Size(2, True, plan=2, tasks=500, updates=600)


@pytest.fixture
def province(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SIZES, "province", SMALL)
    load("province", seed=3, at=DAY)


def test_counts_are_those_asked_for(province: None) -> None:
    assert Task.objects.count() == SMALL.tasks
    assert Update.objects.count() == SMALL.updates == Entry.objects.count()
    assert not any(Body.objects.find_problems())


def test_the_real_sizes_are_those_of_the_issue() -> None:
    assert (SIZES["province"].tasks, SIZES["province"].updates) == (20_000, 100_000)
    assert SIZES["nation"].tasks > SIZES["province"].tasks


@pytest.mark.django_db
def test_a_nation_has_its_34_provinces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SIZES, "nation", NATION)
    load("nation", at=DAY)
    committees = Body.objects.filter(kind="committee", level="province", depth=2)
    named = committees.filter(name__regex="^(Tỉnh|Thành) ủy ")
    assert named.count() == 34
    assert named.filter(name="Thành ủy Đồng Nai").exists(), "a city since 30/4/2026"
    assert not any(Body.objects.find_problems())


def test_every_standing_and_every_kind_occurs(province: None) -> None:
    leaves = Task.objects.counted().standing(DAY)
    found = {getattr(task, "standing", "") for task in leaves}
    assert found >= set(Standing.values) - {Standing.UNDATED, Standing.CANCELLED}
    assert set(Update.objects.values_list("kind", flat=True)) == set(Update.Kind.values)
    assert Extension.objects.exists() and Evidence.objects.exists()
    assert IndicatorValue.objects.exists()


def test_states_agree_with_what_was_told(province: None) -> None:
    """No task is completed before it was reported done, none unproven is completed."""
    done = Task.objects.counted().filter(state="completed")
    assert not done.filter(completed_on__isnull=True).exists()
    assert not done.exclude(deliverable="").filter(proven=False).exists()
    told = done.annotate(n=Count("updates")).filter(n__lt=2)
    assert not told.exists()
    assert not Extension.objects.filter(proposed__lte=F("before")).exists()


def test_nothing_happens_after_the_day(province: None) -> None:
    assert not Update.objects.filter(at__date__gt=DAY).exists()
    assert not IndicatorValue.objects.filter(at__gt=DAY).exists()


def test_every_role_has_a_person(province: None) -> None:
    assert set(Membership.objects.values_list("role", flat=True)) == set(Role.values)


def test_reports_came_in_or_not(province: None) -> None:
    """Báo cáo is alive: sent in time, late, returned, missing; the sums of the province too."""
    lower, upper = ReportingDuty.objects.order_by("gathers")
    if lower.gathers_id:
        lower, upper = upper, lower
    members = lower.group.members(DAY).count() if lower.group else 0
    assert lower.reports.count() == members * 4 and upper.reports.count() == 4
    standings = {getattr(each, "standing", "") for each in Report.objects.standing(DAY)}
    assert standings >= {f"report_{each}" for each in ("awaited", "late", "sent", "sent_late")}
    assert set(Report.objects.values_list("state", flat=True)) >= {"expected", "draft", "accepted"}
    sent = Report.objects.exclude(state="expected")
    assert not sent.filter(sections__isnull=True).exists()
    assert not sent.filter(title="").exists()
    summed = upper.reports.filter(state="accepted").order_by("-period_end")[0]
    assert summed.sources.exists() and "Báo cáo tổng hợp từ" in str(
        [each.blocks for each in summed.sections.all()]
    )
    assert not Report.objects.filter(submitted_on__gt=DAY).exists()
    assert not Report.objects.filter(accepted_on__gt=DAY).exists()


@pytest.mark.django_db
def test_the_same_seed_and_day_give_the_same_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SIZES, "province", SMALL)
    one, same, other = (_rows(seed) for seed in (5, 5, 6))
    assert one == same
    assert one != other


def _rows(seed: int) -> list[Any]:
    with transaction.atomic():
        load("province", seed=seed, at=DAY)
        found = [
            *Task.objects.values_list("text", "due", "state", "progress", "programme__name"),
            *Update.objects.order_by("pk").values_list("at", "text", "body__name", "kind"),
            *Document.objects.values_list("code", "title", "date"),
            *Body.objects.values_list("name", "path"),
            *Report.objects.order_by("pk").values_list("state", "submitted_on", "title"),
        ]
        transaction.set_rollback(True)
    return found
