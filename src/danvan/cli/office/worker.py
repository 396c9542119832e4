"""`danvan worker`: does the background work that waits in the database; run as many as needed."""

from __future__ import annotations

from collections.abc import Sequence

from danvan.cli.office.application import MISUSE, migrate, prepare
from danvan.cli.parser import Parser

_ABOUT = """\
Làm việc nền đang xếp hàng (đọc văn bản, gửi thư). Chỉ cần khi DANVAN_QUEUE=1; có thể chạy nhiều
tiến trình cùng lúc trên PostgreSQL."""


def run(arguments: Sequence[str]) -> int:
    """Works until it is stopped (with --batch until the queue is empty)."""
    parser = Parser("danvan worker", "danvan worker [--batch]", _ABOUT, "")
    parser.add_argument("--batch", action="store_true", help="làm hết hàng đợi rồi thôi")
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    asked = parser.parse_args(arguments)
    if not prepare():
        return MISUSE
    from django.conf import settings
    from django.core.management import call_command

    if not settings.CHOSEN["QUEUE"]:
        parser.error(
            "DANVAN_QUEUE đang là 0: việc nền được làm ngay trong tiến trình web, không có hàng đợi"
        )
    migrate()
    call_command("db_worker", batch=asked.batch, verbosity=1)
    return 0
