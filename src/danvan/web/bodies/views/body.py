"""One body: what it is, who stands below it, whom it follows; and its administration."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from danvan.web.bodies import access, actions, branches
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.forms import BodyForm, MoveForm, SuccessionForm
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.querysets import alive
from danvan.web.bodies.told import told
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a body; every act has a page of its own."""
    by = actor(request)
    body = access.get_body(by, pk)
    at = today()
    branch = list(Body.objects.get_ancestors(body))
    context = {
        "body": body,
        "branch": branch,
        "below": branches.branch(Body.objects.alive(at), body),
        "successions": body.successions.select_related("successor"),
        "predecessions": body.predecessions.select_related("body"),
        "aliases": access.visible_aliases(by, body),
        "groups": _groups(body, branch),
        "told": told(by, body),
        "sees_members": access.may_see_members(by, body),
        "administers": access.may_administer(by, body),
    }
    if context["sees_members"]:
        held = access.visible_memberships(by).filter(body=body).filter(alive(at))
        context["members"] = held.select_related("user").order_by("user__full_name", "role")
        context["invitations"] = access.visible_invitations(by).filter(body=body)
    return render(request, "bodies/page.html", context)


def _groups(body: Body, branch: list[Body]) -> list[BodyGroup]:
    """The groups whose rule means this body today."""
    groups = BodyGroup.objects.filter(under__in=branch)
    return [group for group in groups if group.means(body, today())]


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A new body below this one."""
    by = actor(request)
    parent = access.get_body(by, pk)
    access.require_administer(by, parent)
    form = BodyForm(request.POST or None)
    if form.is_valid():
        try:
            body = _added(by, parent, form)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã thêm %(name)s.") % {"name": body.name})
            return redirect("bodies:page", body.pk)
    return _asked(request, form, parent, _("Thêm cơ quan cấp dưới"))


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what the register says of this body."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    held = body.aliases.filter(context=None, remembered=False).values_list("name", flat=True)
    initial = {"revision": body.revision, "aliases": "\n".join(held)}
    form = BodyForm(request.POST or None, instance=Body.objects.get(pk=pk), initial=initial)
    if form.is_valid():
        try:
            _edited(by, body, form)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("bodies:page", pk)
    return _asked(request, form, body, _("Sửa thông tin cơ quan"))


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Put this body under another one."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    form = MoveForm(request.POST or None, near=body)
    if form.is_valid():
        try:
            actions.move_body(by=by, body=body, parent=form.cleaned_data["parent"])
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã chuyển cơ quan."))
            return redirect("bodies:page", pk)
    return _asked(request, form, body, _("Chuyển trong cây tổ chức"))


def succeed(request: HttpRequest, pk: int) -> HttpResponse:
    """End this body and name who answers for it."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    form = SuccessionForm(request.POST or None, near=body)
    if form.is_valid():
        try:
            passed = actions.succeed(by=by, body=body, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _passed(passed, len(form.cleaned_data["successors"])))
            return redirect("bodies:page", pk)
    return _asked(request, form, body, _("Kết thúc, hợp nhất, đổi tên"))


def _passed(duties: int, successors: int) -> str:
    """What became of the open duties; of a split a person still says who leads what."""
    if not duties:
        return _("Đã ghi nhận.")
    if successors > 1:
        words = _(
            "Đã ghi nhận; %(n)d nhiệm vụ đang mở được giao chung cho các cơ quan kế tục. Hãy mở "
            "bảng nhiệm vụ của một cơ quan kế tục và giao lại từng việc cho đúng cơ quan."
        )
    else:
        words = _("Đã ghi nhận; %(n)d nhiệm vụ đang mở được chuyển cho cơ quan kế tục.")
    return words % {"n": duties}


def _asked(request: HttpRequest, form: Form | BodyForm, body: Body, heading: str) -> HttpResponse:
    """The page of a form; 409 where what was sent did not go through."""
    context = {"form": form, "body": body, "heading": heading}
    return render(request, "bodies/form.html", context, status=409 if form.errors else 200)


@transaction.atomic
def _added(by: Actor, parent: Body, form: BodyForm) -> Body:
    body = actions.add_body(by=by, parent=parent, **_fields(form))
    actions.save_aliases(by=by, body=body, names=form.cleaned_data["aliases"])
    return body


@transaction.atomic
def _edited(by: Actor, body: Body, form: BodyForm) -> None:
    revision = form.cleaned_data["revision"] or 0
    actions.edit_body(by=by, body=body, revision=revision, **_fields(form))
    actions.save_aliases(by=by, body=body, names=form.cleaned_data["aliases"])


def _fields(form: BodyForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in BodyForm.Meta.fields}
