"""The web application made ready for a command: its settings checked, its parts loaded."""

from __future__ import annotations

import os
import sys
from pathlib import Path

MISUSE = 2


def prepare() -> bool:
    """Load the application; says in Vietnamese what is wrong and returns False where it cannot."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danvan.web.settings")
    try:
        import django
    except ImportError:
        print("danvan: lệnh này cần phần web; cài bằng `pip install danvan[web]`.", file=sys.stderr)
        return False
    from danvan.web.environment import WrongSetting

    try:
        django.setup()
    except WrongSetting as error:
        print(f"danvan: {error}", file=sys.stderr)
        return False
    return True


def migrate() -> None:
    """Bring the database to the present shape; nothing happens where it has it already."""
    from django.conf import settings
    from django.core.management import call_command

    settings.DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def gather_static() -> None:
    """Copy, name by content and compress what pages load; only after a change."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    made = settings.STATIC_ROOT / "staticfiles.json"
    newest = max(
        (
            Path(storage.path(name)).stat().st_mtime
            for finder in get_finders()
            for name, storage in finder.list(None)
        ),
        default=0.0,
    )
    if not made.exists() or made.stat().st_mtime < newest:
        call_command("collectstatic", interactive=False, verbosity=0)
