"""Who may see and do what with programmes and tasks: the one place that decides."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Role
from danvan.web.bodies.querysets import below
from danvan.web.core.errors import Denied
from danvan.web.documents.models import Document, Visibility
from danvan.web.programmes.models import Evidence, Indicator, Part, Programme, Task, TaskBody
from danvan.web.programmes.querysets import TaskQuerySet


def _whole(body: Body) -> Q:
    """Programmes seen whole: public ones, and those the body or one below owns or follows."""
    return (
        Q(visibility=Visibility.PUBLIC)
        | below(body.path, "owner__path")
        | below(body.path, "follower__path")
    )


def visible_tasks(by: Actor) -> TaskQuerySet:
    """Tasks of public programmes; of own ones and those below; those the body has a part in."""
    if by.body is None:
        return Task.objects.filter(programme__visibility=Visibility.PUBLIC)
    part = TaskBody.objects.filter(below(by.body.path, "body__path")).order_by()
    # The programmes first, once: they are few, and the tasks need not look at bodies.
    whole = Programme.objects.filter(_whole(by.body)).order_by().values("pk")
    return Task.objects.filter(Q(programme__in=whole) | Q(pk__in=part.values("task")))


def visible_programmes(by: Actor) -> QuerySet[Programme]:
    """Programmes seen whole, and those of which the body has at least one task."""
    if by.body is None:
        return Programme.objects.filter(visibility=Visibility.PUBLIC)
    part = TaskBody.objects.filter(below(by.body.path, "body__path")).order_by()
    return Programme.objects.filter(_whole(by.body) | Q(pk__in=part.values("task__programme")))


def get_task(by: Actor, pk: int, rows: TaskQuerySet | None = None) -> Task:
    """The task, or 404 where the actor may not know of it.

    `rows` are the visible tasks with more than the acts on one look at.
    """
    if rows is None:
        rows = visible_tasks(by).select_related("programme__owner", "programme__follower")
    try:
        return rows.get(pk=pk)
    except Task.DoesNotExist:
        raise Http404(_("Không có nhiệm vụ này, hoặc cơ quan của bạn không được xem.")) from None


def get_programme(by: Actor, pk: int) -> Programme:
    """The programme, or 404 where the actor may not know of it."""
    try:
        return visible_programmes(by).select_related("owner", "follower", "document").get(pk=pk)
    except Programme.DoesNotExist:
        raise Http404(
            _("Không có chương trình này, hoặc cơ quan của bạn không được xem.")
        ) from None


def get_programme_history(by: Actor, pk: int) -> Programme:
    """The programme, if its journal may be read: by those who see the whole of it."""
    programme = get_programme(by, pk)
    require_whole(by, programme)
    return programme


def leads(by: Actor, task: Task) -> bool:
    """Whether the body acted for is a lead of the task."""
    return any(p.part == Part.LEAD and p.body_id == by.body_id for p in task.bodies.all())


def follows(by: Actor, programme: Programme) -> bool:
    """Whether the body acted for owns or follows the programme (or stands above those that do)."""
    return by.covers(programme.follower) or by.covers(programme.owner)


def follows_document(by: Actor, document: Document) -> bool:
    """A step of `documents.following.FOLLOWERS`: whether a programme made of it is followed."""
    if by.body is None:
        return False
    mine = below(by.body.path, "follower__path")
    return Programme.objects.filter(mine, document=document).exists()


def sees_whole(by: Actor, programme: Programme) -> bool:
    """Whether all of the programme is open to the actor, not just tasks the body has a part in."""
    return programme.visibility == Visibility.PUBLIC or follows(by, programme)


def may_update(by: Actor, task: Task) -> bool:
    """Officers of a lead report progress on a leaf that is still open."""
    return by.holds(Role.OFFICER) and task.leaf and leads(by, task)


def may_decide(by: Actor, programme: Programme) -> bool:
    """Approvers of the follower accept, return, extend, assign."""
    return by.holds(Role.APPROVER) and follows(by, programme)


def may_edit(by: Actor, programme: Programme) -> bool:
    """Officers of the follower keep the programme's tasks in order."""
    return by.holds(Role.OFFICER) and follows(by, programme)


def may_record(by: Actor, programme: Programme) -> bool:
    """Officers record figures: the follower's for any body, those of a lead for their own."""
    if not by.holds(Role.OFFICER) or not sees_whole(by, programme):
        return False
    led = TaskBody.objects.filter(
        body=by.body, part=Part.LEAD, task__programme=programme, task__leaf=True
    )
    return may_edit(by, programme) or led.exists()


