"""What documents do in the background: reading."""

from __future__ import annotations

from django_tasks import task

from danvan.web.documents.actions.read import read_version
from danvan.web.documents.models import Version


@task()
def read_queued(version_id: int) -> str:
    """Read one version; its status afterwards."""
    version = Version.objects.select_related("document").filter(pk=version_id).first()
    return read_version(version).status if version else ""
