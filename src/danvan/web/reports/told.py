"""What the page of a body says of its reports."""

from __future__ import annotations

from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.bodies.told import Told
from danvan.web.core.clock import today
from danvan.web.core.templatetags.danvan import number
from danvan.web.reports.access import visible_reports
from danvan.web.reports.standing import OWED, Standing


def reports_told(by: Actor, body: Body) -> list[Told]:
    """The reports that the body still owes, and the late ones, of those that the actor sees."""
    rows = visible_reports(by).standing(today()).owed_by(body)
    owed = rows.filter(Q(standing__in=[each.value for each in OWED])).count()
    if not owed:
        return []
    late = rows.filter(Q(standing=Standing.LATE.value)).count()
    words = ngettext("còn %(n)s báo cáo", "còn %(n)s báo cáo", owed) % {"n": number(owed)}
    if late:
        words += ngettext(", %(n)s quá hạn", ", %(n)s quá hạn", late) % {"n": number(late)}
    query = urlencode({"body": body.pk, "standing": "owed"})
    return [Told(_("Báo cáo"), words, f"{reverse('reports:list')}?{query}")]