def may_adopt(by: Actor, document: Document) -> bool:
    """Officers of the body that holds the document, or of one above, make it a programme."""
    return by.holds(Role.OFFICER) and by.covers(document.owner)


def may_draft(by: Actor, programme: Programme, given: bool = False) -> bool:
    """Officers of a body below, or beside, that has duties in the programme draft its own plan.

    `given`: the caller knows of such duties, nobody need look.
    """
    if by.body is None or not by.holds(Role.OFFICER) or by.covers(programme.owner):
        return False
    return (
        given or visible_tasks(by).filter(programme=programme).of_body(by.body, deep=True).exists()
    )


def require_draft(by: Actor, programme: Programme, given: bool = False) -> None:
    if not may_draft(by, programme, given):
        raise Denied(
            _("Chỉ chuyên viên của cơ quan có nhiệm vụ trong chương trình mới soạn kế hoạch này.")
        )


def get_evidence(by: Actor, pk: int) -> Evidence:
    """A piece of evidence of a task that the actor sees, or 404."""
    rows = Evidence.objects.filter(update__task__in=visible_tasks(by)).select_related("update")
    try:
        return rows.get(pk=pk)
    except Evidence.DoesNotExist:
        raise Http404(_("Không có tệp này, hoặc cơ quan của bạn không được xem.")) from None


def require_whole(by: Actor, programme: Programme) -> None:
    if not sees_whole(by, programme):
        raise Denied(
            _("Chương trình nội bộ: chỉ cơ quan ban hành và cơ quan theo dõi xem được phần này.")
        )


def require_record(by: Actor, programme: Programme, body: Body | None) -> None:
    """Raise Denied unless the actor may record a figure of `body` (None: of the whole)."""
    if may_edit(by, programme):
        return
    if body is None or body.pk != by.body_id or not may_record(by, programme):
        raise Denied(
            _(
                "Chỉ chuyên viên của cơ quan theo dõi, hoặc của cơ quan chủ trì nhiệm vụ với số "
                "liệu của chính cơ quan mình, mới ghi được giá trị chỉ tiêu."
            )
        )


def get_indicator(by: Actor, programme: Programme, pk: int) -> Indicator:
    """An indicator of a programme that the actor sees whole, or 404."""
    require_whole(by, programme)
    try:
        return programme.indicators.get(pk=pk)
    except Indicator.DoesNotExist:
        raise Http404(_("Không có chỉ tiêu này.")) from None


def may_own(by: Actor, document: Document, owner: Body) -> bool:
    """Whether the actor may adopt the document as a programme of `owner`.

    For the own body and those below it; for the committee or administration of the same level that
    it serves; for the issuer of the document beside it. Others adopt for themselves.
    """
    if by.covers(owner):
        return True
    serves = bool(by.body and by.body.path.startswith(owner.path))
    return by.beside(owner) and (serves or owner.pk == document.issuer_id)


def may_follow_for(by: Actor, follower: Body) -> bool:
    """Whether the actor may let `follower` watch over a programme: below it, or beside it."""
    return by.covers(follower) or by.beside(follower)


def require_adopt(by: Actor, document: Document) -> None:
    if not may_adopt(by, document):
        raise Denied(
            _("Chỉ chuyên viên của cơ quan giữ văn bản mới thông qua văn bản thành chương trình.")
        )


def editable_programmes(by: Actor) -> QuerySet[Programme]:
    """Programmes of which the actor keeps the tasks, as `may_edit` says of one."""
    if by.body is None or not by.holds(Role.OFFICER):
        return Programme.objects.none()
    mine = below(by.body.path, "owner__path") | below(by.body.path, "follower__path")
    return Programme.objects.filter(mine).select_related("owner", "follower", "document")


def require_update(by: Actor, task: Task) -> None:
    if not may_update(by, task):
        raise Denied(_("Chỉ chuyên viên của cơ quan chủ trì mới báo cáo tiến độ nhiệm vụ này."))


def require_decide(by: Actor, programme: Programme) -> None:
    if not may_decide(by, programme):
        raise Denied(
            _("Chỉ người duyệt của cơ quan theo dõi chương trình mới quyết định việc này.")
        )


def require_edit(by: Actor, programme: Programme) -> None:
    if not may_edit(by, programme):
        raise Denied(_("Chỉ chuyên viên của cơ quan theo dõi chương trình mới sửa được nhiệm vụ."))
