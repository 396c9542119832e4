"""The top of page 1: two columns without lines, then type, title and addressees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danvan.official.layout import Layout
from danvan.official.sheet import Head, Sheet, Stamp
from danvan.official.word.ml import cell, el, paragraph, rule, run, said, table, twips


def parts(sheet: Sheet, layout: Layout) -> Iterator[Any]:
    """Everything above the body."""
    yield _columns(sheet, layout)
    if sheet.type_name:
        yield said("Title", sheet.type_name, spacing=el("spacing", before=360))
        yield said("Subtitle", "\n".join(sheet.title))
        yield _below_title(sheet, layout)
    yield from _addressed(sheet)
    yield from (said("base", text) for text in sheet.bases)


def _columns(sheet: Sheet, layout: Layout) -> Any:
    widths = [twips(width) for width in layout.head]
    top = (list(_left(sheet, layout.head[0])), list(_right(sheet, layout)))
    low = (list(_numbers(sheet.head)), [said("date", sheet.head.date)])
    rows = (el("tr", *(cell(w, c) for w, c in zip(widths, row, strict=True))) for row in (top, low))
    return table(widths, rows, borders=False)


def _left(sheet: Sheet, within: float) -> Iterator[Any]:
    head = sheet.head
    if head.superior:
        yield said("superior", "\n".join(head.superior))
    yield said("issuer", "\n".join(head.issuer))
    if sheet.form == "party":
        yield said("issuer", "*")
    else:
        yield rule(head.issuer_rule, within)


def _right(sheet: Sheet, layout: Layout) -> Iterator[Any]:
    yield said("nation", sheet.head.nation)
    if sheet.head.motto:
        yield said("motto", sheet.head.motto)
    yield rule(layout.nation_rule, layout.head[1])


def _numbers(head: Head) -> Iterator[Any]:
    yield said("number", head.number)
    if head.about:
        yield said("about", "\n".join(head.about), spacing=el("spacing", before=120))
    yield from (_stamp(stamp) for stamp in head.stamps)


def _stamp(stamp: Stamp) -> Any:
    """A stamp on a line of its own; a frame is drawn round its letters."""
    words = run(stamp.text)
    colour = "C00000" if stamp.red else "000000"
    properties = el("rPr", el("color", val=colour))
    if stamp.framed:
        properties.append(el("bdr", val="single", sz=8, space=1, color=colour))
    words.insert(0, properties)
    return paragraph("stamp", words, spacing=el("spacing", before=80, after=20))


def _below_title(sheet: Sheet, layout: Layout) -> Any:
    if sheet.form == "party":
        return said("Subtitle", "-----")
    return rule(sheet.title_rule, layout.width())


def _addressed(sheet: Sheet) -> Iterator[Any]:
    told = sheet.addressed_to
    apart = el("spacing", before=240)
    if len(told) == 1:
        words = f"{sheet.addressing}: {told[0]}"
        yield said("addressed", words, spacing=apart, jc=el("jc", val="center"))
    elif told:
        side = el("ind", left=twips(25))
        yield paragraph("addressed", run(f"{sheet.addressing}:"), spacing=apart, ind=side)
        for text in told:
            yield said("addressed", f"- {text}", ind=el("ind", left=twips(47), hanging=twips(3)))
