"""Adopting a document: what it will make, for whom, and what is not settled yet."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.refusals import told_by
from danvan.web.documents.access import get_document
from danvan.web.documents.models import Version
from danvan.web.documents.settling.figure_cards import make_figure_cards
from danvan.web.documents.settling.report_cards import make_report_cards
from danvan.web.programmes.access import require_adopt
from danvan.web.programmes.actions import adopt_document
from danvan.web.programmes.actions.adopt import require_signed
from danvan.web.programmes.actions.plan import Plan
from danvan.web.programmes.forms.adopt import AdoptForm
from danvan.web.programmes.models import Programme


@login_required
@require_http_methods(["GET", "POST"])
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan beside the form; then the programme's tasks."""
    by = actor(request)
    document = get_document(by, pk)
    require_adopt(by, document)
    require_signed(document)
    version = document.versions.first()
    if version is None:
        raise Refused(_("Văn bản này chưa có tệp nào; hãy tải tệp lên và xem lại trước."))
    form = AdoptForm(by, document, request.POST or None)
    if form.is_valid():
        with told_by(form):
            programme = adopt_document(by=by, version=version, **form.cleaned_data)
            return _adopted(request, programme)
    return _shown(request, version, form, 409 if form.errors else 200)


def _adopted(request: HttpRequest, programme: Programme) -> HttpResponse:
    whole = programme.tasks.filter(parent=None).count()
    parts = programme.tasks.counted().count()
    told = ngettext("Đã giao %(n)d nhiệm vụ.", "Đã giao %(n)d nhiệm vụ.", whole) % {"n": whole}
    if parts != whole:
        told += " " + _("Chia cho từng cơ quan, từng kỳ thì thành %(n)d phần việc.") % {"n": parts}
    messages.success(request, told)
    return redirect(f"{reverse('programmes:tasks')}?programme={programme.pk}")


def _shown(request: HttpRequest, version: Version, form: AdoptForm, status: int) -> HttpResponse:
    document = version.document
    shown = {
        "document": document,
        "version": version,
        "form": form,
        "plan": Plan(version, document.date or today()),
        "reporting": make_report_cards(
            list(
                version.report_candidates.filter(dropped=False).prefetch_related(
                    "bodies__body", "bodies__group"
                )
            )
        ),
        "figures": make_figure_cards(version.figure_candidates.filter(dropped=False)),
        "adopted": document.programmes.select_related("owner"),
    }
    return render(request, "programmes/adopt.html", shown, status=status)
