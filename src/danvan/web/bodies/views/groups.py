"""Groups by rule, and whom each means today."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies import access, actions
from danvan.web.bodies.forms import GroupForm
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import BodyGroup
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused


def group(request: HttpRequest, pk: int) -> HttpResponse:
    """The rule of a group and its members on this day."""
    found = get_object_or_404(BodyGroup.objects.select_related("under"), pk=pk)
    context = {
        "group": found,
        "members": found.members(today()),
        "at": today(),
        "administers": access.may_administer(actor(request), found.under),
    }
    return render(request, "bodies/group.html", context)


def save(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Make a group below the body acted for, or change one."""
    by = actor(request)
    found = get_object_or_404(BodyGroup, pk=pk) if pk else None
    under = found.under if found else by.body
    if under is None:
        raise Http404
    access.require_administer(by, under)
    form = GroupForm(request.POST or None, initial=_initial(found))
    if form.is_valid():
        try:
            saved = actions.save_group(by=by, under=under, group=found, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Đã lưu nhóm."))
            return redirect("bodies:group", saved.pk)
    return render(
        request, "bodies/form.html", {"form": form, "body": under, "heading": _("Nhóm cơ quan")}
    )


def _initial(found: BodyGroup | None) -> dict[str, object]:
    if found is None:
        return {}
    names = "\n".join(found.names)
    return {"name": found.name, "kinds": found.kinds, "levels": found.levels, "names": names}


@login_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """The usual groups below the body acted for."""
    by = actor(request)
    if by.body is None:
        raise Http404
    made = actions.start_groups(by=by, under=by.body)
    messages.success(request, _("Đã thêm %(n)d nhóm.") % {"n": made})
    return redirect("bodies:list")
