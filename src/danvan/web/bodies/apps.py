"""Registers the app `bodies`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from danvan.web.core.histories import History


class BodiesConfig(AppConfig):
    """Under the short label `bodies`."""

    name = "danvan.web.bodies"
    label = "bodies"
    finder = "danvan.web.bodies.finding.find"
    # the acts of the journal, in words
    acts = {
        "accept_invitation": _("Nhận lời mời"),
        "add_body": _("Thêm cơ quan"),
        "create_admin": _("Tạo quản trị đầu tiên"),
        "edit_body": _("Sửa thông tin cơ quan"),
        "edit_own_account": _("Đổi họ tên"),
        "end_membership": _("Kết thúc vai trò"),
        "invite": _("Mời thành viên"),
        "move_body": _("Chuyển trong cây tổ chức"),
        "remember_alias": _("Ghi nhớ cách gọi tên"),
        "save_aliases": _("Sửa các tên gọi khác"),
        "save_group": _("Lưu nhóm cơ quan"),
        "start_tree": _("Bắt đầu cây tổ chức"),
        "succeed": _("Kết thúc, có cơ quan kế tục"),
        "withdraw_invitation": _("Rút lời mời"),
    }
    histories = (
        History(
            "co-quan", "bodies.body", _("Cơ quan"), "danvan.web.bodies.access.get_body_history"
        ),
    )
    terms = {
        "alias": _("tên gọi khác"),
        "aliases": _("các tên gọi khác"),
        "bodies": _("số cơ quan"),
        "email": _("thư điện tử"),
        "parent": _("cơ quan cấp trên"),
        "role": _("vai trò"),
        "successors": _("cơ quan kế tục"),
        "user": _("người"),
    }
