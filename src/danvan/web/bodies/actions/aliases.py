"""Names learned from people's choices."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Alias, Body, Role
from danvan.web.core import audit
from danvan.web.core.errors import Denied
from danvan.web.core.words import fold


@transaction.atomic
def remember_alias(*, by: Actor, body: Body, words: str, context: Body | None) -> Alias:
    """Remember that in documents of `context` (and of those below it) `words` mean `body`.

    A later choice for the same words and context takes the place of the earlier one. Raises Denied
    for who is no officer.
    """
    if not by.holds(Role.OFFICER):
        raise Denied(_("Chỉ chuyên viên của một cơ quan mới chọn được cơ quan cho một tên gọi."))
    key = fold(words)
    Alias.objects.filter(key=key, context=context, remembered=True).exclude(body=body).delete()
    alias, new = Alias.objects.get_or_create(
        body=body, key=key, context=context, defaults={"name": words, "remembered": True}
    )
    if new:
        audit.record(by, "remember_alias", body, {"alias": (None, words)})
    return alias
