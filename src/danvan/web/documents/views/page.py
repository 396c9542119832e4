"""The page of a document: what it is, how its reading goes, what is in it, whom it goes to."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Role
from danvan.web.core.clock import today
from danvan.web.documents.access import (
    READ,
    get_document,
    holds,
    may_settle,
    standing_for,
    visible_versions,
)
from danvan.web.documents.actions.read import may_reread
from danvan.web.documents.beside import beside
from danvan.web.documents.cascade.validity import validity_of
from danvan.web.documents.forms.keeping import RecipientsForm, StateForm, VisibilityForm
from danvan.web.documents.forms.links import AddLinkForm
from danvan.web.documents.models import Document, Version
from danvan.web.documents.shown.citing import RELATIONS, Told, carried_out, cited, citing, replacing
from danvan.web.documents.shown.distribution import Distribution
from danvan.web.documents.shown.outline import sections
from danvan.web.documents.shown.waiting import before, left

UNDER_WAY = (Version.Status.QUEUED, Version.Status.READING)


@login_required
@require_GET
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; for htmx how the reading goes, and the whole page anew once it has ended."""
    by = actor(request)
    document = get_document(by, pk)
    if getattr(request, "htmx", False) and request.htmx.target == "reading":  # type: ignore[attr-defined]
        return _reading(request, by, document)
    return shown_page(request, by, document)


def shown_page(
    request: HttpRequest, by: Actor, document: Document, status: int = 200, **tried: Any
) -> HttpResponse:
    """The whole page; `tried` are forms that did not go through."""
    shown = {**about(by, document), **tried}
    return render(request, "documents/page.html", shown, status=status)


def about(by: Actor, document: Document) -> dict[str, Any]:
    """Everything that the page shows."""
    versions = list(visible_versions(by, document).select_related("duplicate_of"))
    last = versions[0] if versions else None
    read = next((each for each in versions if each.status in READ), None)
    keeps = may_settle(by, document)
    links = beside(by, document, read)
    told = Told(by, document, read)
    named, naming = cited(told), citing(told)
    uppers, newer = carried_out(named), replacing(naming, document)
    validity = validity_of(by, document, today(), uppers, newer)
    return {
        "document": document,
        "merged_into": standing_for(by, document),
        "versions": versions,
        "last": last,
        "read": read,
        "keeps": keeps,
        "holds": holds(by, document),
        "comparable": sum(each.status in READ for each in versions) > 1,
        "under_way": last is not None and last.status in UNDER_WAY,
        "before": before(last) if last and last.status in UNDER_WAY else 0,
        "rereads": last is not None and keeps and may_reread(last),
        "left": left(read) if read and keeps else None,
        "acts": [link for link in links if link.act],
        "links": [link for link in links if not link.act and not link.above],
        "above": [link for link in links if link.above],
        "sections": sections(read) if read else [],
        "cited": named,
        "citing": naming,
        "relations": RELATIONS,
        "link_form": AddLinkForm(by, document),
        "validity": validity,
        "replaced_by": validity.replaced_by,
        "distribution": Distribution(by, document),
        "may_confirm": by.holds(Role.OFFICER),
        "state_form": StateForm(document),
        "visibility_form": VisibilityForm(initial={"visibility": document.visibility}),
        "recipients_form": RecipientsForm(document),
        "wrong": {},
    }


def _reading(request: HttpRequest, by: Actor, document: Document) -> HttpResponse:
    last = visible_versions(by, document).first()
    if last is None or last.status not in UNDER_WAY:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    shown = {
        "document": document,
        "last": last,
        "under_way": True,
        "before": before(last),
        "rereads": may_settle(by, document) and may_reread(last),
    }
    return render(request, "documents/parts/reading.html", shown)
