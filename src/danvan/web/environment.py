"""Every setting that an installation may change: read from the environment, checked, documented.

`SETTINGS` is the whole list; `docs/settings.md` shows it and a test keeps the two equal.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PREFIX = "DANVAN_"


class WrongSetting(ValueError):
    """A setting that cannot be used; the message is a Vietnamese sentence that names it."""


def _text(words: str) -> str:
    return words


def _switch(words: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if words.lower() not in known:
        raise ValueError("cần 1 hoặc 0")
    return known[words.lower()]


def _count(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise ValueError("cần một số nguyên dương")
    return int(words)


def _names(words: str) -> list[str]:
    return [name.strip() for name in words.split(",") if name.strip()]


def _folder(words: str) -> Path:
    return Path(words).expanduser().resolve()


def _database(words: str) -> str:
    if words and not words.startswith(("sqlite://", "postgres://", "postgresql://")):
        raise ValueError("cần một địa chỉ sqlite:// hoặc postgresql://")
    return words


def _origins(words: str) -> list[str]:
    names = _names(words)
    if wrong := [name for name in names if not name.startswith(("https://", "http://"))]:
        raise ValueError(f"{', '.join(wrong)} cần bắt đầu bằng https://")
    return names


def _none_or_count(words: str) -> int:
    return 0 if words == "0" else _count(words)


def _address(words: str) -> str:
    if words and not words.startswith(("https://", "http://")):
        raise ValueError("cần một địa chỉ https://")
    return words.rstrip("/")


def _mail(words: str) -> str:
    if words not in ("console", "file") and not words.startswith(
        ("smtp://", "smtps://", "smtp+tls://")
    ):
        raise ValueError("cần console, file hoặc smtp://người:mật-khẩu@máy:cổng")
    return words


def _days(words: str) -> list[int]:
    """Whole days, the farthest first; `-` is none at all."""
    names = _names(words) if words != "-" else []
    return sorted({_count(name) for name in names}, reverse=True)


def _roles(words: str) -> list[str]:
    names = _names(words)
    unknown = sorted(
        set(names) - {"viewer", "officer", "approver", "handler", "inspector", "admin"}
    )
    if unknown:
        raise ValueError(f"không có vai trò {', '.join(unknown)}")
    return names


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name (without the prefix), default, how it is read, and what it is for."""

    name: str
    default: str
    read: Callable[[str], Any]
    help: str

    @property
    def variable(self) -> str:
        """The environment variable; `DATABASE_URL` keeps the name that everybody knows."""
        return self.name if self.name == "DATABASE_URL" else PREFIX + self.name


SETTINGS = (
    Setting("DATA", "var", _folder, "thư mục giữ cơ sở dữ liệu mặc định và các tệp tải lên"),
    Setting(
        "DATABASE_URL", "", _database, "cơ sở dữ liệu; để trống là SQLite trong thư mục dữ liệu"
    ),
    Setting(
        "SECRET_KEY",
        "",
        _text,
        "khóa ký phiên làm việc; để trống thì sinh một lần, giữ trong thư mục dữ liệu",
    ),
    Setting("HOSTS", "127.0.0.1,localhost,[::1]", _names, "các tên máy được phục vụ"),
    Setting(
        "ORIGINS",
        "",
        _origins,
        "các địa chỉ https:// được gửi biểu mẫu (khi đứng sau máy chủ trung gian)",
    ),
    Setting(
        "PROXIES",
        "0",
        _none_or_count,
        "số máy chủ trung gian đứng trước, để biết đúng địa chỉ của người dùng",
    ),
    Setting("DEBUG", "0", _switch, "hiện lỗi chi tiết; chỉ dùng khi viết mã"),
    Setting("SECURE", "0", _switch, "chỉ nhận HTTPS, cookie an toàn, HSTS"),
    Setting("WORKERS", "1", _count, "số tiến trình phục vụ web"),
    Setting(
        "QUEUE",
        "0",
        _switch,
        "việc nền xếp hàng trong cơ sở dữ liệu cho `danvan worker`; 0 là làm ngay tại chỗ",
    ),
    Setting("UPLOAD_MB", "50", _count, "cỡ lớn nhất của một tệp tải lên, tính bằng MB"),
    Setting("DUE_SOON_DAYS", "7", _count, "số ngày trước hạn bắt đầu tính là sắp đến hạn"),
    Setting(
        "REMIND_BEFORE",
        "7,1",
        _days,
        "nhắc việc trước hạn bao nhiêu ngày, cách nhau bằng dấu phẩy; - là không nhắc trước",
    ),
    Setting("REMIND_EVERY", "7", _count, "việc quá hạn thì cứ bao nhiêu ngày nhắc lại một lần"),
    Setting(
        "REMIND_ABOVE", "30", _count, "việc quá hạn bao nhiêu ngày thì báo người duyệt cấp trên"
    ),
    Setting(
        "ADDRESS",
        "http://127.0.0.1:8000",
        _address,
        "địa chỉ mà mọi người mở phần mềm, để ghi vào liên kết trong thư",
    ),
    Setting(
        "MFA_ROLES", "", _roles, "các vai trò buộc phải xác thực hai lớp, ví dụ approver,admin"
    ),
    Setting(
        "MAIL", "console", _mail, "nơi gửi thư: console, file (trong thư mục dữ liệu) hoặc smtp://…"
    ),
    Setting("MAIL_FROM", "danvan@localhost", _text, "địa chỉ người gửi thư"),
    Setting(
        "OIDC_URL", "", _address, "địa chỉ nhà cung cấp đăng nhập OIDC; để trống là không dùng"
    ),
    Setting("OIDC_CLIENT", "", _text, "mã ứng dụng tại nhà cung cấp OIDC"),
    Setting("OIDC_SECRET", "", _text, "mật khẩu ứng dụng tại nhà cung cấp OIDC"),
    Setting("OIDC_NAME", "Tài khoản cơ quan", _text, "tên hiện trên nút đăng nhập OIDC"),
)


def load(environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Every setting by name, read and checked.

    Raises WrongSetting for a value that cannot be read and for a `DANVAN_` name that does not
    exist: a misspelt setting would otherwise be silently without effect.
    """
    known = {setting.variable for setting in SETTINGS}
    stray = sorted(n for n in environment if n.startswith(PREFIX) and n not in known)
    if stray:
        raise WrongSetting(f"Không có thiết đặt {', '.join(stray)}; xem docs/settings.md.")
    chosen = {setting.name: _value(setting, environment) for setting in SETTINGS}
    if chosen["OIDC_URL"] and not chosen["OIDC_CLIENT"]:
        raise WrongSetting("DANVAN_OIDC_URL cần có DANVAN_OIDC_CLIENT đi cùng.")
    return chosen


def _value(setting: Setting, environment: Mapping[str, str]) -> Any:
    words = environment.get(setting.variable, "") or setting.default
    try:
        return setting.read(words)
    except ValueError as error:
        raise WrongSetting(f"{setting.variable}={words!r} không dùng được: {error}.") from error
