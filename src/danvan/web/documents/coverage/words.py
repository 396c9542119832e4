"""How a cell and a row of the matrix are said in words."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.coverage import CONFLICT_LEAD, COVERED, PARTLY
from danvan.coverage.topics import topic_name
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.coverage.rows import (
    GAP,
    MISSING,
    NO_FILE,
    OFF,
    UNKNOWN,
    UNSEEN,
    WAITING,
    Cell,
    Row,
)

CELLS = {
    COVERED: gettext_lazy("Đã có"),
    PARTLY: gettext_lazy("Một phần"),
    GAP: gettext_lazy("Chưa có"),
    MISSING: gettext_lazy("Chưa có văn bản"),
    UNSEEN: gettext_lazy("Không xem được"),
    WAITING: gettext_lazy("Đang đối chiếu"),
    NO_FILE: gettext_lazy("Chưa có tệp"),
    OFF: "",
}
ROWS = {
    COVERED: gettext_lazy("Đã cụ thể hóa"),
    PARTLY: gettext_lazy("Cụ thể hóa một phần"),
    GAP: gettext_lazy("Chưa cụ thể hóa"),
    UNKNOWN: gettext_lazy("Chưa rõ"),
}


def cell_words(cell: Cell) -> str:
    """`Đã có (II.2.b), mâu thuẫn`; empty where nothing is owed and nothing is there."""
    told = str(CELLS[cell.kind])
    if cell.items and cell.kind != OFF:
        told = f"{told} ({', '.join(cell.items)})"
    return f"{told}; {_('mâu thuẫn')}" if cell.conflicts else told


def row_words(row: Row) -> str:
    """`Cụ thể hóa một phần (3/12 cơ quan)`."""
    told = str(ROWS[row.state])
    if row.owed > 1:
        many = _("%(done)d/%(owed)d cơ quan") % {"done": row.done, "owed": row.owed}
        told = f"{told} ({many})"
    return told


def conflict_words(cell: Cell) -> str:
    """Each contradiction of a cell in a sentence."""
    told = []
    for kind, item, upper, lower in cell.conflicts:
        words = {"item": item, "upper": upper, "lower": lower}
        if kind == CONFLICT_LEAD:
            told.append(_("%(item)s: chủ trì %(lower)s, cấp trên giao %(upper)s") % words)
        else:
            words |= {name: day(date.fromisoformat(words[name])) for name in ("upper", "lower")}
            told.append(_("%(item)s: hạn %(lower)s, sau hạn cấp trên %(upper)s") % words)
    return "; ".join(told)


def term_words(term: str) -> str:
    """Words that two clauses share; a topic, which other words may show on each side, as such."""
    name = topic_name(term)
    return _("chủ đề: %(name)s") % {"name": name} if name else term
