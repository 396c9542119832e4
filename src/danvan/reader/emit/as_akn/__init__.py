"""A document as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0).

Resolutions, decisions, regulations, statutes and laws become an `act`, all else a `doc`; annexes
become attachments. Afterwards: the text is valid against akomantoso30.xsd, its eIds are unique and
follow the naming convention, every citation is a `ref`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from danvan.reader.emit.as_akn.context import Context
from danvan.reader.emit.as_akn.ends import conclusions, preamble, preface
from danvan.reader.emit.as_akn.hierarchy import hierarchy, paragraphs
from danvan.reader.emit.as_akn.meta import component_meta, meta
from danvan.reader.emit.as_akn.naming import ACTS, slug
from danvan.reader.emit.as_akn.xml import el, words
from danvan.reader.emit.words import type_name

if TYPE_CHECKING:
    from danvan.reader.emit import Look
    from danvan.reader.model import Part, Reading

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def render(reading: Reading, look: Look | None = None) -> str:
    """The file as one text, with its XML declaration."""
    context = Context(reading)
    opening = [part for part in reading.outline if part.id == "0"][:1]
    annexes = [part for part in reading.outline if part.id.startswith("PL")]
    rest = [part for part in reading.outline if part not in opening and part not in annexes]
    before = preface(context) + "".join(preamble(context, part) for part in opening)
    inside = [hierarchy(context, child, "") for part in opening for child in part.children]
    inside += [hierarchy(context, part, "") for part in rest]
    act = reading.meta.type in ACTS
    body = el("body" if act else "mainBody", *(inside or [_unstructured(context, opening)]))
    after = conclusions(context) + _attachments(context, annexes)
    document = el(
        "act" if act else "doc",
        meta(context, len(annexes)),
        before,
        body,
        after,
        name=slug(type_name(reading.meta.type)),
    )
    root = el("akomaNtoso", document, xmlns=NAMESPACE)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'


def _unstructured(context: Context, opening: list[Part]) -> str:
    """The text of a document in which no part was found, a paragraph a line."""
    text = "" if opening else context.reading.text
    lines = [el("p", words(line)) for line in text.split("\n") if line.strip()]
    eid = context.ids.take("", "hcontainer", "1")
    content = el("content", *(lines or ["<p/>"]), eId=f"{eid}__content")
    return el("hcontainer", content, eId=eid, name="van-ban")


def _attachments(context: Context, annexes: list[Part]) -> str:
    if not annexes:
        return ""
    return el("attachments", *(_annex(context, part, n) for n, part in enumerate(annexes, 1)))


def _annex(context: Context, part: Part, number: int) -> str:
    """An annex: its mark and heading, then a document of its own with the annex's parts."""
    eid = context.ids.take("", "att", str(number))
    context.eids.setdefault(part.id, eid)
    num = el("num", words(part.label)) if part.label else ""
    heading = el("heading", words(part.heading)) if part.heading else ""
    inside = paragraphs(context, part) + "".join(
        hierarchy(context, child, eid) for child in part.children
    )
    body = el("mainBody", inside or "<p/>")
    document = el("doc", component_meta(context, f"annex_{number}"), body, name="phu-luc")
    return el("attachment", num, heading, document, eId=eid)
