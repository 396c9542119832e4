"""The columns of the spreadsheet of tasks: one list for writing and for reading back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from danvan.web.core.sheets.sheet import Column, Sheet
from danvan.web.programmes.models import Part, Task
from danvan.web.programmes.standing import Standing


def _field(name: str) -> Callable[[Task], Any]:
    return lambda task: getattr(task, name)


def bodies_cell(task: Task, part: str) -> str:
    """Bodies as a cell names them; a cell that still says this changes nothing."""
    return "; ".join(row.body.name for row in task.bodies.all() if row.part == part)


def _standing(task: Task) -> str:
    """Tasks to be written come with their standing."""
    return str(Standing(getattr(task, "standing")).label)  # noqa: B009 - an annotation of the rows


def _updated(task: Task) -> Any:
    return timezone.localtime(task.updated_at).date() if task.updated_at else None


SHEET = Sheet(
    columns=(
        Column("id", "Mã", 8, "key", _field("pk")),
        Column("revision", "Phiên bản", 10, "whole", _field("revision")),
        Column("programme", "Chương trình", 32, "text", lambda task: task.programme.name),
        Column("clause", "Mục", 10, "text", _field("clause")),
        Column("text", "Nhiệm vụ", 60, "text", _field("text")),
        Column("field", "Lĩnh vực", 24, "text", _field("field")),
        Column("leads", "Chủ trì", 28, "bodies", lambda task: bodies_cell(task, Part.LEAD)),
        Column("coordinators", "Phối hợp", 28, "bodies", lambda t: bodies_cell(t, Part.COORDINATE)),
        Column("due", "Thời hạn", 12, "day", _field("due")),
        Column("deliverable", "Sản phẩm", 28, "text", _field("deliverable")),
        Column("weight", "Trọng số", 9, "whole", _field("weight")),
        Column(
            "cost_planned", "Kinh phí dự kiến (triệu đồng)", 14, "number", _field("cost_planned")
        ),
        Column("cost_spent", "Kinh phí đã chi (triệu đồng)", 14, "number", _field("cost_spent")),
        Column("cost_source", "Nguồn kinh phí", 20, "text", _field("cost_source")),
        Column("state", "Trạng thái", 16, "state", lambda task: str(task.get_state_display())),
        Column("standing", "Tình trạng (chỉ xem)", 18, "shown", _standing),
        Column("first_due", "Hạn ban đầu (chỉ xem)", 12, "shown", _field("first_due")),
        Column("progress", "Tiến độ % (chỉ xem)", 10, "shown", _field("progress")),
        Column("updated", "Cập nhật (chỉ xem)", 12, "shown", _updated),
    ),
    needed="text",
    frozen=5,
)
