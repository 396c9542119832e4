"""Two rows of one document become one: the files of the other are its next versions."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.access import READ, require_keep
from danvan.web.documents.actions.keep import locked_two
from danvan.web.documents.joining import require_joinable
from danvan.web.documents.models import Apart, CoverageDecision, Document, SaidLink

_HEAD = (
    "type", "code", "title", "issuer", "issuer_name", "superior_name", "place", "date",
    "signatories",
)  # fmt: skip


@transaction.atomic
def join_documents(*, by: Actor, kept: Document, other: Document) -> Document:
    """Let `kept` have the files, the head and all that stands on `other`, which goes.

    Raises Denied for who does not keep both, Refused for one document twice, for files that are
    not read yet, and where both carry what may be there only once.
    """
    if kept.pk == other.pk:
        raise Refused(_("Hãy chọn hai văn bản khác nhau."))
    kept, other = locked_two(kept, other)
    require_keep(by, kept)
    require_keep(by, other)
    if other.versions.exclude(status__in=READ).exists() or not other.versions.exists():
        raise Refused(_("Tệp của văn bản kia chưa đọc xong; hãy chờ đọc xong rồi ghép."))
    require_joinable(by, kept, other)
    named = str(other)
    _move_versions(kept, other)
    kept.recipients.filter(sent_at=None).delete()
    _drop_between(kept, other)
    _turn_apart(kept, other)
    _move_rows(kept, other)
    told = {name: getattr(other, name) for name in _HEAD if getattr(other, name)}
    changes = audit.changed(kept, **told)
    other.delete()
    kept.revision += 1
    kept.save()
    changes.pop("signatories", None)
    audit.record(by, "join_documents", kept, changes, named)
    return kept


def _move_versions(kept: Document, other: Document) -> None:
    last = kept.versions.first()
    number = last.number if last else 0
    for version in other.versions.order_by("number"):
        number += 1
        version.document, version.number = kept, number
        version.save(update_fields=["document", "number"])


def _drop_between(kept: Document, other: Document) -> None:
    """What people said of the two: that they are two, that one is or carries out the other."""
    both = (kept, other)
    SaidLink.objects.filter(lower__in=both, upper__in=both).delete()
    Apart.objects.filter(one__in=both, other__in=both).delete()
    CoverageDecision.objects.filter(upper__in=both, lower__in=both).delete()
    if kept.merged_into_id == other.pk:
        kept.merged_into = None
        kept.save(update_fields=["merged_into"])


def _turn_apart(kept: Document, other: Document) -> None:
    """Pairs of the other one become pairs of the kept one, the lower key first as always."""
    for pair in Apart.objects.filter(Q(one=other) | Q(other=other)):
        third = pair.one_id if pair.other_id == other.pk else pair.other_id
        first, second = sorted((kept.pk, third))
        Apart.objects.get_or_create(one_id=first, other_id=second)
        pair.delete()


def _move_rows(kept: Document, other: Document) -> None:
    """Whatever points at the other document, of whichever app, points at the one that stays.

    A row that the kept one has already, a decision on the same duty, goes with the other document.
    """
    for relation in Document._meta.related_objects:
        if relation.many_to_many:
            continue
        name = relation.field.name
        rows = relation.related_model._base_manager.filter(**{name: other})
        for pk in list(rows.values_list("pk", flat=True)):
            try:
                with transaction.atomic():
                    rows.filter(pk=pk).update(**{name: kept})
            except IntegrityError:
                continue
