"""Adding, correcting and moving bodies in the tree."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from treebeard.exceptions import InvalidMoveToDescendant

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.errors import Refused, Stale

FIELDS = (
    "name",
    "short_name",
    "kind",
    "level",
    "place",
    "organ_code",
    "symbol",
    "valid_from",
    "valid_to",
)


@transaction.atomic
def add_body(*, by: Actor, parent: Body | None, **fields: Any) -> Body:
    """A new body below `parent` (None: a root). Raises Refused for a name that stands there."""
    require_administer(by, parent)
    _check_dates(fields.get("valid_from"), fields.get("valid_to"))
    _check_name(parent, fields["name"], fields.get("valid_from"))
    if parent is None:
        body = Body.objects.add_root(fields)
    else:
        # Read anew: the number of children must be the one in the database.
        body = Body.objects.add_child(Body.objects.get(pk=parent.pk), fields)
    audit.record(by, "add_body", body, {"name": (None, body.name)})
    return body


@transaction.atomic
def edit_body(*, by: Actor, body: Body, revision: int, **fields: Any) -> Body:
    """Correct a body. A new official name is a succession (`succeed`), not a correction."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    require_administer(by, body)
    if body.revision != revision:
        raise Stale(_("Cơ quan này vừa được người khác sửa; hãy xem lại rồi lưu lần nữa."))
    changes = audit.changed(body, **fields)
    _check_dates(body.valid_from, body.valid_to)
    if changes:
        body.revision += 1
        body.save()
        audit.record(by, "edit_body", body, changes)
    return body


@transaction.atomic
def move_body(*, by: Actor, body: Body, parent: Body) -> Body:
    """Put a body, with all below it, under another one. Raises Refused for a circle."""
    require_administer(by, body)
    require_administer(by, parent)
    before = Body.objects.get_parent(body)
    if parent.pk == body.pk or parent.is_descendant_of(body):
        raise Refused(
            _("Không thể đặt một cơ quan dưới chính nó hoặc dưới cơ quan cấp dưới của nó.")
        )
    try:
        Body.objects.move(body, parent, "last-child")
    except InvalidMoveToDescendant:
        raise Refused(_("Không thể đặt một cơ quan dưới cơ quan cấp dưới của nó.")) from None
    body = Body.objects.get(pk=body.pk)
    audit.record(by, "move_body", body, {"parent": (before, parent)})
    return body


def _check_dates(begin: Any, end: Any) -> None:
    if begin and end and end < begin:
        raise Refused(_("Ngày kết thúc đứng trước ngày bắt đầu hoạt động."))


def _check_name(parent: Body | None, name: str, begin: Any) -> None:
    """Two bodies of one name beside each other are one too many, unless the first has ended."""
    siblings = Body.objects.get_children(parent) if parent else Body.objects.get_root_nodes()
    for sibling in siblings:
        ended = sibling.valid_to and begin and sibling.valid_to < begin
        if sibling.name == name and not ended:
            raise Refused(_("Ở đây đã có cơ quan tên “%(name)s”.") % {"name": name})
