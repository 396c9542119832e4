"""What styles and direct formatting say: of letters (`w:rPr`) and of paragraphs (`w:pPr`).

What a fragment says is a small dictionary that holds only what it mentions, so that one level of
formatting over another is one dictionary over another. Keys for letters: `bold`, `italic`,
`underline`, `hidden`, `capitals` (true or false), `size` (points), `font`, `style`; for
paragraphs: `align`, `left`, `first` (points), `heading` (0: none), `number` (of a list, "0": none),
`level`, `style`.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from danvan.reader.intake.docx.xml import element, plain
from danvan.reader.intake.numerals import whole

Said = dict[str, Any]

_TWIPS = 20.0  # a point
_BODY_TEXT = 9  # the outline level of what is no heading
_MOST_ANCESTORS = 20
_OFF = frozenset(("0", "false", "off", "none"))
_FLAGS = {"b": "bold", "i": "italic", "u": "underline", "vanish": "hidden", "caps": "capitals"}
_ALIGN = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify",
    "lowKashida": "justify", "mediumKashida": "justify", "highKashida": "justify",
}  # fmt: skip

_LETTERS = re.compile(
    r'<w:(b|i|u|vanish|caps|sz|rStyle)(?=[ /])(?:[^<>]*?w:val="([^"]*)")?'
    r'|<w:rFonts(?=[ /])(?:[^<>]*?w:hAnsi="([^"]*)"|[^<>]*?w:ascii="([^"]*)")'
)
_SETTING = re.compile(
    r'<w:(jc|outlineLvl|ilvl|numId|pStyle)(?=[ /])(?:[^<>]*?w:val="([^"]*)")?|<w:ind ([^<>]*)>'
)
_INDENT = re.compile(r'w:(left|start|firstLine|hanging)="(-?\d{1,6})')
_BASED_ON = re.compile(r'<w:basedOn [^<>]*?w:val="([^"]*)"')
_HEADING_NAME = re.compile(r'<w:name [^<>]*?w:val="[Hh]eading ([1-9])"')
_STYLE = re.compile(r'<w:style(?= )([^<>]* w:styleId="([^"]*)"[^<>]*)>')
_DEFAULT = re.compile(r'(?=.* w:default="(?:1|true|on)").* w:type="paragraph"')


def letters(fragment: str) -> Said:
    """What one `w:rPr` says."""
    said: Said = {}
    for name, value, font, latin in _LETTERS.findall(fragment):
        if name in _FLAGS:
            said[_FLAGS[name]] = value not in _OFF
        elif name == "sz":
            if size := whole(value):
                said["size"] = size / 2
        elif name:
            said["style"] = value
        else:
            said["font"] = plain(font or latin)
    return said


def setting(fragment: str) -> Said:
    """What one `w:pPr` says."""
    said: Said = {}
    for name, value, indent in _SETTING.findall(fragment):
        if indent:
            said |= _indent(indent)
        elif name == "jc":
            if value in _ALIGN:
                said["align"] = _ALIGN[value]
        elif name == "pStyle":
            said["style"] = value
        elif name == "numId":
            said["number"] = value
        elif (level := whole(value)) is not None:
            said |= {"level": level} if name == "ilvl" else {"heading": _heading(level)}
    return said


def _heading(outline: int) -> int:
    return outline + 1 if outline < _BODY_TEXT else 0


def _indent(inside: str) -> Said:
    """Indents in twips as points; a hanging indent is a negative first one."""
    said: Said = {}
    for name, value in _INDENT.findall(inside):
        points = int(value) / _TWIPS
        if name == "hanging":
            said["first"] = -points
        elif name == "firstLine":
            said.setdefault("first", points)
        else:
            said["left"] = points
    return said


class Style(NamedTuple):
    """A style with all that it inherits from styles, without the document's defaults."""

    letters: Said
    setting: Said


class Styles:
    """The styles of a document; each is read when the first paragraph asks for it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, Style] = {}
        defaults = element(text, "<w:docDefaults", "docDefaults")
        self.base = Style(
            letters(element(defaults, "<w:rPrDefault", "rPrDefault")),
            setting(element(defaults, "<w:pPrDefault", "pPrDefault")),
        )
        styles = [*_STYLE.finditer(text)]
        self._starts = {style[2]: style.start() for style in styles}
        self.default = next((style[2] for style in styles if _DEFAULT.match(style[1])), "")

    def __getitem__(self, name: str) -> Style:
        """The style of that id; an unknown one says nothing."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._inherited(name)
        return known

    def _inherited(self, name: str) -> Style:
        """The style over all it is based on."""
        style = Style({}, {})
        for _ in range(_MOST_ANCESTORS):
            fragment = self._fragment(name)
            if not fragment:
                break
            own = _own(fragment)
            style = Style(own.letters | style.letters, own.setting | style.setting)
            based = _BASED_ON.search(fragment)
            name = based[1] if based else ""
        return style

    def _fragment(self, name: str) -> str:
        """The XML of the style of that id."""
        start = self._starts.get(name)
        return self._text[start : self._text.find("</w:style>", start)] if start is not None else ""


def _own(fragment: str) -> Style:
    """What one style says itself; the name of a heading style tells its level too."""
    said = setting(element(fragment, "<w:pPr", "pPr"))
    named = _HEADING_NAME.search(fragment)
    if named:
        said.setdefault("heading", int(named[1]))
    return Style(letters(element(fragment, "<w:rPr", "rPr")), said)
