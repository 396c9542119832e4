"""The page that tells a drafter what the rules say of a document, version by version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.documents.access import (
    READ,
    get_document,
    may_settle,
    require_advice,
    require_keep,
    visible_versions,
)
from danvan.web.documents.actions.linting import add_mended
from danvan.web.documents.jobs import lint_queued
from danvan.web.documents.linting.chosen import Chosen
from danvan.web.documents.linting.compare import Changes, changes
from danvan.web.documents.linting.shown import Advice, advice_on
from danvan.web.documents.linting.writing import takes_comments, takes_fixes
from danvan.web.documents.models import Document, Version


@dataclass
class Looked:
    """Who looks at what was said of which version; `newest` tells whether a later one was read."""

    by: Actor
    document: Document
    version: Version
    versions: list[Version]

    def __post_init__(self) -> None:
        self.version.document = self.document

    @property
    def newest(self) -> bool:
        return self.version.pk == self.versions[0].pk

    @property
    def address(self) -> str:
        return reverse("documents:lint", args=[self.document.pk])

    def older(self) -> Version | None:
        """The version before."""
        return next((each for each in self.versions if each.number < self.version.number), None)


def looked(request: HttpRequest, pk: int, number: str = "") -> Looked:
    """404 where it may not be seen, 403 where it is another body's matter, 409 if not read."""
    by = actor(request)
    document = get_document(by, pk)
    require_advice(by, document)
    versions = list(visible_versions(by, document).filter(status__in=READ).defer("reading"))
    if not versions:
        raise Refused(_("Văn bản này chưa có tệp nào đã đọc xong, nên chưa soát được."))
    chosen = [each for each in versions if str(each.number) == number] if number else versions
    if not chosen:
        raise Http404(_("Văn bản này không có phiên bản đó, hoặc phiên bản đó chưa đọc xong."))
    return Looked(by, document, chosen[0], versions)


@login_required
@require_GET
def lint(request: HttpRequest, pk: int) -> HttpResponse:
    """Counts, what changed since the version before, and the problems; `loc` chooses among them."""
    at = looked(request, pk, request.GET.get("ban", ""))
    advice = advice_on(at.version)
    older = at.older()
    compared = _compared(at, advice, older) if older else None
    shown: dict[str, Any] = {
        "document": at.document,
        "version": at.version,
        "versions": at.versions,
        "older": older if compared else None,
        "newest": at.newest,
        "advice": advice,
        "changes": compared,
        "chosen": Chosen(request.GET.get("loc", ""), advice, compared),
        "keeps": may_settle(at.by, at.document),
        "comments": takes_comments(at.version),
        "fixes": at.newest and takes_fixes(at.version),
    }
    return render(request, "documents/lint.html", shown)


def _compared(at: Looked, advice: Advice, older: Version) -> Changes | None:
    """None where one of the two was not looked at."""
    before = advice_on(older, advice.kept)
    if before.run is None or advice.run is None:
        return None
    return changes(older, at.version, before.live, advice.live)


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Look anew, with the rules and the register of bodies as they are now."""
    at = looked(request, pk)
    require_keep(at.by, at.document)
    lint_queued.enqueue(at.version.pk)
    messages.success(request, _("Đang soát lại; kết quả mới hiện ở trang này sau ít giây."))
    return redirect(at.address)


@login_required
@require_POST
def mend(request: HttpRequest, pk: int) -> HttpResponse:
    """Make what is safe to mend the next version."""
    at = looked(request, pk)
    made = add_mended(by=at.by, version=at.version)
    told = _("Đã sửa thành phiên bản %(number)d; tệp đang được đọc và soát.")
    messages.success(request, told % {"number": made.number})
    return redirect(at.document)
