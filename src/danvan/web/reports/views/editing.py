"""Editing a report: the page, each section as it is typed, who else is there, the preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from danvan.official import as_html, to_json
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.core.numbers import key_of
from danvan.web.reports.access import get_content, get_report, may_submit, require_write
from danvan.web.reports.actions import Overtaken, write_section
from danvan.web.reports.editing.around import at_work
from danvan.web.reports.editing.differing import both
from danvan.web.reports.editing.slips import Slip, slips_of
from danvan.web.reports.editing.typed import parsed, save_typed, touched
from danvan.web.reports.models import Report, Section
from danvan.web.reports.paper import paper_of
from danvan.web.reports.transitions import Act, after


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The sections to be typed in; sent as a form, those that were touched are saved."""
    if not request.user.is_authenticated:
        return _signed_out(request, pk)
    by = actor(request)
    if request.method == "GET":
        report = _writable(by, pk)
        return _shown(request, by, report, _kept(request, report))
    try:
        return _sent(request, by, _writable(by, pk))
    # Also what is sent, or closed to the writer, between the saving of two sections.
    except (Refused, Http404) as refused:
        if texts := touched(request.POST.dict()):
            return _given_back(request, pk, refused, list(texts.values()))
        raise


def _given_back(
    request: HttpRequest, pk: int, refused: Refused | Http404, texts: list[str]
) -> HttpResponse:
    """Why nothing more is saved, above all that was typed."""
    told = {"refusal": {"reason": str(refused)}, "texts": texts, "pk": pk}
    status = refused.status if isinstance(refused, Refused) else 404
    return render(request, "reports/edit_refused.html", told, status=status)


def _sent(request: HttpRequest, by: Actor, report: Report) -> HttpResponse:
    outcome = save_typed(by, report, request.POST.dict())
    if outcome.saved:
        told = ngettext("Đã lưu %(n)d mục.", "Đã lưu %(n)d mục.", outcome.saved)
        messages.success(request, told % {"n": outcome.saved})
    if outcome.stuck or outcome.lost:
        return _shown(request, by, report, outcome.slips, outcome.status, outcome.lost)
    if not outcome.saved:
        messages.info(request, _("Chưa có gì thay đổi."))
    at = next((v for name in ("save", "take", "theirs") if (v := request.POST.get(name))), "")
    return redirect(f"{reverse('reports:edit', args=[report.pk])}{f'#muc-{at}' if at else ''}")


def _writable(by: Actor, pk: int) -> Report:
    report = get_report(by, pk)
    require_write(by, report)
    after(report.state, Act.WRITE)
    return report


def _shown(
    request: HttpRequest,
    by: Actor,
    report: Report,
    slips: list[Slip],
    status: int = 200,
    lost: Sequence[str] = (),
) -> HttpResponse:
    told = {
        "lost": lost,
        "report": report,
        "slips": slips,
        "may_submit": may_submit(by, report),
        "others": at_work(by, report),
        "stuck": [slip for slip in slips if slip.typed is not None and (slip.fault or slip.pairs)],
        "paper": as_html(paper_of(report)) if slips else "",
    }
    return render(request, "reports/edit.html", told, status=status)


def _kept(request: HttpRequest, report: Report) -> list[Slip]:
    """The page, with what was typed before the session ended, over the same revisions."""
    kept: dict[str, str] = request.session.pop(f"edit:{report.pk}", {})
    slips = slips_of(report)
    for slip in slips:
        slip.typed = kept.get(f"text-{slip.key}")
        if slip.typed is not None:
            slip.over = key_of(kept.get(f"revision-{slip.key}", ""))
    return slips


def _signed_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was typed over the sign-in, in this browser: who signs in is not known yet."""
    if request.method == "POST":
        told, kept = request.POST.dict(), {}
        for key, text in touched(told).items():
            kept[f"text-{key}"] = text[:50_000]
            kept[f"revision-{key}"] = told.get(f"revision-{key}", "")[:20]
        request.session[f"edit:{pk}"] = kept
    return redirect_to_login(request.path)


@login_required
@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One section as JSON, for the page's script: what stands, or `blocks` over `revision`."""
    by = actor(request)
    try:
        report = _writable(by, pk)
        if request.method == "POST":
            return _written(request, by, report, key)
    except Refused as refused:
        return JsonResponse({"reason": refused.reason}, status=refused.status)
    found = report.sections.select_related("edited_by").filter(key=key).first()
    return JsonResponse(_told(found) if found else {}, status=200 if found else 404)


def _written(request: HttpRequest, by: Actor, report: Report, key: str) -> HttpResponse:
    try:
        blocks = parsed(request.POST.get("blocks", ""))
    except ValueError:
        reason = _("Nội dung gửi lên không đọc được; hãy tải lại trang. Chữ đã gõ còn trên máy.")
        return JsonResponse({"reason": reason}, status=422)
    revision = key_of(request.POST.get("revision", ""))
    try:
        return JsonResponse(
            _told(write_section(by=by, report=report, key=key, blocks=blocks, revision=revision))
        )
    except Overtaken as overtaken:
        return _conflict(report, overtaken, blocks)


def _told(found: Section) -> dict[str, Any]:
    at = localtime(found.edited_at) if found.edited_at else None
    return {
        "key": found.key,
        "revision": found.revision,
        "blocks": found.blocks,
        "built": found.built,
        "who": str(found.edited_by or ""),
        "at": f"{at:%H:%M}" if at else "",
    }


def _conflict(report: Report, overtaken: Overtaken, ours: tuple[Any, ...]) -> HttpResponse:
    """Both versions: as a part of a page to be looked at, and together, to be gone on with."""
    slip = next(each for each in slips_of(report) if each.key == overtaken.section.key)
    slip.overtaken("", ours)
    told = _told(overtaken.section) | {
        "reason": overtaken.reason,
        "both": to_json(both(slip.blocks, ours)),
        "html": render_to_string("reports/editing/conflict.html", {"slip": slip, "script": True}),
    }
    return JsonResponse(told, status=409)


@login_required
@require_GET
def others(request: HttpRequest, pk: int) -> HttpResponse:
    """Who else is at it, and which revision each section has: asked for again and again."""
    by = actor(request)
    report = _writable(by, pk)
    told = {"report": report, "others": at_work(by, report), "sections": report.sections.all()}
    return render(request, "reports/editing/others.html", told)


@login_required
@require_GET
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper as it will be printed, as a part of a page."""
    report = get_content(actor(request), pk)
    return HttpResponse(as_html(paper_of(report)))
