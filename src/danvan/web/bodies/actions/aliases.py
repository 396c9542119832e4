"""Other names of a body: those of the register, and those learned from people's choices."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Alias, Body, Role
from danvan.web.core import audit
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.words import fold

LONGEST = 250


@transaction.atomic
def remember_alias(*, by: Actor, body: Body, words: str, context: Body) -> Alias:
    """Remember that in documents of `context` (and of those below it) `words` mean `body`.

    A later choice for the same words and context takes the place of the earlier one. Raises Denied
    for who is no officer of that body or of one above.
    """
    if not by.holds(Role.OFFICER) or not by.covers(context):
        raise Denied(_("Chỉ chuyên viên của một cơ quan mới chọn được cơ quan cho một tên gọi."))
    key = fold(words)
    Alias.objects.filter(key=key, context=context, remembered=True).exclude(body=body).delete()
    alias, new = Alias.objects.get_or_create(
        body=body, key=key, context=context, defaults={"name": words, "remembered": True}
    )
    if new:
        audit.record(by, "remember_alias", body, {"alias": (None, words)})
    return alias


@transaction.atomic
def save_aliases(*, by: Actor, body: Body, names: Sequence[str]) -> bool:
    """Let `names` be the other names of `body` in every document; whether that changed anything.

    What was learned from choices stays. Raises Refused for a name that is too long.
    """
    require_administer(by, body)
    wanted = {fold(name): _tidy(name) for name in names if fold(name)}
    if any(len(name) > LONGEST for name in wanted.values()):
        raise Refused(_("Tên gọi khác dài quá %(n)d chữ; hãy rút gọn.") % {"n": LONGEST})
    held = {alias.key: alias for alias in body.aliases.filter(context=None)}
    gone = [alias for key, alias in held.items() if key not in wanted and not alias.remembered]
    new = [Alias(body=body, name=n, key=k) for k, n in wanted.items() if k not in held]
    if not gone and not new:
        return False
    before = "; ".join(alias.name for alias in held.values() if not alias.remembered)
    Alias.objects.filter(pk__in=[alias.pk for alias in gone]).delete()
    Alias.objects.bulk_create(new)
    audit.record(by, "save_aliases", body, {"aliases": (before, "; ".join(wanted.values()))})
    return True


def _tidy(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())
