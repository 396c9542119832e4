"""How a document looks in a drawing: its name, its colour, where a click on it leads."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.documents.cascade.paper import Paper
from danvan.web.documents.cascade.validity import Changes

_LETTERS = 24
LABEL = {"show": True, "color": "var(--ink)", "fontSize": 12}
NARROW = {"maxWidth": 520}  # px; a telephone


def item(paper: Paper, changes: Changes, *, circle: bool = False, more: int = 0) -> dict[str, Any]:
    """Filled where there is a file, hollow where it is only cited; what is over says so."""
    over = changes.over(paper.document)
    color = "var(--late)" if over else "var(--good)" if paper.held else "var(--ink-soft)"
    fill = color if paper.held else "var(--paper)"
    return {
        "name": _name(paper, over=over, circle=circle, more=more),
        "symbol": "circle",
        "itemStyle": {"color": fill, "borderColor": color, "borderWidth": 2},
        "url": reverse("documents:cascade", args=[paper.pk]),
    }


def _name(paper: Paper, *, over: bool, circle: bool, more: int) -> str:
    document = paper.document
    name = document.code or str(document)
    name = name if len(name) <= _LETTERS else name[:_LETTERS] + "…"
    if circle:
        return _("%(name)s (vòng lại)") % {"name": name}
    if over:
        return _("%(name)s (hết hiệu lực)") % {"name": name}
    return f"{name} (+{more})" if more else name
