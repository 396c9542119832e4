"""The data form of a duty: the figures that every report of it has, and how they are added up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.errors import Refused
from danvan.web.core.templatetags.danvan import figure as shown
from danvan.web.reports.access import require_keep
from danvan.web.reports.actions.locked import keep_duty, locked_duty
from danvan.web.reports.building.figures.drawn import (
    NONE,
    key_for,
    plan_of,
    same_words,
    way_of_adding,
)
from danvan.web.reports.models import ReportingDuty

MOST = 100  # figures of one form


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure; `key` is empty for a new one, `planned` what each reporter is to reach."""

    key: str
    name: str
    unit: str
    add: str
    planned: Decimal | None = None


@transaction.atomic
def set_data_form(
    *, by: Actor, duty: ReportingDuty, rows: Sequence[Asked], revision: int | None = None
) -> ReportingDuty:
    """Ask for these figures from now on; reports that were sent keep theirs.

    Raises Refused for a figure without a name, one that stands twice, a share that is to be added;
    Stale for an older `revision`.
    """
    duty = locked_duty(duty, revision)
    require_keep(by, duty)
    _check(rows)
    figures = _kept(rows, {str(each.get("key", "")) for each in duty.figures})
    if figures == duty.figures:
        return duty
    changes = {"figures": (_told(duty.figures), _told(figures))}
    duty.figures = figures
    keep_duty(by, "set_data_form", duty, changes)
    return duty


def _check(rows: Sequence[Asked]) -> None:
    if len(rows) > MOST:
        raise Refused(_("Biểu có quá %(n)d chỉ số; hãy bỏ bớt.") % {"n": MOST})
    seen: set[str] = set()
    for row in rows:
        if not same_words(row.name):
            raise Refused(_("Có dòng chưa có tên chỉ số; hãy ghi tên, hoặc xóa cả dòng."))
        if same_words(row.name) in seen:
            raise Refused(
                _("Chỉ số “%(name)s” có hai dòng; hãy giữ một dòng.") % {"name": row.name}
            )
        if row.add != NONE and way_of_adding(None, row.unit) == NONE:
            raise Refused(
                _("“%(name)s” tính bằng %(unit)s, không cộng được; hãy chọn “Không cộng”.")
                % {"name": row.name, "unit": row.unit}
            )
        seen.add(same_words(row.name))


def _kept(rows: Sequence[Asked], known: set[str]) -> list[dict[str, Any]]:
    """As JSON; a figure that is worded anew keeps its key, so that years can be compared."""
    used = {row.key for row in rows} & known
    found = []
    for row in rows:
        key = row.key if row.key in known else _free(key_for(row.name, row.unit), used)
        used.add(key)
        made: dict[str, Any] = {"key": key, "name": row.name, "unit": row.unit, "add": row.add}
        found.append(made | ({} if row.planned is None else {"planned": str(row.planned)}))
    return found


def _free(key: str, used: set[str]) -> str:
    """The key, or with a number where a figure that was called so before has it."""
    if key not in used:
        return key
    return next(other for n in range(2, MOST + 2) if (other := f"{key}-{n}") not in used)


def _told(figures: Iterable[dict[str, Any]]) -> list[str]:
    """Each figure in a few words, for the journal."""
    found = []
    for each in figures:
        words = f"{each['name']} ({each['unit']})" if each.get("unit") else str(each["name"])
        plan = plan_of(each.get("planned"))
        found.append(words if plan is None else f"{words}: {shown(plan)}")
    return found
