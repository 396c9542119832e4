"""Documents that may be secret, on the Hôm nay of those who have to say whether they are."""

from __future__ import annotations

from django.db.models import BooleanField, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.models import Document
from danvan.web.programmes.duties import followed_rows
from danvan.web.programmes.other_duties import Matter, Section

FEW = 10


def followed_and_sealed(by: Actor) -> tuple[list[int], list[Section]]:
    """Keys of the programmes followed, and a section where something is sealed: one question.

    There rarely is any such document, and Hôm nay is opened all day.
    """
    rows = followed_rows(by).values_list("pk", Value(False, BooleanField()))
    if by.body is not None and by.holds(Role.OFFICER):
        own = Document.objects.filter(owner=by.body, sealed_at__isnull=False).order_by()
        found = list(rows.union(own.values_list("pk", Value(True, BooleanField())), all=True))
    else:
        found = list(rows)
    sealed = [key for key, closed in found if closed]
    return [key for key, closed in found if not closed], _sections(sealed) if sealed else []


def _sections(keys: list[int]) -> list[Section]:
    rows = Document.objects.filter(pk__in=keys).order_by("sealed_at")
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
