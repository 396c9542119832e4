"""A person's own views of the task table."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.errors import Denied, Refused
from danvan.web.programmes.models import SavedView

MOST = 30


@transaction.atomic
def save_view(*, by: Actor, name: str, query: str) -> SavedView:
    """Keep filters under a name; the same name again takes the new filters."""
    if by.user is None:
        raise Denied(_("Hãy đăng nhập để giữ khung nhìn."))
    name = " ".join(name.split())
    if not 0 < len(name) <= 80:
        raise Refused(_("Hãy đặt cho khung nhìn một tên, nhiều nhất 80 chữ."))
    if len(query) > 1000:
        raise Refused(_("Bộ lọc này quá dài để giữ lại."))
    if by.user.views.exclude(name=name).count() >= MOST:
        raise Refused(_("Đã có %(n)d khung nhìn; hãy xóa bớt trước.") % {"n": MOST})
    view, _new = SavedView.objects.update_or_create(
        user=by.user, name=name, defaults={"query": query}
    )
    return view


@transaction.atomic
def delete_view(*, by: Actor, pk: int) -> bool:
    """Forget one of the person's own views; whether there was such a one."""
    count, _each = SavedView.objects.filter(user=by.user, pk=pk).delete()
    return bool(count)
