"""A document that was read and settled becomes a programme with its tasks."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.models import Document, State, Version, Visibility
from danvan.web.programmes.access import may_follow_for, may_own, require_adopt
from danvan.web.programmes.actions.assign import require_alive
from danvan.web.programmes.actions.build import build
from danvan.web.programmes.actions.figures import adopt_figures
from danvan.web.programmes.actions.plan import Plan
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.actions.telling import tell_assigned
from danvan.web.programmes.adopting import adopt_more
from danvan.web.programmes.models import Draft, Part, Programme, Task, TaskBody

_READ = (Version.Status.READ, Version.Status.SETTLED)


@transaction.atomic
def adopt_document(
    *,
    by: Actor,
    version: Version,
    name: str,
    owner: Body,
    follower: Body,
    start: date,
    end: date | None,
    visibility: str,
) -> Programme:
    """Make a programme of a version: a task, an indicator for each candidate not dropped.

    Raises Refused for a draft that waits for its signature, a version that is not read or has no
    task, one that `owner` has adopted
    already, a period that ends before it begins, a body that has ended or that the actor does not
    speak for, and a public programme of an internal document.
    """
    document = Document.objects.select_for_update().get(pk=version.document_id)
    require_adopt(by, document)
    require_signed(document)
    _check(version, document, owner, start, end, visibility)
    require_alive([owner, follower])
    _require_reach(by, document, owner, follower)
    if not name.strip():
        raise Refused(_("Hãy đặt tên cho chương trình."))
    plan = Plan(version, start)
    if not plan.shares:
        raise Refused(_("Văn bản này chưa có nhiệm vụ nào; hãy xem lại và thêm nhiệm vụ trước."))
    programme = Programme.objects.create(
        document=document,
        name=name.strip(),
        owner=owner,
        follower=follower,
        start=start,
        end=end,
        visibility=visibility,
    )
    tops = build(programme, plan)
    roll_up(Task.objects.filter(parent__in=tops))
    _record(by, programme)
    led = TaskBody.objects.filter(task__programme=programme, task__leaf=True, part=Part.LEAD)
    tell_assigned(by, ((row.task, row.body_id) for row in led.select_related("task__programme")))
    adopt_figures(by, programme, version)
    adopt_more(by, programme, version)
    return programme


def require_signed(document: Document) -> None:
    """Raise Refused for a draft that was made here and is not signed yet."""
    if document.state == State.DRAFT and Draft.objects.filter(document=document).exists():
        raise Refused(
            _(
                "Dự thảo này chưa ký; hãy tải bản ký lên, ghi nhận bản ký rồi thông qua thành "
                "chương trình."
            )
        )


def _require_reach(by: Actor, document: Document, owner: Body, follower: Body) -> None:
    if not may_own(by, document, owner):
        raise Refused(
            _(
                "Bạn không thông qua thay “%(name)s” được: hãy chọn cơ quan của bạn, cơ quan trực "
                "thuộc, hoặc cấp ủy, cơ quan cùng cấp mà cơ quan của bạn giúp việc."
            )
            % {"name": owner.name}
        )
    if not may_follow_for(by, follower):
        raise Refused(
            _(
                "“%(name)s” không trực thuộc và không cùng cấp với cơ quan của bạn nên không giao "
                "theo dõi được; hãy chọn cơ quan khác."
            )
            % {"name": follower.name}
        )


def _record(by: Actor, programme: Programme) -> None:
    tasks = list(programme.tasks.only("programme"))
    count = {"tasks": (None, len(tasks))}
    audit.record(by, "adopt_document", programme, count, str(programme.document))
    audit.record_all([audit.entry(by, "adopt_document", task) for task in tasks])


def _check(
    version: Version,
    document: Document,
    owner: Body,
    start: date,
    end: date | None,
    visibility: str,
) -> None:
    if version.status not in _READ:
        raise Refused(_("Văn bản chưa đọc xong; hãy chờ đọc xong và xem lại rồi thông qua."))
    if end and end < start:
        raise Refused(_("Ngày kết thúc chương trình đứng trước ngày bắt đầu."))
    if visibility == Visibility.PUBLIC and document.visibility != Visibility.PUBLIC:
        raise Refused(
            _("Văn bản đang là nội bộ; hãy công khai văn bản trước, hoặc để chương trình nội bộ.")
        )
    if Programme.objects.filter(document=document, owner=owner).exists():
        raise Refused(
            _("%(owner)s đã thông qua văn bản này thành chương trình.") % {"owner": owner.name}
        )
