"""The forty people of the demo, from `people.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.contrib.auth.hashers import make_password

from danvan.web.bodies.models import Body, Membership, User

HERE = Path(__file__).parent
DOMAIN = "danvan.example"
PASSWORD = "Dân vận khéo 2026"


def _people() -> list[tuple[str, str, str, list[str]]]:
    data = tomllib.loads((HERE / "people.toml").read_text(encoding="utf-8"))
    return [(name, login, body, roles) for name, login, body, roles in data["people"]]


def load_people(bodies: dict[str, Body]) -> dict[str, User]:
    """Make every person with all memberships; returns users by the name of the sign-in."""
    password = make_password(PASSWORD)  # one hash for all: hashing is slow on purpose
    users = {}
    for full_name, login, body, roles in _people():
        users[login] = User.objects.create(
            email=f"{login}@{DOMAIN}", full_name=full_name, password=password
        )
        for role in roles:
            Membership.objects.create(user=users[login], body=bodies[body], role=role)
    return users


# Whom to be first: the way of a document through five people.
_BEGIN = "\n".join(
    [
        "Nên thử lần lượt:",
        f"  ha@{DOMAIN}     tải một văn bản lên, xem lại những gì đã đọc, thông qua",
        f"  hai@{DOMAIN}    báo cáo việc được giao, cả trên điện thoại",
        f"  binh@{DOMAIN}   chấp nhận, trả lại, gia hạn; sửa nhiều nhiệm vụ một lượt",
        f"  long@{DOMAIN}   Tổng quan của lãnh đạo",
        f"  nhung@{DOMAIN}  cây tổ chức, lời mời, nhật ký",
    ]
)


def table() -> str:
    """One line for each person that is here: name, roles, body, address; then whom to be first and
    the password.
    """
    names = [name for name, _login, _body, _roles in _people()]
    logins = {f"{login}@{DOMAIN}" for _name, login, _body, _roles in _people()}
    held = Membership.objects.filter(user__email__in=logins).select_related("user", "body")
    roles: dict[tuple[str, str, str], list[str]] = {}
    for row in held.order_by("pk"):
        key = (row.user.full_name, row.body.name, row.user.email)
        roles.setdefault(key, []).append(str(row.get_role_display()))
    if not roles:
        return ""
    lines = [(name, ", ".join(held), body, email) for (name, body, email), held in roles.items()]
    lines.sort(key=lambda line: names.index(line[0]))
    lines.insert(0, ("Người", "Vai trò", "Cơ quan", "Thư điện tử"))
    widths = [max(len(line[at]) for line in lines) for at in range(4)]
    rows = [
        "  ".join(word.ljust(w) for word, w in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    return "\n".join([*rows, "", _BEGIN, "", f"Mật khẩu chung: {PASSWORD}"])
