"""Setting a duty to report, changing it, ending it, and going on with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.reports.access import require_keep, require_set
from danvan.web.reports.actions.checks import FIELDS, check_duty
from danvan.web.reports.actions.locked import Changes, keep_duty, locked_duty, step
from danvan.web.reports.actions.opening import adjust, batched, open_reports
from danvan.web.reports.matters import tell_reports_moved
from danvan.web.reports.models import Report, ReportingDuty, ReportState, Section, Step

OPEN = (ReportState.EXPECTED, ReportState.DRAFT, ReportState.RETURNED)


@transaction.atomic
def set_duty(
    *,
    by: Actor,
    reporters: Body | BodyGroup,
    addressees: Sequence[Body],
    owner: Body | None = None,
    **values: Any,
) -> ReportingDuty:
    """Set a duty and open what it asks for already; `values` are some of FIELDS.

    Raises Refused for what check_duty finds wrong.
    """
    require_set(by)
    owner = owner or by.body
    assert owner is not None
    check_duty(by, owner, reporters, addressees, values)
    return make_duty(by, owner, reporters, addressees, values)


def make_duty(
    by: Actor,
    owner: Body,
    reporters: Body | BodyGroup,
    addressees: Sequence[Body],
    values: dict[str, Any],
) -> ReportingDuty:
    """Write a duty that was checked, with its journal and its first reports."""
    if wrong := values.keys() - set(FIELDS):
        raise ValueError(f"no fields of a duty: {sorted(wrong)}")
    key = "reporter" if isinstance(reporters, Body) else "group"
    duty = ReportingDuty.objects.create(owner=owner, **{key: reporters}, **values)
    duty.addressees.set(addressees)
    told = {
        "name": (None, duty.name),
        "reporters": (None, str(reporters)),
        "addressees": (None, [each.name for each in addressees]),
        "frequency": (None, duty.frequency),
    }
    audit.record(by, "set_duty", duty, told)
    open_reports(by=by, at=today(), duties=[duty])
    return duty


@transaction.atomic
def edit_duty(
    *,
    by: Actor,
    duty: ReportingDuty,
    reporters: Body | BodyGroup,
    addressees: Sequence[Body],
    revision: int | None = None,
    **values: Any,
) -> ReportingDuty:
    """Change it; open reports that nobody has begun follow, the others stay as they are."""
    duty = locked_duty(duty, revision)
    require_keep(by, duty)
    check_duty(by, duty.owner, reporters, addressees, values, duty)
    one = reporters if isinstance(reporters, Body) else None
    group = reporters if isinstance(reporters, BodyGroup) else None
    changes: Changes = audit.changed(duty, reporter=one, group=group, **values)
    before = {each.pk: each.name for each in duty.addressees.all()}
    after = {each.pk: each.name for each in addressees}
    if before.keys() != after.keys():
        changes["addressees"] = (list(before.values()), list(after.values()))
        duty.addressees.set(addressees)
    if changes:
        keep_duty(by, "edit_duty", duty, changes)
        _fit(by, duty)
    return duty


def _fit(by: Actor, duty: ReportingDuty) -> None:
    """Open reports follow the duty; what that did stands in its journal."""
    counts = {name: (None, n) for name, n in adjust(duty, today()).items() if n}
    if counts:
        audit.record(by, "adjust_reports", duty, counts)


@transaction.atomic
def end_duty(
    *,
    by: Actor,
    duty: ReportingDuty,
    ends: date,
    reason: str,
    drop: bool = False,
    revision: int | None = None,
) -> ReportingDuty:
    """End it on a day: later periods are not opened; with `drop` nothing open is asked for.

    Without `drop` what is open stays owed. Raises Refused without a reason, or for a day before
    the duty began.
    """
    duty = locked_duty(duty, revision)
    require_keep(by, duty)
    if not reason.strip():
        raise Refused(_("Hãy ghi căn cứ kết thúc chế độ báo cáo."))
    if ends < duty.begins:
        raise Refused(_("Ngày kết thúc đứng trước ngày bắt đầu chế độ báo cáo."))
    changes: Changes = audit.changed(duty, ends=ends)
    rows = duty.reports.filter(state__in=OPEN)
    dropped = drop_all(by, list(rows if drop else rows.filter(period_start__gt=ends)), reason)
    if dropped:
        changes["dropped"] = (None, dropped)
    keep_duty(by, "end_duty", duty, changes, reason.strip())
    return duty


def drop_all(by: Actor, reports: Sequence[Report], reason: str) -> int:
    """Ask for none of these any longer, each with its step and its entry; how many."""
    for some in batched([each.pk for each in reports]):
        new = {"state": ReportState.DROPPED, "revision": F("revision") + 1}
        Report.objects.filter(pk__in=some).update(**new)
    Step.objects.bulk_create(step(by, each, Step.Kind.DROP, reason) for each in reports)
    told = {"state": (None, str(ReportState.DROPPED.label))}
    audit.record_all(audit.entry(by, "drop_report", each, told, reason) for each in reports)
    for duty in {each.duty_id for each in reports}:
        tell_reports_moved(duty, [each.pk for each in reports if each.duty_id == duty])
    return len(reports)


@transaction.atomic
def resume_duty(
    *, by: Actor, duty: ReportingDuty, reason: str = "", revision: int | None = None
) -> ReportingDuty:
    """Go on with one that was ended: what was let off since, or never opened, is asked for again.

    Earlier periods that were dropped with it stay dropped. Refused for one that goes on.
    """
    duty = locked_duty(duty, revision)
    require_keep(by, duty)
    if duty.ends is None:
        raise Refused(_("Chế độ báo cáo này đang thực hiện, không cần mở lại."))
    _restore_all(by, duty, duty.ends, reason)
    changes = audit.changed(duty, ends=None)
    keep_duty(by, "resume_duty", duty, changes, reason.strip())
    open_reports(by=by, at=today(), duties=[duty])
    return duty


def _restore_all(by: Actor, duty: ReportingDuty, since: date, reason: str) -> None:
    """Ask again for the dropped reports of periods that were not over then."""
    rows = list(duty.reports.filter(state=ReportState.DROPPED, period_end__gt=since))
    written = set(Section.objects.filter(report__in=rows).values_list("report", flat=True))
    states = {
        each: ReportState.DRAFT if each.pk in written else ReportState.EXPECTED for each in rows
    }
    for state in set(states.values()):
        mine = [each.pk for each in rows if states[each] == state]
        for some in batched(mine):
            Report.objects.filter(pk__in=some).update(state=state, revision=F("revision") + 1)
    Step.objects.bulk_create(step(by, each, Step.Kind.RESTORE, reason) for each in rows)
    audit.record_all(
        audit.entry(by, "restore_report", each, {"state": (None, str(state.label))}, reason)
        for each, state in states.items()
    )
