"""Two versions of a document side by side, and what depends on the older one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import READ, get_document, may_settle, visible_versions
from danvan.web.documents.actions import relink_version
from danvan.web.documents.compare import Moves
from danvan.web.documents.models import Document, Version
from danvan.web.documents.relink import relink as run_relinks

KINDS = ("changed", "added", "removed", "same")


@login_required
@require_GET
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """What came, went and changed; `tat-ca=1` shows what stayed as well."""
    by = actor(request)
    document = get_document(by, pk)
    older, newer, versions = _chosen(by, document, request.GET)
    moves = Moves(older, newer)
    every = "tat-ca" in request.GET
    keeps = may_settle(by, document)
    shown = {
        "document": document,
        "older": older,
        "newer": newer,
        "versions": versions,
        "pairs": [pair for pair in moves.pairs if every or pair.kind != "same"],
        "counts": {kind: len(moves.of_kind(kind)) for kind in KINDS},
        "every": every,
        "head": _head(older, newer),
        "keeps": keeps,
        "depends": run_relinks(by, older, newer, moves, dry=True) if keeps else None,
    }
    return render(request, "documents/compare.html", shown)


@login_required
@require_POST
def relink(request: HttpRequest, pk: int) -> HttpResponse:
    """Let what stands on the older version stand on the newer one."""
    by = actor(request)
    document = get_document(by, pk)
    older, newer, _versions = _chosen(by, document, request.POST)
    done = relink_version(by=by, older=older, newer=newer)
    told = _("Đã chuyển %(moved)d nhiệm vụ sang phiên bản %(number)d; %(left)d giữ phiên bản cũ.")
    words = {"moved": done.moved, "number": newer.number, "left": len(done.left)}
    messages.success(request, told % words)
    return redirect(document)


def _chosen(by: Actor, document: Document, query: Any) -> tuple[Version, Version, list[Version]]:
    """The two versions asked for, else the newest and the one before it."""
    versions = list(visible_versions(by, document).filter(status__in=READ))
    by_number = {str(each.number): each for each in versions}
    if len(versions) < 2:
        raise Http404(_("Văn bản này chưa có hai phiên bản đã đọc để so sánh."))
    newer = by_number.get(query.get("moi", ""), versions[0])
    earlier = [each for each in versions if each.number < newer.number]
    older = by_number.get(query.get("cu", ""), earlier[0] if earlier else versions[-1])
    if older.number >= newer.number:
        older, newer = versions[-1], versions[0]
    return older, newer, versions


def _head(older: Version, newer: Version) -> list[tuple[str, str, str]]:
    """The fields of the head that were read otherwise."""
    names = {
        "code": _("Số, ký hiệu"),
        "date": _("Ngày ban hành"),
        "title": _("Trích yếu"),
        "issuer": _("Cơ quan ban hành"),
        "place": _("Nơi ban hành"),
    }
    before, after = (each.reading.get("meta", {}) for each in (older, newer))
    return [
        (words, before.get(name) or "", after.get(name) or "")
        for name, words in names.items()
        if (before.get(name) or "") != (after.get(name) or "")
    ]
