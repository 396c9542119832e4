"""What the reporter types himself: head and signature of the paper, figures of its data form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.reports.access import require_write
from danvan.web.reports.actions.locked import Changes, keep, locked
from danvan.web.reports.building.figures.drawn import key_for, same_words
from danvan.web.reports.models import Figure, Report
from danvan.web.reports.transitions import Act, after

NUMBERS = ("planned", "value", "total", "last_year")


@dataclass(frozen=True, slots=True)
class Typed:
    """One row as typed: of the figure with that key, or (`key` empty) a new one."""

    key: str
    name: str
    unit: str
    planned: Decimal | None
    value: Decimal | None
    total: Decimal | None
    last_year: Decimal | None
    note: str


@dataclass(frozen=True, slots=True)
class Head:
    """Number and title of the paper, and the lines of its signature; empty as is usual."""

    code: str = ""
    title: str = ""
    signed_for: str = ""
    signed_as: str = ""
    signed_by: str = ""


@transaction.atomic
def write_form(
    *, by: Actor, report: Report, head: Head, rows: Sequence[Typed], revision: int | None
) -> Report:
    """Set head and figures. A counted figure that is typed over is no longer counted.

    Raises Refused for a new figure without a name, or of a name that is there; Stale for an older
    `revision`. What is the same as before changes nothing.
    """
    report = locked(report, revision)
    require_write(by, report)
    after(report.state, Act.WRITE)
    told = {name: words.strip() for name, words in asdict(head).items()}
    changes = audit.changed(report, **{**told, "title": told["title"] or report.title})
    there = {figure.key: figure for figure in report.figures.all()}
    for row in rows:
        changes |= _set(there[row.key], row) if row.key in there else _add(report, there, row)
    if not changes:
        return report
    report.content += 1
    keep(by, "write_figures", report, changes)
    return report


def _set(figure: Figure, row: Typed) -> Changes:
    before = figure.value
    changed = audit.changed(figure, **{name: getattr(row, name) for name in (*NUMBERS, "note")})
    if not changed:
        return {}
    if "value" in changed or "total" in changed:
        figure.counted = False
    figure.save()
    return {figure.name: (before, figure.value)}


def _add(report: Report, there: dict[str, Figure], row: Typed) -> Changes:
    name, unit = row.name.strip(), row.unit.strip()
    if not name:
        raise Refused(_("Số liệu thêm vào phải có tên chỉ số."))
    if any(same_words(each.name) == same_words(name) for each in there.values()):
        raise Refused(
            _("Chỉ số “%(name)s” đã có trong biểu; hãy ghi vào dòng có sẵn.") % {"name": name}
        )
    figure = Figure(
        report=report, key=key_for(name, unit), name=name, unit=unit, order=len(there) + 1
    )
    for field in (*NUMBERS, "note"):
        setattr(figure, field, getattr(row, field))
    figure.save()
    there[figure.key] = figure
    return {name: (None, figure.value)}
