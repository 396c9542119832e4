"""How a body reminds in what it follows."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Stale
from danvan.web.notices.access import require_keep_rhythm
from danvan.web.notices.models import Rhythm


@transaction.atomic
def keep_rhythm(*, by: Actor, before: str, every: int, above: int, revision: int | None) -> Rhythm:
    """The body acted for has a rhythm of its own from the next round on.

    Raises Denied, and Stale where somebody else changed it since `revision` (None: there was none).
    """
    require_keep_rhythm(by)
    assert by.body is not None
    held = _held(by)
    if (held.revision if held else None) != revision:
        raise Stale(_("Nhịp nhắc vừa được người khác thay đổi; hãy xem lại rồi lưu."))
    rhythm = held or Rhythm(body=by.body)
    old = _told(rhythm) if held else {}
    rhythm.before, rhythm.every, rhythm.above = before, every, above
    rhythm.revision += 1
    rhythm.save()
    changes = {name: (old.get(name), value) for name, value in _told(rhythm).items()}
    changed = {name: pair for name, pair in changes.items() if pair[0] != pair[1]}
    audit.record(by, "keep_rhythm", by.body, changed)
    return rhythm


@transaction.atomic
def drop_rhythm(*, by: Actor) -> None:
    """From the next round on that of the body above holds, or the usual one."""
    require_keep_rhythm(by)
    assert by.body is not None
    if held := _held(by):
        audit.record(
            by, "drop_rhythm", by.body, {name: (old, None) for name, old in _told(held).items()}
        )
        held.delete()


def _held(by: Actor) -> Rhythm | None:
    return Rhythm.objects.select_for_update().filter(body=by.body).first()


def _told(rhythm: Rhythm) -> dict[str, Any]:
    """The fields under the names of the journal."""
    return {f"remind_{name}": getattr(rhythm, name) for name in ("before", "every", "above")}
