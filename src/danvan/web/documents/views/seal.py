"""Whether a sealed document is a secret: its holder's answer."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.documents.access import get_document, require_unseal
from danvan.web.documents.actions import open_document, remove_secret


@login_required
@require_POST
def seal(request: HttpRequest, pk: int) -> HttpResponse:
    """`act`: open it, with the grounds, or remove its files for good, with a mark to be sure."""
    by = actor(request)
    document = get_document(by, pk)
    require_unseal(by, document)
    act = request.POST.get("act")
    if act == "open":
        open_document(by=by, document=document, reason=request.POST.get("reason", ""))
        messages.success(request, _("Đã mở lại văn bản; căn cứ ghi trong nhật ký."))
    elif act == "remove" and request.POST.get("sure"):
        remove_secret(by=by, document=document)
        messages.success(request, _("Đã xóa tệp và những gì đọc từ tệp."))
    else:
        raise Refused(
            _("Hãy chọn: không phải tài liệu mật, hoặc là tài liệu mật và đánh dấu xác nhận xóa.")
        )
    return redirect(document)
