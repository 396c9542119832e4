"""Registers the app `bodies`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BodiesConfig(AppConfig):
    """Under the short label `bodies`."""

    name = "danvan.web.bodies"
    label = "bodies"
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
    terms = {
        "alias": _("tên gọi khác"),
        "aliases": _("các tên gọi khác"),
        "bodies": _("số cơ quan"),
        "parent": _("cơ quan cấp trên"),
        "successors": _("cơ quan kế tục"),
        "user": _("người"),
    }
