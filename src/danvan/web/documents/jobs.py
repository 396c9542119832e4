"""In the background: reading, looking anew by changed rules, comparing with what carries out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef
from django_tasks import task

from danvan.lint.edition import edition
from danvan.reader import ReaderError
from danvan.web.core.clock import now, today
from danvan.web.documents.access import READ
from danvan.web.documents.actions.read import MEMORY, SECONDS, STUCK, read_version
from danvan.web.documents.actions.seal import seal_document
from danvan.web.documents.coverage.refresh import refresh_around
from danvan.web.documents.coverage.store import compare, newest
from danvan.web.documents.linting.look import bytes_of, look_at, order_of
from danvan.web.documents.linting.store import store_run
from danvan.web.documents.models import Document, LintRun, Version
from danvan.web.documents.newest import superseded

_A_NIGHT = timedelta(hours=2)  # of looking anew; what is left waits for the next one


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


@task()
def lint_queued(version_id: int) -> bool:
    """Look at one version that was read; whether it was looked at."""
    version = Version.objects.select_related("document").filter(pk=version_id).first()
    return version is not None and lint_version(version)


def lint_version(version: Version) -> bool:
    """Look at a version with the rules as they are now; False where its file cannot be read.

    One that they take for a secret is sealed.
    """
    if version.status not in READ or not version.file:
        return False
    try:
        data = bytes_of(version)
        limit, cleared = settings.UPLOAD_LIMIT, version.cleared_at is not None
        order = order_of(data, version.name, limit, SECONDS, MEMORY, cleared=cleared)
        store_run(version, look_at(order, version.document))
    except (ReaderError, FileNotFoundError) as error:
        if isinstance(error, ReaderError) and error.code == "secret":
            seal_document(version=version, words=str(error))
        logging.getLogger(__name__).warning("version %s not looked at: %s", version.pk, error)
        return False
    return True


def lint_outdated() -> int:
    """Look at the newest versions that no rules, or older ones, looked at; how many.

    The newest documents first, and for no more than a part of the night.
    """
    until = now() + _A_NIGHT
    done = 0
    for version in _outdated():
        if now() > until:
            break
        done += lint_version(version)
    return done


def _outdated() -> Iterator[Version]:
    """One at a time: while one is looked at, another server may have looked at the next."""
    rows = Version.objects.filter(status__in=READ, document__sealed_at=None).exclude(file="")
    current = LintRun.objects.filter(version=OuterRef("pk"), edition=edition())
    rows = rows.filter(~superseded(), ~Exists(current))
    for key in list(rows.order_by("-pk").values_list("pk", flat=True)):
        found = rows.select_related("document").defer("text", "reading").filter(pk=key).first()
        if found is not None:
            yield found
