"""The cells of the matrix: drawn here, for a page has thousands of them."""

from __future__ import annotations

from collections.abc import Container

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.web.documents.coverage.rows import OFF, Cell, Row
from danvan.web.documents.coverage.words import CELLS, ROWS, term_words

register = template.Library()
_OFF = SafeString('<td class="cv-off"></td>')


register.filter("term_words", term_words)


@register.simple_tag
def coverage_cells(row: Row, columns: Container[str], address: str) -> SafeString:
    """The cells of a row at the columns with those keys.

    A word in each, its symbol drawn by the stylesheet; what is not owed is empty. `address` is that
    of the matrix, below which each cell has its own.
    """
    shown = (cell for cell in row.cells if cell.column.key in columns)
    return mark_safe("".join(_cell(row, cell, address) for cell in shown))


def _cell(row: Row, cell: Cell, address: str) -> SafeString:
    if cell.kind == OFF:
        return _OFF
    words: object = CELLS[cell.kind]
    if cell.opens and cell.column.document:
        place = f"{address}{row.task}/{cell.column.document.pk}/"
        words = format_html('<a href="{}">{}</a>', place, words)
    return format_html(
        '<td class="cv-{}{}" data-whose="{}"><span>{}</span>{}</td>',
        cell.kind,
        "" if cell.owed else " cv-more",
        cell.column.name,
        words,
        _notes(cell),
    )


def _notes(cell: Cell) -> SafeString:
    """What else is to be known of it, in small."""
    told = []
    if cell.conflicts:
        told.append(("warn", _("mâu thuẫn")))
    if cell.decided:
        told.append(("said", _("đã kết luận")))
    elif cell.decision:
        told.append(("warn", _("cần xem lại")))
    parts = (format_html('<small class="{}">{}</small>', *each) for each in told)
    return SafeString("".join(parts))


@register.simple_tag
def coverage_state(row: Row) -> SafeString:
    """How the duty stands: symbol, word, and by how many of the bodies it was told."""
    told = []
    if row.owed > 1:
        told.append(_("%(done)d/%(owed)d cơ quan") % {"done": row.done, "owed": row.owed})
    if row.unseen:
        words = ngettext("%(n)d cơ quan không xem được", "%(n)d cơ quan không xem được", row.unseen)
        told.append(words % {"n": row.unseen})
    return format_html(
        '<span class="stands cv-{}"><span>{}</span> {}</span>',
        row.state,
        ROWS[row.state],
        f"({', '.join(told)})" if told else "",
    )


@register.simple_tag
def coverage_cell_state(cell: Cell) -> SafeString:
    """How one cell stands: symbol and word; what a person said where nothing is owed."""
    said = cell.decision.get_verdict_display() if cell.decision and cell.decided else "–"
    return format_html(
        '<span class="stands cv-{}"><span>{}</span></span>', cell.kind, CELLS[cell.kind] or said
    )
