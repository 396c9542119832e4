"""The deadline of a duty in a draft: a margin earlier than the programme's, on a working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.templatetags.danvan import day as shown


@dataclass(frozen=True, slots=True)
class Earlier:
    """The day, None where none is left before the programme's; `why` says how it came about."""

    day: date | None
    why: str


def earlier(due: date | None, margin: int, floor: date, calendar: Calendar) -> Earlier:
    """The day `margin` days before `due`, never before `floor`, never on a day off.

    What falls on a day off moves to the working day before it; what would fall before `floor` to
    the first working day from there, if the programme's own day still leaves one.
    """
    if due is None:
        return Earlier(None, _("Văn bản cấp trên không nêu thời hạn."))
    told = {"due": shown(due), "n": margin, "floor": shown(floor)}
    wanted = due - timedelta(days=margin)
    found = calendar.on_or_before(wanted)
    if found >= floor:
        if found == wanted:
            return Earlier(found, _("Sớm hơn %(n)d ngày so với hạn %(due)s.") % told)
        why = calendar.off(wanted)
        told["day"], told["off"] = shown(wanted), why.name if why else ""
        return Earlier(
            found, _("Sớm hơn %(n)d ngày so với hạn %(due)s; %(day)s là %(off)s nên lùi về.") % told
        )
    first = calendar.on_or_after(floor)
    if first <= due:
        return Earlier(first, _("Hạn %(due)s đã gần: lấy ngày làm việc đầu tiên còn lại.") % told)
    if due < floor:
        return Earlier(
            None, _("Hạn của cấp trên %(due)s đã qua; hãy xin gia hạn hoặc tự đặt.") % told
        )
    return Earlier(None, _("Không còn ngày làm việc nào đến hạn %(due)s.") % told)
