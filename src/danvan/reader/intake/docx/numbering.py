"""Automatic marks: what `numbering.xml` draws before a paragraph and nobody typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from danvan.reader.intake.docx.styles import setting
from danvan.reader.intake.docx.xml import element, plain
from danvan.reader.intake.numerals import numeral

_DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_SAID = re.compile(
    r'<w:(start|numFmt|lvlText|lvlRestart|isLgl|pStyle)(?=[ /])(?:[^>]*?w:val="([^"]*)")?'
)
_TYPED_BULLETS = ("-", "+", "*")  # as people type them; every drawn glyph counts as a dash


class Level(NamedTuple):
    """One level of a list: its first number, the style of its numbers, its wording (`%1.%2.`).

    `restart` is the level (from 1) after which it begins anew, 0 for never, None for any above
    it; `legal` writes all numbers in figures; `style` is the paragraph style tied to the level.
    """

    start: int = 0
    numerals: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    indent: Mapping[str, float] = MappingProxyType({})


class List(NamedTuple):
    """A list that paragraphs refer to; lists of one `abstract` go on counting together.

    `starts` are the levels that begin anew, once, where this list is first used.
    """

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


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
        own = found.levels.get(level) if found else None
        return own.indent if own else Level().indent

    def level_of_style(self, number: str, style: str) -> int:
        """The level of the list that is tied to a paragraph style, else the first."""
        found = self._list(number)
        levels = found.levels if found else {}
        return next((at for at, level in levels.items() if style and level.style == style), 0)

    def mark(self, number: str, level: int) -> str:
        """Count one paragraph; its mark (`II.`, `1.2.`, `a)`, `-`), empty where it has none."""
        found = self._list(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._count(number, found, level)
        own = found.levels[level]
        if own.numerals == "bullet":
            glyph = own.text.strip()
            return glyph if glyph in _TYPED_BULLETS else "-"

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = found.levels.get(at, own)
            value = counts.get(at, found.starts.get(at, shown.start))
            return numeral(value, "decimal" if own.legal else shown.numerals)

        return _PLACE.sub(written, own.text).strip()

    def _count(self, number: str, found: List, level: int) -> dict[int, int]:
        """The counts of the list after one more paragraph of that level."""
        counts = self._counts.setdefault(found.abstract, {})
        begins = level in found.starts and (number, level) not in self._begun
        if begins or level not in counts:
            self._begun.add((number, level))
            counts[level] = found.starts.get(level, found.levels[level].start)
        else:
            counts[level] += 1
        for deeper in range(level + 1, _DEEPEST):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or level < restart:
                counts.pop(deeper, None)
        return counts

    def _list(self, number: str) -> List | None:
        """The list of that `w:numId`."""
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> List | None:
        match = re.search(rf'<w:num(?= )[^>]* w:numId="{re.escape(number)}"[^>]*>', self._text)
        if not match:
            return None
        fragment = self._text[match.end() :].partition("</w:num>")[0]
        own, *overrides = fragment.split("<w:lvlOverride")
        named = re.search(r'<w:abstractNumId [^>]*?w:val="([^"]*)"', own)
        abstract = named[1] if named else ""
        levels = dict(_levels(self._abstract(abstract)))
        starts: dict[int, int] = {}
        for override in overrides:
            at, start = _start_override(override)
            levels.update(_levels(override))
            if start is not None:
                starts[at] = start
        return List(abstract, levels, starts)

    def _abstract(self, name: str) -> str:
        """The definition of that `w:abstractNumId`, through a list style where it refers to one."""
        fragment = self._definition(f'w:abstractNumId="{name}"')
        link = re.search(r'<w:numStyleLink w:val="([^"]*)"', fragment)
        return self._definition(f'<w:styleLink w:val="{link[1]}"') if link else fragment

    def _definition(self, sign: str) -> str:
        """The `w:abstractNum` that holds `sign`."""
        at = self._text.find(sign)
        start = self._text.rfind("<w:abstractNum ", 0, max(at, 0))
        if at < 0 or start < 0:
            return ""
        return self._text[start : self._text.find("</w:abstractNum>", at)]


def _start_override(fragment: str) -> tuple[int, int | None]:
    """The level that a `w:lvlOverride` speaks of, and the number it begins with."""
    at = re.match(r'[^>]*w:ilvl="(\d)"', fragment)
    start = re.search(r'<w:startOverride w:val="(\d{1,9})"', fragment)
    return int(at[1]) if at else 0, int(start[1]) if start else None


def _levels(fragment: str) -> list[tuple[int, Level]]:
    """The levels that a fragment defines."""
    levels = []
    for part in fragment.split("<w:lvl ")[1:]:
        at = re.match(r'[^>]*w:ilvl="(\d)"', part)
        if at:
            levels.append((int(at[1]), _level(part.partition("</w:lvl>")[0])))
    return levels


def _level(fragment: str) -> Level:
    said = dict(_SAID.findall(fragment))
    start, restart = said.get("start", ""), said.get("lvlRestart", "")
    indent = setting(element(fragment, "<w:pPr", "pPr"))
    return Level(
        start=int(start) if start.isdecimal() else 0,
        numerals=said.get("numFmt", "decimal"),
        text=plain(said.get("lvlText", "")),
        restart=int(restart) if restart.isdecimal() else None,
        legal="isLgl" in said and said["isLgl"] not in ("0", "false", "off"),
        style=said.get("pStyle", ""),
        indent={key: indent[key] for key in ("left", "first") if key in indent},
    )
