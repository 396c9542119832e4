"""What programmes say in digests: what a body owes, what waits for a decision, how it stands.

Everything is asked once for many bodies; the numbers come from `counts`, as those of the pages do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Section
from danvan.web.bodies.models import Role
from danvan.web.programmes.digest.decisions import decisions
from danvan.web.programmes.digest.followed import followed
from danvan.web.programmes.digest.led import led


def task_sections(by: Sequence[Actor], at: datetime) -> dict[Actor, list[Section]]:
    """A maker of `bodies.digests.SECTIONS`."""
    day = timezone.localdate(at)
    acting = [actor for actor in by if actor.body]
    own_tasks = led(acting, day)
    decided = decisions([actor for actor in acting if actor.holds(Role.APPROVER)])
    watched = followed(acting, day)
    found: dict[Actor, list[Section]] = {}
    for actor in acting:
        own = own_tasks.get(actor.body_id) if actor.holds(Role.OFFICER) else None
        some = (own, decided.get(actor), watched.get(actor.body_id))
        found[actor] = [each for each in some if each]
    return found
