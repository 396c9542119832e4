"""How a state looks: its icon, its words and its tone, for every state of every app."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Mark:
    """A badge: never colour alone. `tone` is a class `tone-…` of the stylesheets."""

    icon: str
    words: str | Promise
    tone: str


MARKS = {
    # how a task stands on a day
    "on_time": Mark("clock", _("Trong hạn"), "good"),
    "due_soon": Mark("hourglass", _("Sắp đến hạn"), "soon"),
    "late": Mark("alert-triangle", _("Quá hạn"), "late"),
    "undated": Mark("calendar-off", _("Chưa có thời hạn"), "plain"),
    "unproven": Mark("file-alert", _("Đã báo xong, chưa có sản phẩm"), "unproven"),
    "done": Mark("circle-check", _("Hoàn thành đúng hạn"), "done"),
    "done_late": Mark("circle-check", _("Hoàn thành quá hạn"), "done-late"),
    "paused": Mark("player-pause", _("Tạm dừng"), "plain"),
    "cancelled": Mark("ban", _("Đã hủy"), "plain"),
    # where a task is in its life
    "not_started": Mark("circle-dashed", _("Chưa thực hiện"), "plain"),
    "in_progress": Mark("progress", _("Đang thực hiện"), "open"),
    "submitted": Mark("send", _("Đã báo xong"), "open"),
    "completed": Mark("circle-check", _("Hoàn thành"), "done"),
    "returned": Mark("arrow-back-up", _("Bị trả lại"), "soon"),
    # how a report stands on a day
    "report_late": Mark("alert-triangle", _("Quá hạn, chưa gửi"), "late"),
    "report_soon": Mark("hourglass", _("Sắp đến hạn"), "soon"),
    "report_awaited": Mark("clock", _("Chưa đến hạn"), "plain"),
    "report_sent": Mark("circle-check", _("Đã gửi đúng hạn"), "good"),
    "report_sent_late": Mark("circle-check", _("Đã gửi quá hạn"), "done-late"),
    "report_dropped": Mark("ban", _("Thôi yêu cầu"), "plain"),
    # where a report is in its life, where a task has no such state
    "expected": Mark("circle-dashed", _("Chưa lập"), "plain"),
    "accepted": Mark("circle-check", _("Đã chấp nhận"), "done"),
    "dropped": Mark("ban", _("Thôi yêu cầu"), "plain"),
    # how the reading of a file goes
    "queued": Mark("hourglass", _("Đang chờ đọc"), "plain"),
    "reading": Mark("loader", _("Đang đọc"), "open"),
    "read": Mark("eye", _("Đã đọc, chờ xem lại"), "soon"),
    "failed": Mark("circle-x", _("Không đọc được"), "late"),
    "settled": Mark("file-check", _("Đã xem lại"), "done"),
    "sealed": Mark("lock", _("Đang tạm khóa"), "late"),
    # where a document is in its life
    "draft": Mark("pencil", _("Dự thảo"), "plain"),
    "in_force": Mark("file-check", _("Đang thực hiện"), "good"),
    "superseded": Mark("replace", _("Đã được thay thế"), "plain"),
    "expired": Mark("archive", _("Hết hiệu lực"), "plain"),
    # how a document that a body owes stands on a day
    "made": Mark("circle-check", _("Đã ban hành"), "good"),
    "made_late": Mark("circle-check", _("Ban hành quá hạn"), "done-late"),
    "not_made": Mark("circle-dashed", _("Chưa ban hành"), "plain"),
    "not_made_late": Mark("alert-triangle", _("Quá hạn, chưa ban hành"), "late"),
    "not_seen": Mark("eye-off", _("Chưa thấy văn bản"), "plain"),
    # who may see
    "public": Mark("world", _("Công khai"), "plain"),
    "internal": Mark("lock", _("Nội bộ"), "plain"),
    # what became of a request for more time
    "asked": Mark("hourglass", _("Chờ quyết định"), "soon"),
    "granted": Mark("check", _("Đồng ý"), "done"),
    "refused": Mark("x", _("Không đồng ý"), "late"),
}
