"""What a body that ends leaves to its heir: the documents it holds."""

from __future__ import annotations

from datetime import date

from danvan.web.bodies.actions import succeed
from danvan.web.core.models import Entry
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import Document, Version
from roles import Cast


def test_documents_pass_to_the_heir(cast: Cast, plan: Version) -> None:
    document = plan.document
    holder, heir = cast.bodies["lead"], cast.bodies["coordinator"]
    Document.objects.filter(pk=document.pk).update(owner=holder, issuer=holder)
    plan.document.recipients.all().delete()
    officer = cast.actor("coordinator")
    assert not visible_documents(officer).filter(pk=document.pk).exists()
    succeed(
        by=cast.actor("province_admin"),
        body=holder,
        successors=[heir],
        how="merge",
        on=date(2026, 9, 1),
    )
    document.refresh_from_db()
    assert (document.owner, document.issuer) == (heir, holder)
    assert visible_documents(officer).filter(pk=document.pk).exists()
    entry = Entry.objects.of(document).get(act="pass_documents")
    assert "Sở Nội vụ → Sở Tài chính, 1/9/2026" in entry.note


def test_without_an_heir_they_stay(cast: Cast, plan: Version) -> None:
    Document.objects.filter(pk=plan.document_id).update(owner=cast.bodies["other"])
    succeed(
        by=cast.actor("province_admin"),
        body=cast.bodies["other"],
        successors=[],
        how="end",
        on=date(2026, 9, 1),
    )
    assert Document.objects.get(pk=plan.document_id).owner == cast.bodies["other"]
