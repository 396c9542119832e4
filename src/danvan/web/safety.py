"""What makes a deployment unsafe: each rule looks at the settings and says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings

# each: whether it applies, and the sentence for who installs
RULES: tuple[tuple[Callable[[Any], bool], str], ...] = (
    (
        lambda s: bool(s.DEBUG),
        "DANVAN_DEBUG=1: trang lỗi để lộ mã và thiết đặt. Đặt lại 0 khi phục vụ thật.",
    ),
    (
        lambda s: not s.CHOSEN["SECURE"],
        "DANVAN_SECURE=0: cookie đi cả trên HTTP. Đặt 1 khi đã có HTTPS.",
    ),
    (
        lambda s: set(s.ALLOWED_HOSTS) <= {"127.0.0.1", "localhost", "[::1]"},
        "DANVAN_HOSTS chỉ có máy này: ghi tên miền mà người dùng sẽ gõ.",
    ),
    (
        lambda s: "*" in s.ALLOWED_HOSTS,
        "DANVAN_HOSTS=*: nhận mọi tên máy. Ghi đúng tên miền được phục vụ.",
    ),
    (
        lambda s: s.CHOSEN["MAIL"] == "console",
        "DANVAN_MAIL=console: thư chỉ in ra màn hình. Đặt smtp://… để thư tới người nhận.",
    ),
    (
        lambda s: not s.MFA_ROLES,
        "DANVAN_MFA_ROLES trống: nên đặt approver,admin để các vai trò đó xác thực hai lớp.",
    ),
    (
        lambda s: s.DATABASES["default"]["ENGINE"].endswith("sqlite3") and s.CHOSEN["WORKERS"] > 1,
        "Nhiều tiến trình web trên SQLite: đặt DATABASE_URL để dùng PostgreSQL.",
    ),
)


def warnings() -> list[str]:
    """The sentences that apply to this installation."""
    return [sentence for applies, sentence in RULES if applies(settings)]
