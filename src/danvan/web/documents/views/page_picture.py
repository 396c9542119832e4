"""The picture of a page, for those who may see the document."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import READ, get_document, visible_versions
from danvan.web.documents.settling import pages


@login_required
@require_GET
def picture(request: HttpRequest, pk: int, version: int, number: int) -> HttpResponse:
    """Drawn when first asked for; a browser may keep it, nobody between may."""
    by = actor(request)
    found = visible_versions(by, get_document(by, pk)).filter(pk=version).first()
    if found is None or found.status not in READ or not 1 <= number <= pages.page_count(found):
        raise Http404
    try:
        drawn = pages.picture(found, number).read_bytes()
    except (ValueError, OSError):
        raise Http404 from None
    response = HttpResponse(drawn, content_type="image/webp")
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response
