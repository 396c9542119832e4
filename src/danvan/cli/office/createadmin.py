"""`danvan createadmin`: the first administrator, and the root body if there is none."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from collections.abc import Sequence

from danvan.cli.office.application import MISUSE, migrate, prepare
from danvan.cli.parser import Parser

_ABOUT = """\
Tạo người quản trị đầu tiên. Nếu chưa có cơ quan nào thì tạo luôn cơ quan gốc mang tên --body.
Mật khẩu được hỏi trên màn hình, hoặc đọc từ dòng đầu của stdin."""


def run(arguments: Sequence[str]) -> int:
    """0 made, 1 refused with the reason, 2 misuse."""
    asked = _parse(arguments)
    if not prepare():
        return MISUSE
    migrate()
    return _create(asked)


def _parse(arguments: Sequence[str]) -> Namespace:
    parser = Parser("danvan createadmin", "danvan createadmin --email … --name …", _ABOUT, "")
    parser.add_argument("--email", required=True, metavar="THƯ", help="thư điện tử để đăng nhập")
    parser.add_argument("--name", required=True, metavar="HỌ_TÊN", help="họ và tên")
    parser.add_argument(
        "--body", metavar="CƠ_QUAN", help="tên cơ quan gốc, ví dụ “Tỉnh ủy Hải Lâm”"
    )
    parser.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")
    return parser.parse_args(arguments)


def _create(asked: Namespace) -> int:
    from django.core.exceptions import ValidationError

    from danvan.web.bodies.actions import create_admin
    from danvan.web.core.errors import Refused

    try:
        membership = create_admin(
            email=asked.email, full_name=asked.name, password=_password(), body_name=asked.body
        )
    except Refused as error:
        print(f"danvan: {error.reason}", file=sys.stderr)
        return 1
    except ValidationError as error:
        print("danvan: " + " ".join(error.messages), file=sys.stderr)
        return 1
    print(f"Đã tạo quản trị {membership.user.email} của {membership.body.name}.")
    return 0


def _password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Mật khẩu: ")
    return sys.stdin.readline().rstrip("\n")
