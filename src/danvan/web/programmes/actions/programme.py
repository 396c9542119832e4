"""A programme's own facts: its name, period and visibility; its end and its reopening."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.documents.models import Visibility
from danvan.web.programmes.access import require_decide, require_edit
from danvan.web.programmes.actions.locked import Changes
from danvan.web.programmes.hiding import require_hidable
from danvan.web.programmes.matters import tell_all_moved
from danvan.web.programmes.models import Programme


def _locked(programme: Programme, revision: int | None) -> Programme:
    rows = Programme.objects.select_for_update(of=("self",))
    found = rows.select_related("owner", "follower", "document").get(pk=programme.pk)
    require_fresh(found, revision, found.revision, _("chương trình"))
    return found


def _keep(by: Actor, act: str, programme: Programme, changes: Changes, note: str = "") -> None:
    programme.revision += 1
    programme.save()
    audit.record(by, act, programme, changes, note)


@transaction.atomic
def edit_programme(
    *,
    by: Actor,
    programme: Programme,
    revision: int | None,
    name: str,
    start: date,
    end: date | None,
    visibility: str,
) -> Programme:
    """Set its own facts; who may see it is changed by an approver.

    Raises Refused for an empty name, a period that ends before it begins, a public programme of
    an internal document; Stale for an older `revision`.
    """
    programme = _locked(programme, revision)
    require_edit(by, programme)
    if visibility != programme.visibility:
        require_decide(by, programme)
        _check_open(programme, visibility)
    if not name.strip():
        raise Refused(_("Hãy đặt tên cho chương trình."))
    if end and end < start:
        raise Refused(_("Ngày kết thúc chương trình đứng trước ngày bắt đầu."))
    new: dict[str, Any] = {"name": name.strip(), "start": start, "end": end}
    changes = audit.changed(programme, **new, visibility=visibility)
    if changes:
        _keep(by, "edit_programme", programme, changes)
    return programme


def _check_open(programme: Programme, visibility: str) -> None:
    if visibility == Visibility.INTERNAL:
        require_hidable(programme)
    if visibility == Visibility.PUBLIC != programme.document.visibility:
        raise Refused(
            _("Văn bản đang là nội bộ; hãy công khai văn bản trước, hoặc để chương trình nội bộ.")
        )


@transaction.atomic
def close_programme(
    *, by: Actor, programme: Programme, reason: str, revision: int | None = None
) -> Programme:
    """End it: no more periods of recurring tasks open; what is still owed stays owed.

    Raises Refused for one that has ended, or without words on how it ended.
    """
    programme = _locked(programme, revision)
    require_decide(by, programme)
    if programme.closed_on:
        raise Refused(_("Chương trình này đã kết thúc."))
    if not reason.strip():
        raise Refused(_("Hãy ghi căn cứ kết thúc chương trình, ví dụ báo cáo tổng kết."))
    changes = audit.changed(programme, closed_on=today())
    _keep(by, "close_programme", programme, changes, reason.strip())
    tell_all_moved(programme)
    return programme


@transaction.atomic
def reopen_programme(
    *, by: Actor, programme: Programme, reason: str = "", revision: int | None = None
) -> Programme:
    """Go on with one that was ended. Raises Refused for one that was not."""
    programme = _locked(programme, revision)
    require_decide(by, programme)
    if not programme.closed_on:
        raise Refused(_("Chương trình này đang thực hiện, không cần mở lại."))
    changes = audit.changed(programme, closed_on=None)
    _keep(by, "reopen_programme", programme, changes, reason.strip())
    return programme
