"""The lists of an OpenDocument text: their levels, and how far each has counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from danvan.reader.intake import counting
from danvan.reader.intake.counting import Level
from danvan.reader.intake.numerals import count
from danvan.reader.intake.odt.names import full

if TYPE_CHECKING:
    from lxml import etree

OUTLINE = "\0outline"  # the list of numbered headings has no name
_DEEPEST, _LARGEST = 10, 1_000_000
_NUMERALS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
             "I": "upperRoman", "": "none"}  # fmt: skip
_BULLETS = (full("text:list-level-style-bullet"), full("text:list-level-style-image"))


class Lists:
    """List styles by name, and the counts of the lists that are open."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._ids: dict[str, dict[int, int]] = {}
        for root in roots:
            for style in root.iter(full("text:list-style")):
                self._styles[style.get(full("style:name"), "")] = dict(map(_level, style))
            for style in root.iter(full("text:outline-style")):
                self._styles[OUTLINE] = dict(map(_level, style))

    def begin(self, element: etree._Element, style: str) -> dict[int, int]:
        """The counts for a list: new ones, or those of the list that it continues."""
        counts: dict[int, int] | None = None
        if element.get(full("text:continue-numbering")) == "true":
            counts = self._counts.get(style)
        continued = element.get(full("text:continue-list"))
        if continued:
            counts = self._ids.get(continued)
        if counts is None:
            counts = {}
        self._counts[style] = counts
        name = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if name:
            self._ids[name] = counts
        return counts

    def mark(self, style: str, counts: dict[int, int], level: int, start: int | None) -> str:
        """Count one item; its mark, empty where the style has none for that level."""
        levels = self._styles.get(style, {})
        if level not in levels:
            return ""
        counting.advance(levels, counts, level, start)
        return counting.mark(levels, counts, level)

    def heading(self, level: int) -> str:
        """Count one heading; its mark where headings are numbered."""
        return self.mark(OUTLINE, self._counts.setdefault(OUTLINE, {}), level - 1, None)


def _level(element: etree._Element) -> tuple[int, Level]:
    """One level of a list style."""
    get = element.get
    at = count(get(full("text:level")), _DEEPEST) - 1
    if element.tag in _BULLETS:
        return at, Level(numerals="bullet", text=get(full("text:bullet-char"), ""))
    numerals = _NUMERALS.get(get(full("style:num-format"), ""), "decimal")
    if numerals == "none":
        return at, Level(numerals=numerals)
    shown = count(get(full("text:display-levels")), _DEEPEST)
    number = ".".join(f"%{level}" for level in range(max(1, at + 2 - shown), at + 2))
    text = get(full("style:num-prefix"), "") + number + get(full("style:num-suffix"), "")
    return at, Level(count(get(full("text:start-value")), _LARGEST), numerals, text)
