"""Adding, correcting and moving bodies in the tree."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from treebeard.exceptions import InvalidMoveToDescendant

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions.checks import (
    check_code,
    check_dates,
    check_name,
    check_parent,
    tidied,
)
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.errors import Refused, Stale


@transaction.atomic
def add_body(*, by: Actor, parent: Body | None, **fields: Any) -> Body:
    """A new body below `parent` (None: a root). Raises Refused for a name that stands there."""
    require_administer(by, parent)
    told = tidied(fields)
    made = Body(**told)
    check_dates(made.valid_from, made.valid_to)
    check_parent(parent, made.valid_to)
    check_name(parent, made)
    check_code(made)
    if parent is None:
        body = Body.objects.add_root(told)
    else:
        # Read anew: the number of children must be the one in the database.
        body = Body.objects.add_child(Body.objects.get(pk=parent.pk), told)
    audit.record(by, "add_body", body, {"name": (None, body.name)})
    return body


@transaction.atomic
def edit_body(*, by: Actor, body: Body, revision: int, **fields: Any) -> Body:
    """Correct a body. A new official name is a succession (`succeed`), not a correction."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    require_administer(by, body)
    if body.revision != revision:
        raise Stale(_("Cơ quan này vừa được người khác sửa; hãy xem lại rồi lưu lần nữa."))
    changes = audit.changed(body, **tidied(fields))
    if not changes:
        return body
    check_dates(body.valid_from, body.valid_to)
    if changes.keys() & {"name", "valid_from", "valid_to"}:
        check_name(Body.objects.get_parent(body), body)
    if "organ_code" in changes:
        check_code(body)
    body.revision += 1
    body.save()
    audit.record(by, "edit_body", body, changes)
    return body


@transaction.atomic
def move_body(*, by: Actor, body: Body, parent: Body) -> Body:
    """Put a body, with all below it, under another one. Raises Refused for a circle."""
    require_administer(by, body)
    require_administer(by, parent)
    return apply_move(by, body, parent)


def apply_move(by: Actor, body: Body, parent: Body) -> Body:
    """The move itself, for acts that move more than their actor asked for."""
    body, parent = Body.objects.get(pk=body.pk), Body.objects.get(pk=parent.pk)
    before = Body.objects.get_parent(body)
    if before == parent:
        return body
    if parent.pk == body.pk or parent.is_descendant_of(body):
        raise Refused(
            _("Không thể đặt một cơ quan dưới chính nó hoặc dưới cơ quan cấp dưới của nó.")
        )
    check_parent(parent, body.valid_to)
    check_name(parent, body)
    try:
        Body.objects.move(body, parent, "last-child")
    except InvalidMoveToDescendant:
        raise Refused(_("Không thể đặt một cơ quan dưới cơ quan cấp dưới của nó.")) from None
    body = Body.objects.get(pk=body.pk)
    audit.record(by, "move_body", body, {"parent": (before, parent)})
    return body
