"""Automatic marks: what `numbering.xml` draws before a paragraph and nobody typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple

from danvan.reader.intake import counting
from danvan.reader.intake.counting import Level
from danvan.reader.intake.docx.styles import setting
from danvan.reader.intake.docx.xml import element, plain
from danvan.reader.intake.numerals import whole

_SAID = re.compile(
    r'<w:(start|numFmt|lvlText|lvlRestart|isLgl|pStyle)(?=[ /])(?:[^<>]*?w:val="([^"]*)")?'
)
_DEFINED = re.compile(r'<w:(num|abstractNum)(?= )[^<>]* w:(?:numId|abstractNumId)="([^"]*)"')
_INDENTS = ("left", "first")


class List(NamedTuple):
    """A list that paragraphs refer to; lists of one `abstract` go on counting together.

    `starts` are the levels that begin anew, once, where this list is first used; `styles` are the
    paragraph styles tied to a level; `indents` what a level says of its paragraphs.
    """

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    styles: Mapping[str, int]
    indents: Mapping[int, Mapping[str, float]]


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, read: Callable[[], str]) -> None:
        self._read_text = read
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    @cached_property
    def _text(self) -> str:
        """The part, read only when a paragraph asks for a mark."""
        return self._read_text()

    def indent(self, number: str, level: int) -> Mapping[str, float]:
        """What a level of a list says of the indents of its paragraphs."""
        found = self._list(number)
        return found.indents.get(level, {}) if found else {}

    def level_of_style(self, number: str, style: str) -> int:
        """The level of the list that is tied to a paragraph style, else the first."""
        found = self._list(number)
        return found.styles.get(style, 0) if found else 0

    def mark(self, number: str, level: int) -> str:
        """Count one paragraph; its mark (`II.`, `1.2.`, `a)`, `-`), empty where it has none."""
        found = self._list(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, {})
        first = (number, level) not in self._begun
        self._begun.add((number, level))
        start = found.starts.get(level)
        anew = start is not None and (first or level not in counts)
        counting.advance(found.levels, counts, level, start if anew else None)
        return counting.mark(found.levels, counts, level)

    def _list(self, number: str) -> List | None:
        """The list of that `w:numId`."""
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> List | None:
        own, *overrides = self._element("num", number).split("<w:lvlOverride")
        if not own:
            return None
        named = re.search(r'<w:abstractNumId [^<>]*?w:val="([^"]*)"', own)
        abstract = named[1] if named else ""
        fragments = dict(_fragments(self._abstract(abstract)))
        starts: dict[int, int] = {}
        for override in overrides:
            at, start = _start_override(override)
            fragments.update(_fragments(override))
            if start is not None:
                starts[at] = start
        said = {at: dict(_SAID.findall(fragment)) for at, fragment in fragments.items()}
        return List(
            abstract,
            {at: _level(words) for at, words in said.items()},
            starts,
            {words["pStyle"]: at for at, words in said.items() if "pStyle" in words},
            {at: _indents(fragment) for at, fragment in fragments.items()},
        )

    def _abstract(self, name: str) -> str:
        """The definition of that `w:abstractNumId`, through a list style where it refers to one."""
        fragment = self._element("abstractNum", name)
        link = re.search(r'<w:numStyleLink w:val="([^"]*)"', fragment)
        if not link:
            return fragment
        at = self._text.find(f'<w:styleLink w:val="{link[1]}"')
        start = self._text.rfind("<w:abstractNum ", 0, max(at, 0))
        return self._text[start : self._text.find("</w:abstractNum>", at)] if start >= 0 else ""

    def _element(self, kind: str, number: str) -> str:
        """The `w:num` or `w:abstractNum` of that number; empty where there is none."""
        start = self._starts.get((kind, number))
        return self._text[start : self._text.find(f"</w:{kind}>", start)] if start else ""

    @cached_property
    def _starts(self) -> dict[tuple[str, str], int]:
        """Where each `w:num` and `w:abstractNum` stands, by its number."""
        return {(found[1], found[2]): found.start() for found in _DEFINED.finditer(self._text)}


def _start_override(fragment: str) -> tuple[int, int | None]:
    """The level that a `w:lvlOverride` speaks of, and the number it begins with."""
    at = re.match(r'[^<>]*w:ilvl="(\d)"', fragment)
    start = re.search(r'<w:startOverride w:val="(\d{1,9})"', fragment)
    return int(at[1]) if at else 0, int(start[1]) if start else None


def _fragments(text: str) -> list[tuple[int, str]]:
    """The levels that stand in a text, each with its XML."""
    found = []
    for part in text.split("<w:lvl ")[1:]:
        at = re.match(r'[^<>]*w:ilvl="(\d)"', part)
        if at:
            found.append((int(at[1]), part.partition("</w:lvl>")[0]))
    return found


def _level(said: Mapping[str, str]) -> Level:
    return Level(
        start=whole(said.get("start")) or 0,
        numerals=said.get("numFmt", "decimal"),
        text=plain(said.get("lvlText", "")),
        restart=whole(said.get("lvlRestart")),
        legal="isLgl" in said and said["isLgl"] not in ("0", "false", "off"),
    )


def _indents(fragment: str) -> dict[str, float]:
    said = setting(element(fragment, "<w:pPr", "pPr"))
    return {key: said[key] for key in _INDENTS if key in said}
