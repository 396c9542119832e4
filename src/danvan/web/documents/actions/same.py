"""Two documents that are one, or one code that is two: a person says so, and may take it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Denied, Refused
from danvan.web.documents.access import keepers_see, may_settle, require_keep, visible_documents
from danvan.web.documents.actions.keep import locked, locked_two
from danvan.web.documents.intake.moving import move_said
from danvan.web.documents.joining import require_joinable
from danvan.web.documents.models import Apart, Citation, Document, Visibility


@transaction.atomic
def merge_documents(*, by: Actor, document: Document, into: Document) -> Document:
    """Let `into` stand for `document`: what cites the one leads to the other from now on.

    The row stays, so that later citations in its words lead there too and `separate_document` can
    undo it. Raises Denied for who does not keep `document`, Refused where it may not stand for it
    and where both carry what may be there only once.
    """
    held, other = locked_two(document, into)
    require_keep(by, held)
    _require_mergeable(by, held, other)
    require_joinable(by, held, other)
    rows = Citation.objects.filter(target=held)
    rows.filter(first_target=None).update(first_target=held)
    rows.update(target=other)
    move_said(held, other)
    Document.objects.filter(merged_into=held).update(merged_into=other)
    held.merged_into = other
    held.revision += 1
    held.save()
    Apart.objects.filter(**_pair(held, other)).delete()
    audit.record(by, "merge_documents", held, {"merged_into": (None, other)})
    return other


@transaction.atomic
def separate_document(*, by: Actor, document: Document, into: Document | None = None) -> Document:
    """Undo `merge_documents`: what led to the document before leads to it again.

    Links that people said stay with the other one. Raises Denied, Refused: also where somebody let
    another one than `into` stand for it since.
    """
    held = locked(document)
    require_keep(by, held)
    other = held.merged_into
    if other is None:
        raise Refused(_("Văn bản này không gộp vào văn bản nào."))
    if into is not None and other.pk != into.pk:
        raise Refused(_("Văn bản này đã gộp vào văn bản khác; hãy tải lại trang."))
    Citation.objects.filter(first_target=held).update(target=held, first_target=None)
    held.merged_into = None
    held.revision += 1
    held.save()
    Apart.objects.get_or_create(**_pair(held, other))
    audit.record(by, "separate_document", held, {"merged_into": (other, None)})
    return held


@transaction.atomic
def keep_apart(*, by: Actor, one: Document, other: Document) -> None:
    """Say that two are two, whatever they look like. Raises Denied, Refused."""
    one, other = locked_two(one, other)
    keeper = _kept(by, one, other)
    if one.pk == other.pk or other.pk in (one.merged_into_id, other.merged_into_id):
        raise Refused(_("Hai văn bản này đang là một; hãy tách ra trước."))
    _row, made = Apart.objects.get_or_create(**_pair(one, other))
    if made:
        told = _named(keeper, other if keeper == one else one)
        audit.record(by, "keep_apart", keeper, {"apart": (None, told)})


@transaction.atomic
def compare_again(*, by: Actor, one: Document, other: Document) -> None:
    """Undo `keep_apart`. Raises Denied, Refused where nobody said so."""
    one, other = locked_two(one, other)
    keeper = _kept(by, one, other)
    gone, _rows = Apart.objects.filter(**_pair(one, other)).delete()
    if not gone:
        raise Refused(_("Chưa ai ghi rằng đây là hai văn bản khác nhau."))
    told = _named(keeper, other if keeper == one else one)
    audit.record(by, "compare_again", keeper, {"apart": (told, None)})


def _require_mergeable(by: Actor, held: Document, other: Document) -> None:
    if held.pk == other.pk or held.merged_into_id:
        raise Refused(_("Văn bản này đã gộp vào văn bản khác; hãy tải lại trang."))
    if other.merged_into_id:
        raise Refused(_("Văn bản ấy đã gộp vào văn bản khác; hãy chọn văn bản kia."))
    if not held.stub and other.stub:
        raise Refused(
            _("Văn bản có tệp không gộp vào văn bản chưa có tệp; hãy gộp chiều ngược lại.")
        )
    open_enough = other.visibility == Visibility.PUBLIC or held.visibility != Visibility.PUBLIC
    for reader in (by, Actor(body=held.owner)):
        if not (open_enough and visible_documents(reader).filter(pk=other.pk).exists()):
            raise Refused(
                _(
                    "Không phải ai đang thấy văn bản này cũng được xem văn bản kia, nên không "
                    "gộp được."
                )
            )


def _kept(by: Actor, one: Document, other: Document) -> Document:
    """The one of two in whose journal it stands: one that the actor keeps; Denied for neither.

    Rather the one of those who may see the other one too.
    """
    pairs = [(a, b) for a, b in ((one, other), (other, one)) if may_settle(by, a)]
    if not pairs:
        raise Denied(_("Chỉ chuyên viên của cơ quan giữ văn bản mới làm được việc này."))
    return next((a for a, b in pairs if keepers_see(a, b)), pairs[0][0])


def _named(keeper: Document, other: Document) -> Document | Promise:
    """The other one as the journal names it to whoever may read there."""
    return other if keepers_see(keeper, other) else gettext_lazy("một văn bản của cơ quan khác")


def _pair(one: Document, other: Document) -> dict[str, Any]:
    first, second = sorted((one.pk, other.pk))
    return {"one_id": first, "other_id": second}
