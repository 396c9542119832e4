"""What happens every night."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.storage import default_storage
from django_tasks import task

from danvan.web.core.clock import now, today
from danvan.web.programmes.actions import open_periods

_KEPT = timedelta(days=1)


@task()
def nightly() -> int:
    """Open the periods of recurring tasks, forget spreadsheets never confirmed; periods opened."""
    sweep()
    return open_periods(at=today())


def sweep() -> None:
    """Delete files of dry runs older than a day."""
    if not default_storage.exists("imports"):
        return
    for name in default_storage.listdir("imports")[1]:
        path = f"imports/{name}"
        if default_storage.get_modified_time(path) < now() - _KEPT:
            default_storage.delete(path)
