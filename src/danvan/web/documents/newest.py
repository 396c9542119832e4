"""Which versions count: the newest one of each document that was read."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from danvan.web.documents.access import READ
from danvan.web.documents.models import Version


def superseded(version: str = "") -> Exists:
    """Whether a later version was read; `version` is the way to it from the rows: `version__`."""
    later = Version.objects.filter(
        document=OuterRef(f"{version}document"),
        status__in=READ,
        number__gt=OuterRef(f"{version}number"),
    )
    return Exists(later)
