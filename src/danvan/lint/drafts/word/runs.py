"""Runs cut so that a comment begins and ends at the very words; letters put in place of others."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.oxml.ns import qn

from danvan.lint.drafts.word.paragraphs import Atom, Element

_PROPERTIES, _TEXT = qn("w:rPr"), qn("w:t")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut_before(atom: Atom) -> Element:
    """Cut the run of the sign so that a run begins with it; that run."""
    run, element = atom.run, atom.element
    inside = [child for child in run if child.tag != _PROPERTIES]
    at = inside.index(element)
    if at == 0 and atom.at == 0:
        return run
    new = _empty_copy(run)
    if atom.at:
        rest = deepcopy(element)
        _put(rest, element.text[atom.at :])
        _put(element, element.text[: atom.at])
        new.append(rest)
        at += 1
    for child in inside[at:]:
        new.append(child)
    run.addnext(new)
    return new


def cut_behind(atom: Atom) -> Element:
    """Cut the run of the sign so that it ends with it; that run."""
    run, element = atom.run, atom.element
    inside = [child for child in run if child.tag != _PROPERTIES]
    at = inside.index(element)
    text = element.text or ""
    ends = element.tag != _TEXT or atom.at + 1 >= len(text)
    if ends and at + 1 == len(inside):
        return run
    new = _empty_copy(run)
    if not ends:
        rest = deepcopy(element)
        _put(rest, text[atom.at + 1 :])
        _put(element, text[: atom.at + 1])
        new.append(rest)
    for child in inside[at + 1 :]:
        new.append(child)
    run.addnext(new)
    return run


def replace(atoms: Sequence[Atom], new: str) -> None:
    """Put `new` where the first sign stands and take all of them away."""
    for atom in reversed(atoms[1:]):
        text = atom.element.text
        _put(atom.element, text[: atom.at] + text[atom.at + 1 :])
    first = atoms[0]
    text = first.element.text
    _put(first.element, text[: first.at] + new + text[first.at + 1 :])


def _empty_copy(run: Element) -> Element:
    """A run of the same look with nothing in it."""
    new = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(_PROPERTIES)
    if properties is not None:
        new.append(deepcopy(properties))
    return new


def _put(element: Element, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")
