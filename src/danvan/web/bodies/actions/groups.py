"""Groups by rule."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.data.groups import usual
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.words import fold


@transaction.atomic
def save_group(
    *, by: Actor, under: Body, group: BodyGroup | None = None, **fields: Any
) -> BodyGroup:
    """Make or change a group below `under`. Raises Refused for an empty rule or a name twice."""
    require_administer(by, under)
    if not fields["kinds"] and not fields["levels"]:
        raise Refused(_("Hãy chọn ít nhất một loại hoặc một cấp cơ quan cho nhóm."))
    twice = BodyGroup.objects.filter(under=under, key=fold(fields["name"]))
    if group:
        twice = twice.exclude(pk=group.pk)
    if twice.exists():
        raise Refused(_("Đã có nhóm mang tên này."))
    group = group or BodyGroup(under=under)
    changes = audit.changed(group, **fields)
    group.save()
    audit.record(by, "save_group", group, changes)
    return group


@transaction.atomic
def start_groups(*, by: Actor, under: Body) -> int:
    """Make the usual groups below `under` that it lacks; how many were made."""
    require_administer(by, under)
    held = set(BodyGroup.objects.filter(under=under).values_list("key", flat=True))
    made = [group for group in usual(under.level) if fold(group.name) not in held]
    for group in made:
        group.under = under
        group.save()
        audit.record(by, "save_group", group, {"name": (None, group.name)})
    return len(made)
