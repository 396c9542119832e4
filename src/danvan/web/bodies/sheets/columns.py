"""The columns of the spreadsheet of bodies: one list for writing and for reading back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from danvan.web.bodies.models import Alias, Body, Succession
from danvan.web.bodies.sheets.names import Names
from danvan.web.core.sheets.sheet import Column, Sheet


@dataclass
class Line:
    """A body with what stands in its row beside its own fields."""

    body: Body
    parent: str = ""
    aliases: list[str] = field(default_factory=list)
    successors: list[str] = field(default_factory=list)
    how: str = ""
    note: str = ""


def _field(name: str) -> Callable[[Line], Any]:
    return lambda line: getattr(line.body, name)


SHEET = Sheet(
    columns=(
        Column("id", "Mã", 8, "key", _field("pk")),
        Column("revision", "Phiên bản", 10, "whole", _field("revision")),
        Column("name", "Tên cơ quan", 48, "text", _field("name")),
        Column("parent", "Thuộc cơ quan", 40, "body", lambda line: line.parent),
        Column("kind", "Loại", 24, "kind", lambda line: str(line.body.get_kind_display())),
        Column("level", "Cấp", 14, "level", lambda line: str(line.body.get_level_display())),
        Column("place", "Địa bàn", 24, "text", _field("place")),
        Column("short_name", "Tên gọn", 24, "text", _field("short_name")),
        Column("organ_code", "Mã định danh", 18, "text", _field("organ_code")),
        Column("symbol", "Chữ viết tắt trong ký hiệu", 16, "text", _field("symbol")),
        Column("aliases", "Tên gọi khác", 32, "names", lambda line: "; ".join(line.aliases)),
        Column("valid_from", "Hoạt động từ ngày", 14, "day", _field("valid_from")),
        Column("valid_to", "Hoạt động đến ngày", 14, "day", _field("valid_to")),
        Column("how", "Hình thức kết thúc", 20, "how", lambda line: line.how),
        Column("successors", "Cơ quan kế tục", 40, "bodies", lambda li: "; ".join(li.successors)),
        Column("note", "Căn cứ kết thúc", 28, "text", lambda line: line.note),
    ),
    needed="name",
    most=25_000,
    frozen=3,
)


def lines(bodies: Iterable[Body], names: Names) -> Iterator[Line]:
    """The bodies, in their order, as rows to be written."""
    aliases: dict[int, list[str]] = {}
    for alias in Alias.objects.filter(context=None, remembered=False).order_by("pk"):
        aliases.setdefault(alias.body_id, []).append(alias.name)
    ends: dict[int, list[Succession]] = {}
    for row in Succession.objects.select_related("successor").order_by("pk"):
        ends.setdefault(row.body_id, []).append(row)
    for body in bodies:
        line = Line(body, names.parent_of(body), aliases.get(body.pk, []))
        rows = ends.get(body.pk, [])
        line.successors = [names.label(row.successor) for row in rows]
        if rows:
            line.how, line.note = str(rows[0].get_how_display()), rows[0].note
        yield line
