"""The outline as Akoma Ntoso's hierarchy: parts, chapters, articles, paragraphs, points, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from danvan.reader.emit.as_akn.naming import eid_number
from danvan.reader.emit.as_akn.xml import el, words

if TYPE_CHECKING:
    from danvan.reader.emit.as_akn.context import Context
    from danvan.reader.model import Part

# (printed mark, element, abbreviation in eIds); the first that fits.
_ELEMENTS = tuple(
    (re.compile(pattern), element, abbreviation)
    for pattern, element, abbreviation in (
        (r"(?i:phần)\s", "part", "part"),
        (r"(?i:chương)\s", "chapter", "chp"),
        (r"(?i:tiểu mục)\s", "subsection", "subsec"),
        (r"(?i:mục)\s", "section", "sec"),
        (r"(?i:điều)\s", "article", "art"),
        (r"[IVXL]+\b", "section", "sec"),
        (r"[A-ZĐ]\b", "part", "part"),
        (r"\d+\.\d", "subparagraph", "subpara"),
        (r"\d", "paragraph", "para"),
        (r"[a-zđ]\W", "point", "point"),
        (r"[^\w\s]\s*$", "indent", "indent"),
    )
)
_WORD_OF_ID = re.compile(r"(?:PL|[PCMD])(?=[\dIVXL])")


def hierarchy(context: Context, part: Part, parent: str) -> str:
    """One part and all below it; its eId is remembered under the part's id."""
    if part.kind == "table":
        return _table(context, part, parent)
    element, eid = _named(context, part, parent)
    heading = _heading(context, part, eid)
    num = el("num", words(part.label)) if part.label else ""
    own = paragraphs(context, part)
    if not part.children:
        inside = el("content", own or "<p/>", eId=f"{eid}__content")
    else:
        intro = el("intro", own, eId=f"{eid}__intro") if own else ""
        inside = intro + "".join(hierarchy(context, child, eid) for child in part.children)
    name = {"name": "muc"} if element == "hcontainer" else {}
    return el(element, num, heading, inside, eId=eid, **name)


def _named(context: Context, part: Part, parent: str) -> tuple[str, str]:
    """The element for a part, by its printed mark, and its eId."""
    element, abbreviation = "hcontainer", "hcontainer"
    for pattern, name, short in _ELEMENTS:
        if part.label and pattern.match(part.label):
            element, abbreviation = name, short
            break
    number = eid_number(_WORD_OF_ID.sub("", part.id.rpartition(".")[2]))
    eid = context.ids.take(parent, abbreviation, number)
    context.eids.setdefault(part.id, eid)
    return element, eid


def _heading(context: Context, part: Part, eid: str) -> str:
    if not part.heading:
        return ""
    span = part.heading_span
    inside = context.inline(span) if span else words(part.heading)
    return el("heading", inside, eId=f"{eid}__heading")


def paragraphs(context: Context, part: Part) -> str:
    """The part's own paragraphs; from its text where their places are not known."""
    if part.own:
        return "".join(el("p", context.inline(span)) for span in part.own)
    return "".join(el("p", words(line)) for line in part.text.split("\n") if line)


def _table(context: Context, part: Part, parent: str) -> str:
    """A table in a container of its own, as bodies hold no tables directly."""
    eid = context.ids.take(parent, "hcontainer", eid_number(part.id))
    context.eids.setdefault(part.id, eid)
    heads = [head for head, _, _ in part.children[0].cells] if part.children else []
    rows = [el("tr", *(el("th", el("p", words(head))) for head in heads))] if any(heads) else []
    rows += [_row(context, row, f"{eid}__table") for row in part.children]
    table = el(
        "table", *(rows or [el("tr", el("td", el("p", words(part.text))))]), eId=f"{eid}__table"
    )
    content = el("content", paragraphs(context, part) if rows else "", table, eId=f"{eid}__content")
    return el("hcontainer", _heading(context, part, eid), content, eId=eid, name="bang")


def _row(context: Context, row: Part, parent: str) -> str:
    eid = context.ids.take(parent, "tr", eid_number(row.id.rpartition(".")[2]))
    context.eids.setdefault(row.id, eid)
    cells = [el("td", el("p", context.inline(span))) for _, _, span in row.cells]
    return el("tr", *(cells or [el("td", paragraphs(context, row) or "<p/>")]), eId=eid)
