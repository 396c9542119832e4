"""Adopting a version: a task a candidate, children for groups and periods, parts, fields, time."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from danvan.web.bodies.models import BodyGroup
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.models import Version
from danvan.web.programmes.access import may_follow_for, may_own
from danvan.web.programmes.actions import adopt_document, open_periods
from danvan.web.programmes.forms.adopt import AdoptForm
from danvan.web.programmes.models import Programme, Task
from programme_builders import (
    DAY,
    Stage,
    make_candidate,
    make_clause,
    make_document,
    make_version,
)
from roles import Cast


@pytest.fixture
def version(cast: Cast, still: None) -> Version:
    return make_version(make_document(cast))


def adopt(cast: Cast, version: Version, role: str = "officer", **changed: Any) -> Programme:
    given = {
        "name": "Kế hoạch 2026",
        "owner": cast.bodies["follower"],
        "follower": cast.bodies["follower"],
        "start": date(2026, 1, 10),
        "end": date(2026, 12, 31),
        "visibility": "internal",
    }
    return adopt_document(by=cast.actor(role), version=version, **{**given, **changed})


def communes(cast: Cast) -> BodyGroup:
    return BodyGroup.objects.create(
        name="Đảng ủy các xã",
        under=cast.bodies["province"],
        kinds=["committee"],
        levels=["commune"],
    )


def test_a_candidate_becomes_a_task_with_its_words(cast: Cast, version: Version) -> None:
    make_candidate(
        version,
        "II.1",
        text="Ban hành kế hoạch",
        due=date(2026, 6, 30),
        due_words="trong quý II",
        deliverable="Kế hoạch",
        leads=[cast.bodies["lead"], cast.bodies["front"]],
        coordinators=[cast.bodies["coordinator"]],
        start=5,
        end=22,
    )
    make_candidate(version, "II.2", dropped=True)
    task = adopt(cast, version).tasks.get()
    assert (task.clause, task.start, task.end) == ("II.1", 5, 22)
    assert (task.due, task.first_due, task.due_words) == (date(2026, 6, 30),) * 2 + (
        "trong quý II",
    )
    parts = [(row.part, row.body.name, row.words) for row in task.bodies.order_by("id")]
    assert sorted(parts) == [
        ("coordinate", "Sở Tài chính", "Sở Tài chính"),
        ("lead", "Sở Nội vụ", "Sở Nội vụ"),
        ("lead", "Ủy ban MTTQ Việt Nam tỉnh Hải Lâm", "Ủy ban MTTQ Việt Nam tỉnh Hải Lâm"),
    ]
    assert "ke hoach" in task.search
    assert Entry.objects.of(task).get().act == "adopt_document"


def test_the_field_is_the_section(cast: Cast, version: Version) -> None:
    """The section that holds most tasks is told apart by its own parts."""
    first = make_clause(version, "I", heading="MỤC TIÊU")
    second = make_clause(version, "II", heading="NHIỆM VỤ, GIẢI PHÁP")
    for number, title in (("1", "Tuyên truyền"), ("2", "Phong trào thi đua")):
        part = make_clause(version, f"II.{number}", second, heading=title)
        for letter in "ab":
            make_clause(version, f"II.{number}.{letter}", part, text="Làm việc")
            make_candidate(version, f"II.{number}.{letter}")
    make_clause(version, "I.1", first, text="Một việc")
    make_candidate(version, "I.1")
    fields = dict(adopt(cast, version).tasks.values_list("clause", "field"))
    assert fields["II.1.a"] == "Tuyên truyền" and fields["II.2.b"] == "Phong trào thi đua"
    assert fields["I.1"] == "MỤC TIÊU"


def test_a_sentence_is_no_section(cast: Cast, version: Version) -> None:
    """A directive of points without headings has no fields; neither has a list below a sentence."""
    make_clause(version, "1", text="Sở Nội vụ mở lớp bồi dưỡng cán bộ dân vận.")
    long = make_clause(version, "2", text="Các cơ quan làm ngay những việc sau đây. " * 5)
    make_clause(version, "2.a", long, text="Rà soát")
    make_clause(version, "3", heading="TỔ CHỨC THỰC HIỆN", text="Sở Nội vụ báo cáo.")
    for path in ("1", "2.a", "3"):
        make_candidate(version, path)
    fields = dict(adopt(cast, version).tasks.values_list("clause", "field"))
    assert fields == {"1": "", "2.a": "", "3": "TỔ CHỨC THỰC HIỆN"}


def test_a_group_gets_a_child_for_each_member(cast: Cast, version: Version) -> None:
    group = communes(cast)
    make_candidate(version, "II.1", leads=[group], coordinators=[cast.bodies["front"]])
    programme = adopt(cast, version)
    top = programme.tasks.get(parent=None)
    assert (top.leaf, top.group) == (False, group)
    shares = programme.tasks.counted()
    names = sorted(row.body.name for task in shares for row in task.bodies.filter(part="lead"))
    assert names == ["Đảng ủy xã Tây Hải", "Đảng ủy xã Đông Hải"]
    assert all(task.parent_id == top.pk for task in shares)
    assert all(task.bodies.filter(part="coordinate").count() == 1 for task in shares)


def test_a_recurring_task_has_one_for_each_period_begun(cast: Cast, version: Version) -> None:
    make_candidate(version, "II.1", every="quarter", leads=[cast.bodies["lead"]])
    programme = adopt(cast, version)
    leaves = programme.tasks.counted().order_by("due")
    assert [task.due for task in leaves] == [date(2026, 3, 31), date(2026, 6, 30)]
    assert [task.period for task in leaves] == ["quý I/2026", "quý II/2026"]
    assert all(task.bodies.get().body == cast.bodies["lead"] for task in leaves)


def test_a_group_and_a_period_make_both(cast: Cast, version: Version) -> None:
    make_candidate(version, "II.1", every="half_year", leads=[communes(cast)])
    programme = adopt(cast, version)
    assert programme.tasks.counted().count() == 2
    assert programme.tasks.filter(leaf=False).count() == 3
    open_periods(at=date(2026, 7, 1))
    assert programme.tasks.counted().count() == 4


def test_a_programme_to_come_has_its_first_period(cast: Cast, version: Version) -> None:
    make_candidate(version, "II.1", every="quarter", leads=[cast.bodies["lead"]])
    programme = adopt(cast, version, start=date(2027, 1, 1), end=date(2027, 12, 31))
    assert [task.due for task in programme.tasks.counted()] == [date(2027, 3, 31)]


def test_periods_open_as_time_goes_on_and_once(cast: Cast, version: Version) -> None:
    make_candidate(version, "II.1", every="year", leads=[cast.bodies["lead"]])
    make_candidate(version, "II.2", every="month", leads=[cast.bodies["lead"]])
    programme = adopt(cast, version, end=None)
    before = programme.tasks.counted().count()
    assert open_periods(at=DAY) == 0
    assert open_periods(at=date(2027, 6, 15)) == 1 + 12
    assert open_periods(at=date(2027, 6, 15)) == 0
    assert programme.tasks.counted().count() == before + 13


def test_what_stands_in_the_way(cast: Cast, version: Version) -> None:
    with pytest.raises(Refused, match="chưa có nhiệm vụ"):
        adopt(cast, version)
    make_candidate(version, "II.1")
    with pytest.raises(Denied):
        adopt(cast, version, role="other_body")
    with pytest.raises(Refused, match="trước ngày bắt đầu"):
        adopt(cast, version, end=date(2025, 1, 1))
    with pytest.raises(Refused, match="nội bộ"):
        adopt(cast, version, visibility="public")
    adopt(cast, version)
    with pytest.raises(Refused, match="đã thông qua"):
        adopt(cast, version)
    assert Programme.objects.count() == 1


def test_a_version_not_read_is_not_adopted(cast: Cast, version: Version) -> None:
    version.status = "queued"
    version.save()
    with pytest.raises(Refused, match="chưa đọc xong"):
        adopt(cast, version)


def test_140_tasks_in_a_second(cast: Cast, version: Version) -> None:
    """In processor time: groups, periods, parts and the journal included."""
    group = communes(cast)
    for number in range(140):
        who = [group] if number % 10 == 0 else [cast.bodies["lead"]]
        every = "quarter" if number % 7 == 0 else ""
        make_candidate(version, f"II.{number}", leads=who, every=every)
    began = time.process_time()
    programme = adopt(cast, version)
    assert time.process_time() - began < 1
    assert programme.tasks.counted().count() > 140


def test_nothing_is_half_adopted(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    version = make_version(make_document(stage.cast, code="13-KH/BTGDVTU"))
    make_candidate(version, "II.1", leads=[stage.body("lead")])
    monkeypatch.setattr(
        "danvan.web.programmes.actions.adopt.roll_up", lambda _tasks: 1 / 0, raising=True
    )
    with pytest.raises(ZeroDivisionError):
        adopt(stage.cast, version)
    assert Programme.objects.count() == 1 and not Task.objects.exists()


# whom the officer of the provincial department, and of a commune's administration, speaks for
@pytest.mark.parametrize(
    ("role", "owners", "followers"),
    [
        (
            "officer",
            {"follower", "province"},
            {
                "follower", "province", "inspection", "administration", "lead", "coordinator",
                "front",
            },
        ),
        (
            "commune_officer",
            {"commune_administration", "commune"},
            {"commune_administration", "commune"},
        ),
    ],
)  # fmt: skip
def test_whom_an_officer_adopts_for(
    cast: Cast, still: None, role: str, owners: set[str], followers: set[str]
) -> None:
    by = cast.actor(role)
    document = make_document(cast, owner=by.body, issuer=None)
    assert {key for key, body in cast.bodies.items() if may_own(by, document, body)} == owners
    assert {key for key, body in cast.bodies.items() if may_follow_for(by, body)} == followers
    document.issuer = cast.bodies["front"]
    assert may_own(by, document, cast.bodies["front"]) == (role == "officer")


@pytest.mark.parametrize("key", ["owner", "follower"])
def test_nobody_adopts_for_a_body_elsewhere(cast: Cast, version: Version, key: str) -> None:
    make_candidate(version, "II.1", leads=[cast.bodies["lead"]])
    with pytest.raises(Refused, match="Đảng ủy xã Tây Hải"):
        adopt(cast, version, **{key: cast.bodies["other"]})
    assert not Programme.objects.exists()


def test_a_group_without_members_then_leaves_one_task_that_is_counted(
    cast: Cast, version: Version
) -> None:
    empty = BodyGroup.objects.create(
        name="Các huyện ủy", under=cast.bodies["province"], kinds=["committee"], levels=["district"]
    )
    make_candidate(version, "I.1", leads=[empty])
    make_candidate(version, "I.2", leads=[empty], every="quarter")
    make_candidate(version, "I.3", leads=[empty, cast.bodies["lead"]])
    programme = adopt(cast, version)
    once, often, shared = programme.tasks.filter(parent=None).order_by("clause")
    assert (once.leaf, once.group, once.children.count()) == (True, None, 0)
    assert (often.leaf, often.group) == (False, None) and often.children.exists()
    assert (shared.leaf, shared.group) == (False, empty) and shared.children.count() == 1


def test_the_period_offered_reaches_the_last_day(cast: Cast, version: Version) -> None:
    def offered() -> Any:
        form = AdoptForm(cast.actor("officer"), version.document)
        return form["end"].value()

    assert offered() == date(2026, 12, 31)
    make_candidate(version, "I.1", due=date(2028, 3, 1))
    make_candidate(version, "I.2", due=date(2031, 3, 1), dropped=True)
    assert offered() == date(2028, 12, 31)
