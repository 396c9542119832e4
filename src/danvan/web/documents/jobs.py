"""What documents do in the background: reading, and comparing with what carries them out."""

from __future__ import annotations

from django.conf import settings
from django_tasks import task

from danvan.web.core.clock import now, today
from danvan.web.documents.actions.read import STUCK, read_version
from danvan.web.documents.coverage.refresh import refresh_around
from danvan.web.documents.coverage.store import compare, newest
from danvan.web.documents.models import Document, Version


@task()
def read_queued(version_id: int) -> str:
    """Read one version; its status afterwards."""
    version = Version.objects.select_related("document").filter(pk=version_id).first()
    return read_version(version).status if version else ""


@task()
def compare_queued(version_id: int, lowers: list[int]) -> int:
    """Compare a version with those below it; with how many."""
    version = newest().filter(pk=version_id).first()
    return compare(version, lowers) if version else 0


@task()
def compare_around(document_id: int) -> int:
    """Compare a document with those above and below it; with how many."""
    document = Document.objects.select_related("owner").filter(pk=document_id).first()
    return refresh_around(document, today()) if document else 0


def read_left_behind() -> int:
    """Read the files that a server which ended had in line; how many.

    Where the line is a queue in the database, its workers find them there themselves.
    """
    if settings.CHOSEN["QUEUE"]:
        return 0
    lost = Version.objects.filter(status=Version.Status.READING, read_at__lt=now() - STUCK)
    lost.update(status=Version.Status.QUEUED)
    waiting = Version.objects.filter(status=Version.Status.QUEUED).select_related("document")
    return sum(read_version(version).status != Version.Status.QUEUED for version in waiting)
