"""Settling a name that the register did not answer: choose its body, or let it stand."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from danvan.web.bodies.actions import remember_alias
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions.correct import Owner
from danvan.web.documents.actions.settling import require_open
from danvan.web.documents.models import Doubt, Version
from danvan.web.documents.models.candidate import CandidateBody


@transaction.atomic
def choose_body(
    *, by: Actor, version: Version, words: str, owner: Owner | None, remember: bool = False
) -> list[CandidateBody]:
    """Say whom `words` mean wherever the version uses them and nobody has said so yet.

    `owner` None lets the words stand for no body. With `remember` the words become an alias of the
    body in documents of the issuer. Doubts about the words are settled. Answers the rows changed;
    raises Refused where there are none left.
    """
    require_open(by, version)
    rows = list(_open_rows(version, words).select_for_update(of=("self",)))
    if not rows:
        raise Refused(_("Tên “%(words)s” đã được xử lý rồi.") % {"words": words})
    for row in rows:
        row.settled = True
        row.body = owner if isinstance(owner, Body) else None
        row.group = owner if isinstance(owner, BodyGroup) else None
        row.reason = _("Do người xem lại chọn") if owner else _("Để nguyên như văn bản")
    CandidateBody.objects.bulk_update(rows, ["settled", "body", "group", "reason"])
    audit.record_all([_entry(by, row, owner) for row in rows])
    _settle_doubts(by, version, rows, str(owner.name if owner else _("Để nguyên")))
    if remember and isinstance(owner, Body):
        remember_alias(by=by, body=owner, words=words[:250], context=version.document.issuer)
    return rows


def _open_rows(version: Version, words: str) -> models.QuerySet[CandidateBody]:
    return CandidateBody.objects.filter(
        candidate__version=version, words=words, body=None, group=None, settled=False
    ).select_related("candidate")


def _entry(by: Actor, row: CandidateBody, owner: Owner | None) -> Entry:
    shown = owner.name if owner else _("để nguyên")
    return audit.entry(by, "choose_body", row.candidate, {row.part: (row.words, shown)})


def _settle_doubts(by: Actor, version: Version, rows: list[CandidateBody], told: str) -> None:
    """The doubts that stand at the same words."""
    places = Q()
    for start, end in {(row.start, row.end) for row in rows if row.end is not None}:
        places |= Q(start=start, end=end)
    if places:
        open_ones = Doubt.objects.filter(places, version=version, settled_at=None)
        open_ones.update(settled_by=by.user, settled_at=now(), decision=told[:250])
