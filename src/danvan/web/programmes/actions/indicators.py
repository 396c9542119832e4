"""What a programme promises in figures, and the figures reached."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.programmes.access import require_edit, require_record, require_whole
from danvan.web.programmes.models import Indicator, IndicatorValue, Programme

FIELDS = ("name", "unit", "baseline", "target", "due", "rising")


@transaction.atomic
def add_indicator(*, by: Actor, programme: Programme, **values: Any) -> Indicator:
    """Add one behind the others; `values` are FIELDS. Raises Refused as `edit_indicator` does."""
    require_edit(by, programme)
    last: int = programme.indicators.aggregate(last=Max("order"))["last"] or 0
    indicator = Indicator(programme=programme, order=last + 1, **values)
    _check(indicator)
    indicator.save()
    audit.record(by, "add_indicator", indicator, {k: (None, values.get(k)) for k in FIELDS})
    return indicator


@transaction.atomic
def edit_indicator(
    *, by: Actor, indicator: Indicator, revision: int | None, **values: Any
) -> Indicator:
    """Set some of FIELDS.

    Raises Refused for an empty name or unit, a target on the wrong side of the baseline, a date
    before the programme begins; Stale for an older `revision`.
    """
    rows = Indicator.objects.select_for_update(of=("self",))
    indicator = rows.select_related("programme__owner", "programme__follower").get(pk=indicator.pk)
    require_fresh(indicator, revision, indicator.revision, _("chỉ tiêu"))
    require_edit(by, indicator.programme)
    changes = audit.changed(indicator, **values)
    _check(indicator)
    if changes:
        indicator.revision += 1
        indicator.save()
        audit.record(by, "edit_indicator", indicator, changes)
    return indicator


def _check(indicator: Indicator) -> None:
    if not indicator.name.strip() or not indicator.unit.strip():
        raise Refused(_("Chỉ tiêu phải có tên và đơn vị tính."))
    if indicator.due and indicator.due < indicator.programme.start:
        raise Refused(_("Thời hạn của chỉ tiêu đứng trước ngày bắt đầu chương trình."))
    if indicator.baseline is None:
        return
    if indicator.rising and indicator.target <= indicator.baseline:
        raise Refused(_("Chỉ tiêu càng cao càng tốt thì mục tiêu phải cao hơn hiện trạng."))
    if not indicator.rising and indicator.target >= indicator.baseline:
        raise Refused(_("Chỉ tiêu càng thấp càng tốt thì mục tiêu phải thấp hơn hiện trạng."))


@transaction.atomic
def record_value(
    *,
    by: Actor,
    indicator: Indicator,
    at: date,
    value: Decimal,
    body: Body | None = None,
    note: str = "",
) -> IndicatorValue:
    """Write down the figure at the end of a day, in the place of one written for that day.

    `body` None is the whole programme. Raises Refused for a day that has not come.
    """
    require_whole(by, indicator.programme)
    require_record(by, indicator.programme, body)
    if at > today():
        raise Refused(_("Ngày chốt số liệu chưa đến; hãy ghi số liệu của ngày đã qua."))
    before = indicator.values.filter(body=body, at=at).first()
    kept, _made = IndicatorValue.objects.update_or_create(
        indicator=indicator, body=body, at=at, defaults={"value": value, "note": note.strip()}
    )
    changes = {"value": (before and before.value, value), "at": (None, at)}
    audit.record(by, "record_value", indicator, {**changes, "body": (None, body)}, note.strip())
    return kept


@transaction.atomic
def remove_value(*, by: Actor, value: IndicatorValue) -> None:
    """Take back a figure that was written by mistake; the journal keeps it."""
    require_record(by, value.indicator.programme, value.body)
    gone = {"value": (value.value, None), "at": (value.at, None), "body": (value.body, None)}
    audit.record(by, "remove_value", value.indicator, gone)
    value.delete()
