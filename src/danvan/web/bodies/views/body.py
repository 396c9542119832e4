"""One body: what it is, who stands below it, whom it follows; and its administration."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from danvan.web.bodies import access, actions, branches
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
        "aliases": body.aliases.select_related("context"),
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
            body = actions.add_body(by=by, parent=parent, **_fields(form))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã thêm %(name)s.") % {"name": body.name})
            return redirect("bodies:page", body.pk)
    context = {"form": form, "body": parent, "heading": _("Thêm cơ quan cấp dưới")}
    return render(request, "bodies/form.html", context)


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what the register says of this body."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    initial = {"revision": body.revision}
    form = BodyForm(request.POST or None, instance=Body.objects.get(pk=pk), initial=initial)
    if form.is_valid():
        revision = form.cleaned_data["revision"]
        try:
            actions.edit_body(by=by, body=body, revision=revision or 0, **_fields(form))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("bodies:page", pk)
    return render(
        request,
        "bodies/form.html",
        {"form": form, "body": body, "heading": _("Sửa thông tin cơ quan")},
    )


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Put this body under another one."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    form = MoveForm(request.POST or None, bodies=_others(body))
    if form.is_valid():
        try:
            actions.move_body(by=by, body=body, parent=form.cleaned_data["parent"])
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã chuyển cơ quan."))
            return redirect("bodies:page", pk)
    return render(
        request,
        "bodies/form.html",
        {"form": form, "body": body, "heading": _("Chuyển trong cây tổ chức")},
    )


def succeed(request: HttpRequest, pk: int) -> HttpResponse:
    """End this body and name who answers for it."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    form = SuccessionForm(request.POST or None, bodies=_others(body))
    if form.is_valid():
        given: dict[str, Any] = {
            **form.cleaned_data,
            "successors": list(form.cleaned_data["successors"]),
        }
        try:
            passed = actions.succeed(by=by, body=body, **given)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            words = _("Đã ghi nhận; %(n)d nhiệm vụ đang mở được chuyển cho cơ quan kế tục.")
            messages.success(request, words % {"n": passed})
            return redirect("bodies:page", pk)
    return render(
        request,
        "bodies/form.html",
        {"form": form, "body": body, "heading": _("Kết thúc, hợp nhất, đổi tên")},
    )


def _others(body: Body) -> Any:
    return Body.objects.alive(today()).exclude(pk=body.pk)


def _fields(form: BodyForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in BodyForm.Meta.fields}
