"""Settling a name that the register did not answer: choose its body, or let it stand."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions import remember_alias
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.resolve import Resolver
from danvan.web.core import audit
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import require_open
from danvan.web.documents.actions.settling.correct import Owner
from danvan.web.documents.models import Version
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling.desk import NAME


@transaction.atomic
def choose_body(
    *, by: Actor, version: Version, words: str, owner: Owner, remember: bool = False
) -> list[CandidateBody]:
    """Say whom `words` mean, wherever the version uses them and nobody has said so yet.

    With `remember` the words become an alias of the body in documents of the issuer. Doubts about
    the words are settled. Answers the rows changed; raises Refused where none are left.
    """
    rows = _open_rows(by, version, words)
    for row in rows:
        row.body = owner if isinstance(owner, Body) else None
        row.group = owner if isinstance(owner, BodyGroup) else None
        row.reason = _("Do người xem lại chọn")
    _settle(by, version, rows, owner.name)
    # In the own branch of the tree only: nobody's choice decides for bodies beside or above.
    issuer, holder = version.document.issuer, version.document.owner
    context = issuer if by.covers(issuer) else holder
    if remember and context and isinstance(owner, Body):
        remember_alias(by=by, body=owner, words=words[:250], context=context)
    return rows


@transaction.atomic
def keep_names(*, by: Actor, version: Version, words: str) -> list[CandidateBody]:
    """Let `words` stand as they were taken: for the body guessed, or for none."""
    rows = _open_rows(by, version, words)
    guessed = next((each for row in rows if (each := row.body or row.group)), None)
    _settle(by, version, rows, guessed.name if guessed else _("Để nguyên như văn bản"))
    return rows


def _open_rows(by: Actor, version: Version, words: str) -> list[CandidateBody]:
    require_open(by, version)
    rows = CandidateBody.objects.select_for_update(of=("self",)).filter(
        candidate__version=version, words=words, settled=False
    )
    found = list(rows.select_related("candidate", "body", "group"))
    if not found:
        raise Refused(_("Tên “%(words)s” đã được người khác xử lý.") % {"words": words})
    return found


def _settle(by: Actor, version: Version, rows: list[CandidateBody], told: str) -> None:
    for row in rows:
        row.settled = True
    CandidateBody.objects.bulk_update(rows, ["settled", "body", "group", "reason"])
    audit.record_all(
        [
            audit.entry(by, "choose_body", row.candidate, {row.part: (row.words, told)})
            for row in rows
        ]
    )
    places = Q()
    for start, end in {(row.start, row.end) for row in rows if row.end is not None}:
        places |= Q(start=start, end=end)
    if places:
        open_ones = version.doubts.filter(places, code__startswith=NAME, settled_at=None)
        open_ones.update(settled_by=by.user, settled_at=now(), decision=told[:250])


@transaction.atomic
def resolve_again(*, by: Actor, version: Version) -> int:
    """Look up anew the names that nobody has settled, for an issuer that is known only now.

    Answers how many rows are matched by it; a name matched is settled with its doubt.
    """
    document = version.document
    rows = CandidateBody.objects.filter(candidate__version=version, settled=False)
    found: dict[str, list[CandidateBody]] = {}
    near = document.issuer or document.owner
    resolver = Resolver(near, document.date or today(), document.owner)
    for row in rows.select_related("candidate"):
        match = resolver.resolve(row.words)
        if match.sure:
            row.body, row.group, row.reason = match.body, match.group, match.reason[:250]
            found.setdefault(row.words, []).append(row)
    for named in found.values():
        _settle(by, version, named, str(named[0].body or named[0].group))
    return sum(map(len, found.values()))
