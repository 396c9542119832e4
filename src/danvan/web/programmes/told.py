"""What the page of a body says of its duties."""

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
from danvan.web.programmes.access import visible_tasks
from danvan.web.programmes.models import Part
from danvan.web.programmes.standing import Standing


def duties(by: Actor, body: Body) -> list[Told]:
    """The tasks that the body leads, and the late ones, of those that the actor sees."""
    rows = visible_tasks(by).counted().standing(today()).of_body(body, Part.LEAD)
    led, late = rows.count(), rows.filter(Q(("standing", Standing.LATE))).count()
    told = []
    if led:
        words = ngettext("chủ trì %(n)s nhiệm vụ", "chủ trì %(n)s nhiệm vụ", led)
        told.append(Told(_("Nhiệm vụ"), words % {"n": number(led)}, _address(body)))
    if late:
        words = ngettext("%(n)s nhiệm vụ quá hạn", "%(n)s nhiệm vụ quá hạn", late)
        url = _address(body, standing=Standing.LATE.value)
        told.append(Told(_("Quá hạn"), words % {"n": number(late)}, url))
    return told


def _address(body: Body, **more: str) -> str:
    query = urlencode({"body": body.pk, "part": Part.LEAD.value, **more})
    return f"{reverse('programmes:tasks')}?{query}"
