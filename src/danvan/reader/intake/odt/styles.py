"""What the styles of an OpenDocument text say of letters and of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from danvan.reader.intake.html.css import points
from danvan.reader.intake.odt.names import full

if TYPE_CHECKING:
    from lxml import etree

Said = dict[str, Any]

_MOST_ANCESTORS = 20
_ALIGN = {"start": "left", "left": "left", "center": "center", "end": "right", "right": "right",
          "justify": "justify"}  # fmt: skip


class Style(NamedTuple):
    """A style with all that it inherits."""

    letters: Said
    setting: Said


class Styles:
    """The styles of a document by family (`paragraph`, `text`) and name."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, Style] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self._paragraphs: dict[str, Style] = {}
        self.fonts: dict[str, str] = {}
        for root in roots:
            for face in root.iter(full("style:font-face")):
                family = face.get(full("svg:font-family"), "").strip("'\"")
                self.fonts[face.get(full("style:name"), "")] = family
            for style in root.iter(full("style:style")):
                key = (style.get(full("style:family"), ""), style.get(full("style:name"), ""))
                self._elements[key] = style
        for root in roots:
            for style in root.iter(full("style:default-style")):
                self._defaults[style.get(full("style:family"), "")] = self._own(style)

    def default(self, family: str) -> Style:
        """What holds where no style says otherwise."""
        return self._defaults.get(family, Style({}, {}))

    def paragraph(self, name: str | None) -> Style:
        """A paragraph's style over what holds where no style says otherwise."""
        key = name or ""
        if key not in self._paragraphs:
            base, own = self.default("paragraph"), self.get("paragraph", name)
            self._paragraphs[key] = Style(base.letters | own.letters, base.setting | own.setting)
        return self._paragraphs[key]

    def get(self, family: str, name: str | None) -> Style:
        """The style of that name; an unknown one says nothing."""
        key = (family, name or "")
        if key not in self._known:
            self._known[key] = self._inherited(*key)
        return self._known[key]

    def _inherited(self, family: str, name: str) -> Style:
        style = Style({}, {})
        for _ in range(_MOST_ANCESTORS):
            element = self._elements.get((family, name))
            if element is None:
                break
            own = self._own(element)
            style = Style(own.letters | style.letters, own.setting | style.setting)
            name = element.get(full("style:parent-style-name"), "")
        return style

    def _own(self, element: etree._Element) -> Style:
        """What one style says itself."""
        letters = element.find(full("style:text-properties"))
        setting = element.find(full("style:paragraph-properties"))
        said = _setting(setting) if setting is not None else {}
        for key, name in (("list", "list-style-name"), ("heading", "default-outline-level")):
            value = element.get(full(f"style:{name}"))
            if value is not None:
                said[key] = value
        return Style(self._letters(letters) if letters is not None else {}, said)

    def _letters(self, element: etree._Element) -> Said:
        get = element.get
        said: Said = {}
        if weight := get(full("fo:font-weight")):
            said["bold"] = weight == "bold" or weight in ("600", "700", "800", "900")
        if slant := get(full("fo:font-style")):
            said["italic"] = slant in ("italic", "oblique")
        if line := get(full("style:text-underline-style")):
            said["underline"] = line != "none"
        if size := points(get(full("fo:font-size"), "")):
            said["size"] = size
        if font := self._font(element):
            said["font"] = font
        if display := get(full("text:display")):
            said["hidden"] = display == "none"
        if case := get(full("fo:text-transform")):
            said["capitals"] = case == "uppercase"
        return said

    def _font(self, element: etree._Element) -> str | None:
        name = element.get(full("style:font-name"))
        if name:
            return self.fonts.get(name) or name
        return element.get(full("fo:font-family"), "").strip("'\"") or None


def _setting(element: etree._Element) -> Said:
    said: Said = {}
    align = _ALIGN.get(element.get(full("fo:text-align"), ""))
    if align:
        said["align"] = align
    for key, name in (("left", "fo:margin-left"), ("first", "fo:text-indent")):
        value = points(element.get(full(name), ""))
        if value is not None:
            said[key] = value
    return said
