"""How a document looks in a drawing: a card with its number first, and where a click leads."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.cascade.drawing.size import Size
from danvan.web.documents.cascade.paper import Paper
from danvan.web.documents.cascade.validity import Changes

_SIDE = 10  # px between the words and the border of a card
LINES = {
    "implements": {"color": "var(--line-strong)", "type": "solid"},
    "continues": {"color": "var(--done)", "type": "dashed"},
    "amends": {"color": "var(--soon)", "type": "dotted"},
    "replaces": {"color": "var(--late)", "type": "dotted"},
}
TOOLTIP = {"trigger": "item", "formatter": "{b}", "confine": True}


def card(
    paper: Paper, changes: Changes, size: Size, *, here: bool = False, notes: Iterable[str] = ()
) -> dict[str, Any]:
    """`here` is the document whose page it is; `notes` say what is peculiar of the place."""
    over = changes.over(paper.document)
    notes = [each for each in (*notes, _("hết hiệu lực") if over else "") if each]
    return {
        "name": "\n".join(_tip(paper, notes, size.letters)),
        "label": {
            "formatter": _words(paper, notes, size),
            **_style(held=paper.held, over=over, here=here),
        },
        "url": reverse("documents:cascade", args=[paper.pk]),
    }


def how(relation: str) -> str:
    """A kind of link in words, where it is not the usual one."""
    kinds = {
        "continues": _("tiếp tục thực hiện"),
        "amends": _("sửa đổi, bổ sung"),
        "replaces": _("thay thế"),
    }
    return kinds.get(relation, "")


def drawn(size: Size) -> dict[str, Any]:
    """Of a series: its labels are the cards, its symbols no more than what a finger may touch."""
    plain = {"fontSize": size.font, "lineHeight": size.font + 6, "color": "var(--ink)"}
    lines = size.font + 6 if size.compact else 2 * (size.font + 6)
    high = (size.high - lines) / 2
    label = {
        **plain,
        "show": True,
        "position": [0, 0],
        "width": size.card - 2 * _SIDE,
        "padding": [high, _SIDE, high, _SIDE],
        "borderRadius": 6,
        "overflow": "truncate",
        "ellipsis": "…",
        "rich": {
            "a": {**plain, "fontWeight": 600},
            "b": {**plain, "fontSize": size.font - 1, "color": "var(--ink-soft)"},
        },
    }
    return {
        "symbol": "rect",
        "symbolSize": [size.card, size.high],
        "itemStyle": {"color": "var(--paper)", "borderWidth": 0},
        "emphasis": {"scale": False},
        "label": label,
    }


def _style(*, held: bool, over: bool, here: bool) -> dict[str, Any]:
    """Whole borders where there is a file, dashed ones where it is only cited."""
    tone = "late" if over else "accent" if here else "good" if held else ""
    return {
        "backgroundColor": f"var(--{tone}-soft)" if over or here else "var(--paper)",
        "borderColor": f"var(--{tone})" if tone else "var(--line-strong)",
        "borderType": "solid" if held else "dashed",
        "borderWidth": 2 if here else 1.3,
    }


def _words(paper: Paper, notes: list[str], size: Size) -> str:
    """Its number, then who issued it; what is peculiar stands before that."""
    document = paper.document
    first = document.code or str(document)
    second = ", ".join([*notes, document.issuer_name or document.title])
    letters = size.card // 6  # more would not fit; the drawing itself cuts to the pixel
    parts = [_plain(first, letters), _plain(second, letters)]
    if size.compact:
        return f"{{a|{parts[0]}}}  {{b|{_plain(second, max(4, letters - len(first) - 4))}}}"
    return f"{{a|{parts[0]}}}\n{{b|{parts[1]}}}"


def _plain(words: str, letters: int) -> str:
    """Without the marks that the drawing takes for its own; whole letters, cut at a word."""
    words = " ".join(words.translate(_MARKS).split())
    if len(words) <= letters:
        return words
    kept = words[: letters - 1]
    whole = kept.rsplit(" ", 1)[0] if " " in kept[letters // 2 :] else kept
    return f"{whole.rstrip(' ,;')}…"


_MARKS = str.maketrans({"{": "(", "}": ")", "|": "/"})


def _tip(paper: Paper, notes: list[str], letters: int) -> list[str]:
    """Everything of its head, in lines of so many letters."""
    document = paper.document
    issued = ", ".join(filter(None, [document.issuer_name, day(document.date)]))
    title = document.title if document.title != str(document) else ""
    notes = [*notes, "" if paper.held else _("mới được viện dẫn, chưa có tệp")]
    told = "; ".join(filter(None, notes))
    parts = [str(document), issued, title, told[:1].upper() + told[1:]]
    return [line.translate(_MARKS) for part in parts for line in wrap(part, letters)]
