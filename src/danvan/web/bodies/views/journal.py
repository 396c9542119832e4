"""What was done in one's body and below it, for administrators and inspectors."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from danvan.web.bodies.access import visible_entries
from danvan.web.bodies.middleware import actor
from danvan.web.core.views.history import answer


@login_required
@require_GET
def journal(request: HttpRequest) -> HttpResponseBase:
    """Everything in scope, newest first, filtered, and as a file."""
    by = actor(request)
    entries = visible_entries(by)
    told = {"kind": _("Mọi việc trong phạm vi của cơ quan"), "scope": by.body}
    return answer(request, entries, "nhat-ky", **told)
