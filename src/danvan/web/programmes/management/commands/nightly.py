"""`nightly`: what happens every night, for a timer of the system to start."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from danvan.web.programmes.jobs import nightly


class Command(BaseCommand):
    """Safe to run as often as one likes."""

    help = "Mở các kỳ mới của nhiệm vụ định kỳ và dọn các tệp nhập dở."

    def handle(self, *_args: Any, **_options: Any) -> None:
        opened = nightly.call()
        self.stdout.write(f"Đã mở {opened} kỳ mới.")
