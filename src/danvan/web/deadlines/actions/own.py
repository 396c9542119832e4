"""A body's own terms: shorter than the law's, or one where the law gives none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.deadlines.rule import Length, Rule, Unit
from danvan.web.core.deadlines.rules import rule
from danvan.web.core.errors import Refused
from danvan.web.deadlines.access import require_set
from danvan.web.deadlines.models import OwnRule


@transaction.atomic
def set_own_rule(
    *, by: Actor, key: str, variant: str, length: Length, valid_from: date, **more: Any
) -> OwnRule:
    """Set the term of the body acted for from a day on; again for the same day changes it.

    Raises Refused for a term longer than the law's, or in another unit.
    """
    require_set(by)
    law = _law(key, variant, valid_from)
    _require_within(law, variant, length)
    Body.objects.select_for_update().get(pk=by.body_id)  # one after the other
    place = {"body": by.body, "key": key, "variant": variant, "valid_from": valid_from}
    own = OwnRule.objects.select_for_update().filter(**place).first() or OwnRule(**place)
    before = own.length if own.pk else None
    changes = audit.changed(own, number=length.number, unit=str(length.unit), **more)
    own.save()
    told = {"length": (str(before) if before else None, str(length))}
    kept = {name: pair for name, pair in changes.items() if name not in ("number", "unit")}
    audit.record(by, "set_own_rule", own, {**told, **kept}, law.name)
    return own


@transaction.atomic
def end_own_rule(*, by: Actor, own: OwnRule) -> None:
    """From today on the term is again the one from above; what was due before stays computable."""
    require_set(by)
    if by.body_id != own.body_id:
        raise Refused(_("Thời hạn này do cơ quan khác đặt."))
    yesterday = today() - timedelta(days=1)
    name = rule_name(own)
    if own.valid_from > yesterday:
        audit.record(by, "end_own_rule", own, {"length": (str(own.length), None)}, name)
        own.delete()
        return
    if own.valid_to and own.valid_to <= yesterday:
        raise Refused(_("Thời hạn riêng này đã hết áp dụng."))
    changes = audit.changed(own, valid_to=yesterday)
    own.save()
    audit.record(by, "end_own_rule", own, changes, name)


def rule_name(own: OwnRule) -> str:
    """The name of the rule that is changed; its key where the repository has it no more."""
    try:
        return rule(own.key, own.valid_from).name
    except KeyError:
        return own.key


def _law(key: str, variant: str, at: date) -> Rule:
    try:
        found = rule(key, at)
    except KeyError:
        raise Refused(
            _("Vào ngày này không có quy định thời hạn ấy; hãy chọn ngày khác.")
        ) from None
    if variant and variant not in found.variants:
        raise Refused(_("Quy định này không có trường hợp đã chọn."))
    return found


def _require_within(law: Rule, variant: str, length: Length) -> None:
    most = law.length_of(variant)
    if most is None:
        return
    if length.unit is not most.unit:
        unit = _("ngày làm việc") if most.unit is Unit.WORKING else _("ngày")
        raise Refused(
            _("Luật tính thời hạn này bằng %(unit)s; hãy dùng cùng cách tính.") % {"unit": unit}
        )
    if length.number > most.number:
        raise Refused(
            _("Không được dài hơn thời hạn của luật (%(most)s); hãy đặt bằng hoặc ngắn hơn.")
            % {"most": most}
        )
