"""The paragraphs of a Word document sign by sign: which element holds which letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from lxml import etree

_P, _R, _T = qn("w:p"), qn("w:r"), qn("w:t")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
# What is no words of this paragraph: settings, words deleted by a tracked change, text boxes.
_PASSED_OVER = frozenset((
    qn("w:pPr"), qn("w:rPr"), qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), _FALLBACK,
))  # fmt: skip
_SIGNS = {qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "\u00ad"}
_BREAKS = (qn("w:br"), qn("w:cr"))

Element = Any  # lxml elements have no types


class Atom(NamedTuple):
    """One sign: the element that holds it, and its number in that element's text."""

    element: Element
    at: int
    sign: str

    @property
    def run(self) -> Element:
        """The run that the sign stands in, None where it stands in none."""
        return next(self.element.iterancestors(_R), None)


class Place(NamedTuple):
    """A piece: a paragraph's words between two line breaks, by number."""

    paragraph: Element
    number: int


def paragraphs(body: Element) -> Iterator[Element]:
    """Every paragraph in the reader's order: those of a text box before the one it hangs on."""
    for _, paragraph in etree.iterwalk(body, events=("end",), tag=_P):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            yield paragraph


def pieces(paragraph: Element) -> list[list[Atom]]:
    """The signs of a paragraph, cut at its line breaks."""
    found: list[list[Atom]] = [[]]
    for element in _parts(paragraph):
        if element.tag in _BREAKS:
            found.append([])
        elif element.tag in (_T, _MATH_TEXT):
            found[-1] += [Atom(element, at, sign) for at, sign in enumerate(element.text or "")]
        else:
            found[-1].append(Atom(element, 0, _SIGNS[element.tag]))
    return found


def _parts(paragraph: Element) -> Iterator[Element]:
    """The elements that hold or stand for words, in order."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in (_T, _MATH_TEXT) or tag in _SIGNS or tag in _BREAKS:
            yield element
        elif isinstance(tag, str) and tag not in _PASSED_OVER:
            stack.extend(reversed(element))


def words(atoms: list[Atom]) -> str:
    """The signs as text; line ends inside an element are blanks, as Word shows them."""
    return "".join(atom.sign for atom in atoms).replace("\n", " ").replace("\r", " ")
