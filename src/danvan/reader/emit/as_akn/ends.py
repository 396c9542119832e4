"""What stands before and after the body: preface, preamble with its grounds, conclusions."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from danvan.reader.emit.as_akn.xml import el, words
from danvan.reader.emit.words import PURPOSES, day, type_name

if TYPE_CHECKING:
    from danvan.reader.emit.as_akn.context import Context
    from danvan.reader.model import Part, Signatory

# Decree 30/2020: the grounds of a decision, one a line, and the word that enacts it.
_GROUND = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét|Thực hiện|Trên cơ sở)\b.*;\s*$", re.DOTALL)


def preface(context: Context) -> str:
    """The head: issuer, number, place and date, type, title."""
    meta = context.reading.meta
    lines = []
    if meta.superior:
        lines.append(el("docAuthority", words(meta.superior)))
    if meta.issuer:
        lines.append(el("docProponent", words(meta.issuer)))
    if meta.code:
        lines.append("Số: " + el("docNumber", words(meta.code)))
    if meta.date:
        place = f"{words(meta.place)}, " if meta.place else ""
        lines.append(place + el("docDate", words(day(meta.date)), date=meta.date))
    lines.append(el("docType", words(type_name(meta.type))))
    if meta.title:
        lines.append(el("docTitle", words(meta.title)))
    return el("preface", *(el("p", line) for line in lines), eId="preface")


def preamble(context: Context, part: Part) -> str:
    """Part `0`: grounds as citations, the enacting word as a formula, the rest as paragraphs."""
    context.eids[part.id] = context.ids.take("", "preamble")
    lines = [(_kind(context.reading.text[s.start : s.end]), context.inline(s)) for s in part.own]
    if not lines:
        lines = [(_kind(line), words(line)) for line in part.text.split("\n")]
    blocks = []
    for kind, group in groupby(lines, key=lambda line: line[0]):
        content = [inside for _, inside in group]
        blocks += (
            _grounds(context, content) if kind == "ground" else _blocks(context, kind, content)
        )
    return el("preamble", *blocks, eId="preamble")


def _kind(line: str) -> str:
    if _GROUND.match(line):
        return "ground"
    return "enacting" if line.strip() and line == line.upper() else "plain"


def _grounds(context: Context, lines: list[str]) -> list[str]:
    eid = context.ids.take("preamble", "cits")
    citations = [
        el("citation", el("p", line), eId=context.ids.take(eid, "cit", str(number)))
        for number, line in enumerate(lines, 1)
    ]
    return [el("citations", *citations, eId=eid)]


def _blocks(context: Context, kind: str, lines: list[str]) -> list[str]:
    if kind == "plain":
        return [el("p", line) for line in lines]
    eids = (context.ids.take("preamble", "formula") for _ in lines)
    return [
        el("formula", el("p", line), name="enacting", eId=eid)
        for line, eid in zip(lines, eids, strict=True)
    ]


def conclusions(context: Context) -> str:
    """Signatures and recipients; nothing where the document ends without them."""
    meta = context.reading.meta
    blocks = [_signature(context, signatory) for signatory in meta.signatories]
    if meta.recipients:
        items = []
        for number, recipient in enumerate(meta.recipients, 1):
            purpose = PURPOSES.get(recipient.purpose or "")
            line = f"{recipient.name} ({purpose})" if purpose else recipient.name
            eid = context.ids.take("conclusions__list_1", "item", str(number))
            items.append(el("item", el("p", words(line)), eId=eid))
        intro = el("listIntroduction", words("Nơi nhận:"))
        blocks.append(el("blockList", intro, *items, eId="conclusions__list_1"))
    return el("conclusions", *blocks, eId="conclusions") if blocks else ""


def _signature(context: Context, signatory: Signatory) -> str:
    pieces = [words(signatory.authority)] if signatory.authority else []
    if signatory.position:
        role = context.refer("TLCRole", signatory.position)
        pieces.append(el("role", words(signatory.position), refersTo=role))
    if signatory.name:
        person = context.refer("TLCPerson", signatory.name)
        pieces.append(el("person", words(signatory.name), refersTo=person))
    return el("p", el("signature", " ".join(pieces)))
