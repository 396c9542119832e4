"""Documents that may be secret, on the Hôm nay of those who have to say whether they are."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.models import Document
from danvan.web.programmes.other_duties import Matter, Section

FEW = 10


def sealed_today(by: Actor, today: date) -> list[Section]:
    """A source of `other_duties.OTHERS`, for officers and approvers of the holder."""
    if by.body is None or not by.holds(Role.OFFICER):
        return []
    rows = Document.objects.filter(owner=by.body, sealed_at__isnull=False).order_by("sealed_at")
    return [
        Section(
            _("Có thể là tài liệu mật: chờ quyết định"),
            "lock",
            [_matter(each) for each in rows[:FEW]],
            reverse("documents:list"),
            _("Mọi văn bản"),
        )
    ]


def _matter(document: Document) -> Matter:
    told = _("Tạm khóa từ %(day)s: mở trang văn bản để mở lại, hoặc xóa nếu đúng là tài liệu mật")
    return Matter(
        words=str(document),
        under=told % {"day": day(document.sealed_at)},
        url=document.get_absolute_url(),
        due=None,
        standing="sealed",
        standing_words="",
        act=_("Quyết định"),
    )
