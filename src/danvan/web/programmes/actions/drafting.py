"""A lower body drafts the document by which it carries a programme out, and signs it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from danvan.official import as_docx
from danvan.official.drafting import draft_of
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.core.together import with_files
from danvan.web.documents.actions import add_document, join_documents
from danvan.web.documents.models import Document, State, Visibility
from danvan.web.programmes.access import require_draft
from danvan.web.programmes.actions.assign import require_alive
from danvan.web.programmes.drafting.heads import KINDS
from danvan.web.programmes.drafting.linking import derive
from danvan.web.programmes.drafting.order import Chosen, Wanted, file_name, order_of
from danvan.web.programmes.drafting.signed import Proposal, proposals
from danvan.web.programmes.drafting.words import said
from danvan.web.programmes.models import Draft, DraftDuty, Programme

_SIGNED = ("authority", "position", "name")


@with_files()
def draft_plan(
    *,
    by: Actor,
    programme: Programme,
    kind: str,
    chosen: Sequence[Chosen],
    margin: int = 0,
    follower: Body | None = None,
    wanted: Sequence[Wanted] = (),
) -> Draft:
    """Write the draft as a file and take it in as any file: it is read like one that was uploaded.

    Raises Denied for who is no officer of a body with duties in the programme, Refused for no duty,
    a type that carries nothing out, and a lead that is no part of the body.
    """
    require_draft(by, programme)
    assert by.body is not None
    _check(by, kind, chosen, follower)
    with override("vi"):
        paper = draft_of(order_of(by, programme, kind, chosen, follower, wanted))
        name = file_name(programme, kind)
    version = add_document(by=by, content=as_docx(paper), name=name, visibility=Visibility.INTERNAL)
    draft = Draft.objects.create(
        programme=programme,
        body=by.body,
        document=version.document,
        margin=margin,
        made_by=by.user,
        made_at=now(),
    )
    tasks = [each.falls.task for each in chosen]
    words = said(tasks)
    DraftDuty.objects.bulk_create(
        DraftDuty(draft=draft, task=task, order=n, words=words[task.pk].words)
        for n, task in enumerate(tasks, 1)
    )
    made = {"tasks": (None, len(chosen)), "indicators": (None, len(wanted))}
    audit.record(by, "draft_plan", version.document, made, programme.name)
    return draft


def _check(by: Actor, kind: str, chosen: Sequence[Chosen], follower: Body | None) -> None:
    if kind not in KINDS:
        raise Refused(_("Hãy chọn loại văn bản: kế hoạch hoặc chương trình hành động."))
    if not chosen:
        raise Refused(
            _("Chưa chọn nhiệm vụ nào; hãy chọn ít nhất một nhiệm vụ để đưa vào dự thảo.")
        )
    named: Iterable[Body | None] = (*(each.lead for each in chosen), follower)
    bodies = list({each.pk: each for each in named if each}.values())
    for body in bodies:
        if not by.covers(body):
            raise Refused(
                _("“%(name)s” không thuộc cơ quan của bạn; hãy chọn cơ quan trực thuộc.")
                % {"name": body.name}
            )
    require_alive(bodies)


@transaction.atomic
def accept_signed(*, by: Actor, proposal: Proposal) -> Draft:
    """Let a document be the signed version of a draft, in force from now on, its duties tied.

    Raises Denied for who does not keep the draft, Refused where it is not (or no longer) one.
    """
    draft = _still(by, proposal)
    document = draft.document
    if not proposal.own:
        document = join_documents(by=by, kept=document, other=proposal.document)
    document = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    read = proposal.version.reading.get("meta", {}).get("signatories") or document.signatories
    signed_by = [{name: each.get(name) for name in _SIGNED} for each in read]
    document.signatories = signed_by  # those of the draft were places for the pen
    changes = audit.changed(document, state=State.IN_FORCE)
    document.revision += 1
    document.save()
    draft.signed = document.versions.get(pk=proposal.version.pk)
    draft.signed_by, draft.signed_at = by.user, now()
    draft.save()
    made = derive(draft, draft.signed)
    audit.record(by, "accept_signed", document, {**changes, "tasks": (None, made)})
    return draft


@transaction.atomic
def refuse_signed(*, by: Actor, proposal: Proposal) -> Draft:
    """Say that a document is not the signed version of a draft: it is not asked again."""
    draft = _still(by, proposal)
    draft.others.add(proposal.document)
    audit.record(by, "refuse_signed", draft.document, note=str(proposal.document))
    return draft


def _still(by: Actor, proposal: Proposal) -> Draft:
    """The draft, locked, if the document still looks like its signed version."""
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=proposal.draft.pk)
    now_ = proposals(by, proposal.document, proposal.version)
    if all(each.draft.pk != draft.pk for each in now_):
        raise Refused(_("Văn bản này không còn là bản ký đang chờ ghi nhận; hãy mở lại trang."))
    return draft
