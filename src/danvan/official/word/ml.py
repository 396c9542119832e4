"""WordprocessingML in few words: elements, paragraphs, runs, cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from danvan.official.blocks import Run
from danvan.official.gaps import parted

QUOTE = "quote"  # the character style of words taken from another document
MM = 1440 / 25.4  # twentieths of a point in a millimetre
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def twips(millimetres: float) -> int:
    """A length as Word counts it."""
    return round(millimetres * MM)


def el(tag: str, *children: Any, **attributes: object) -> Any:
    """An element of the `w` namespace with children and attributes of the same."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def run(text: str, *faces: Any) -> Any:
    """A run; a line break in the words breaks the line. `faces` are properties in order."""
    made = el("r")
    if faces:
        made.append(el("rPr", *faces))
    for number, line in enumerate(text.split("\n")):
        if number:
            made.append(el("br"))
        said = el("t")
        said.text = line
        said.set(_SPACE, "preserve")
        made.append(said)
    return made


def runs(text: str, bold: bool = False, italic: bool = False, quote: bool = False) -> list[Any]:
    """The words as runs of one face; what is left to be filled is highlighted."""
    made = []
    for piece, open_ in parted(text):
        faces = [el("rStyle", val=QUOTE)] if quote else []
        faces += [el("b")] if bold else []
        faces += [el("i")] if italic else []
        faces += [el("highlight", val="yellow")] if open_ else []
        made.append(run(piece, *faces))
    return made


def paragraph(style: str, *runs: Any, **more: Any) -> Any:
    """A paragraph of a style; `more` are further properties by tag, in the schema's order."""
    properties = el("pPr", el("pStyle", val=style))
    for tag in ("keepNext", "pBdr", "spacing", "ind", "jc"):
        if tag in more:
            properties.append(more[tag])
    return el("p", properties, *runs)


def said(style: str, text: str, **more: Any) -> Any:
    """A paragraph of plain words."""
    return paragraph(style, *runs(text), **more)


def runs_of(given: Iterable[Run], mark: str = "") -> list[Any]:
    """The runs of an entry behind its mark."""
    made = [run(f"{mark} ")] if mark else []
    return made + [one for r in given for one in runs(r.text, r.bold, r.italic, r.quote)]


def rule(millimetres: float, within: float) -> Any:
    """A line drawn in the middle of `within`: a thin paragraph with a border above."""
    side = twips(max(within - millimetres, 0) / 2)
    border = el("pBdr", el("top", val="single", sz=6, space=0, color="000000"))
    thin = el("spacing", before=30, after=0, line=80, lineRule="exact")
    return paragraph("Rule", pBdr=border, spacing=thin, ind=el("ind", left=side, right=side))


def cell(width: int, content: Iterable[Any], span: int = 1, **more: Any) -> Any:
    """A table cell of a width in twips; `more` are further properties by tag."""
    properties = el("tcPr", el("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(el("gridSpan", val=span))
    for tag in ("vMerge", "vAlign"):
        if tag in more:
            properties.append(more[tag])
    return el("tc", properties, *content)


def table(widths: list[int], rows: Iterable[Any], borders: bool) -> Any:
    """A table of fixed columns, with or without lines."""
    pad, lead = (85, 30) if borders else (0, 0)
    properties = el(
        "tblPr",
        el("tblW", w=sum(widths), type="dxa"),
        el("jc", val="center"),
        *([_borders()] if borders else []),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *(el(side, w=w, type="dxa") for side, w in _sides(pad, lead))),
    )
    return el("tbl", properties, el("tblGrid", *(el("gridCol", w=w) for w in widths)), *rows)


def _sides(pad: int, lead: int) -> tuple[tuple[str, int], ...]:
    return ("top", lead), ("left", pad), ("bottom", lead), ("right", pad)


def _borders() -> Any:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return el("tblBorders", *(el(s, val="single", sz=4, space=0, color="000000") for s in sides))
