"""Later dates: asked, decided, the first one kept."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.core.errors import Denied, Refused
from danvan.web.programmes import duties
from danvan.web.programmes.actions import ask_extension, change_state, decide_extension
from danvan.web.programmes.models import Extension, Task, TaskState
from danvan.web.programmes.transitions import Act
from programme_builders import Stage

JULY, AUGUST, SEPTEMBER = date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30)


def ask(stage: Stage, **given: object) -> Extension:
    task = given.pop("task", None) or stage.task()
    wanted = {"proposed": JULY, "reason": "Chờ kinh phí", **given}
    return ask_extension(by=stage.cast.actor("lead_officer"), task=task, **wanted)  # type: ignore[arg-type]


def test_granted_twice_the_first_date_stays(stage: Stage) -> None:
    task, approver = stage.task(), stage.cast.actor("approver")
    decide_extension(by=approver, extension=ask(stage, task=task), grant=True)
    again = ask(stage, task=task, proposed=SEPTEMBER)
    decide_extension(by=approver, extension=again, grant=True, until=AUGUST)
    task.refresh_from_db()
    assert (task.due, task.first_due) == (AUGUST, date(2026, 6, 30))
    assert task.extensions_granted == 2
    again.refresh_from_db()
    assert (again.before, again.proposed, again.granted) == (JULY, SEPTEMBER, AUGUST)


def test_refused_with_an_answer(stage: Stage) -> None:
    extension, approver = ask(stage), stage.cast.actor("approver")
    with pytest.raises(Refused, match="lý do không đồng ý"):
        decide_extension(by=approver, extension=extension, grant=False)
    decide_extension(by=approver, extension=extension, grant=False, answer="Đã gia hạn đủ")
    extension.task.refresh_from_db()
    assert extension.task.due == date(2026, 6, 30)
    with pytest.raises(Refused, match="đã được quyết định"):
        decide_extension(by=approver, extension=extension, grant=True)


@pytest.mark.parametrize("proposed", [date(2026, 6, 30), date(2026, 6, 1)])
def test_only_later(stage: Stage, proposed: date) -> None:
    with pytest.raises(Refused, match="sau hạn hiện nay, 30/6/2026"):
        ask(stage, proposed=proposed)
    with pytest.raises(Refused, match="sau hạn hiện nay"):
        decide_extension(
            by=stage.cast.actor("approver"), extension=ask(stage), grant=True, until=proposed
        )


def test_what_cannot_be_asked(stage: Stage) -> None:
    with pytest.raises(Refused, match="chưa có thời hạn"):
        ask(stage, task=stage.task(due=None, first_due=None))
    with pytest.raises(Refused, match="lý do"):
        ask(stage, reason=" ")
    task = stage.task()
    ask(stage, task=task)
    with pytest.raises(Refused, match="đang chờ quyết định"):
        ask(stage, task=task)


def test_the_lead_does_not_decide(stage: Stage) -> None:
    with pytest.raises(Denied):
        decide_extension(by=stage.cast.actor("lead_approver"), extension=ask(stage), grant=True)


def test_a_request_for_what_is_over_waits_for_nobody(stage: Stage) -> None:
    task, approver = stage.task(), stage.cast.actor("approver")
    ask(stage, task=task)
    assert duties.requests(approver) and Task.objects.asking().exists()
    change_state(by=approver, task=task, act=Act.CANCEL, reason="Không còn cần")
    assert not duties.requests(approver) and not Task.objects.asking().exists()


def test_the_first_date_is_judged_beside_the_one_that_holds(stage: Stage) -> None:
    june, july = date(2026, 6, 30), date(2026, 7, 2)
    kept = {"due": AUGUST, "first_due": june, "state": TaskState.COMPLETED}
    assert stage.task(**kept, completed_on=july).missed_first
    assert not stage.task(**kept, completed_on=june).missed_first
    assert not stage.task(due=AUGUST, first_due=None).missed_first
