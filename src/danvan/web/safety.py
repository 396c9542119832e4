"""What makes a deployment unsafe: each rule looks at the settings and says what to do."""

from __future__ import annotations

import stat
from collections.abc import Callable
from typing import Any

from django.conf import settings

_LOCAL = {"127.0.0.1", "localhost", "[::1]"}
_KEY = 50  # characters, as Django itself makes them


def _open_key(given: Any) -> bool:
    """Whether others on the machine may read the key that signs sessions."""
    kept = given.DATA / "secret.key"
    return kept.exists() and bool(stat.S_IMODE(kept.stat().st_mode) & 0o077)


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
        lambda s: set(s.ALLOWED_HOSTS) <= _LOCAL,
        "DANVAN_HOSTS chỉ có máy này: ghi tên miền mà người dùng sẽ gõ.",
    ),
    (
        lambda s: "*" in s.ALLOWED_HOSTS,
        "DANVAN_HOSTS=*: nhận mọi tên máy. Ghi đúng tên miền được phục vụ.",
    ),
    (
        lambda s: any(origin.startswith("http://") for origin in s.CSRF_TRUSTED_ORIGINS),
        "DANVAN_ORIGINS có địa chỉ http://: biểu mẫu gửi từ đó không được bảo vệ. Dùng https://.",
    ),
    (
        lambda s: 0 < len(s.CHOSEN["SECRET_KEY"]) < _KEY,
        "DANVAN_SECRET_KEY ngắn hơn 50 ký tự: dễ bị dò. Để trống để phần mềm tự sinh.",
    ),
    (
        _open_key,
        "Tệp secret.key trong thư mục dữ liệu đọc được bởi người khác trên máy: chmod 600.",
    ),
    (
        lambda s: s.CHOSEN["MAIL"] == "console",
        "DANVAN_MAIL=console: thư chỉ in ra màn hình. Đặt smtp://… để thư tới người nhận.",
    ),
    (
        lambda s: not s.CHOSEN["ADDRESS"].startswith("https://"),
        "DANVAN_ADDRESS không phải https://: liên kết trong thư không mở được ở nơi khác hoặc đi "
        "không mã hóa. Ghi địa chỉ mà mọi người dùng.",
    ),
    (
        lambda s: not s.MFA_ROLES,
        "DANVAN_MFA_ROLES trống: nên đặt approver,admin để các vai trò đó xác thực hai lớp.",
    ),
    (
        lambda s: s.CHOSEN["OIDC_URL"].startswith("http://"),
        "DANVAN_OIDC_URL là http://: mật khẩu đăng nhập có thể bị đọc trên đường. Dùng https://.",
    ),
    (
        lambda s: s.CHOSEN["SECURE"] and not s.CHOSEN["PROXIES"],
        "DANVAN_SECURE=1 mà DANVAN_PROXIES=0: sau máy chủ trung gian mọi người dùng mang chung một "
        "địa chỉ, nên việc hạn chế dò mật khẩu chặn nhầm. Đặt số máy chủ trung gian.",
    ),
    (
        lambda s: s.DATABASES["default"]["ENGINE"].endswith("sqlite3") and s.CHOSEN["WORKERS"] > 1,
        "Nhiều tiến trình web trên SQLite: đặt DATABASE_URL để dùng PostgreSQL.",
    ),
)


def warnings(given: Any = settings) -> list[str]:
    """The sentences that apply to this installation."""
    return [sentence for applies, sentence in RULES if applies(given)]
