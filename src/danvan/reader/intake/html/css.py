"""The few rules of CSS that say something of a document: weight, slant, size, font, alignment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

Rules = dict[str, str]

# Elements whose attribute `align` speaks of their text; that of a picture or a table does not.
_ALIGNED = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "tbody", "thead", "tr", "td", "th")
)
_LARGEST_SHEET = 200_000
_COMMENT = re.compile(r"/\*(?>[^*]*(?:\*(?!/)[^*]*)*)\*/|<!--|-->")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?$")
_LENGTH = re.compile(r"(-?\d{0,5}(?:\.\d{1,6})?)\s*(pt|px|cm|mm|in)\b")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0}


def declarations(text: str) -> Rules:
    """`color:red; font-size:13pt` as a dictionary, all in small letters but font names."""
    rules: Rules = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            rules[name.strip().lower()] = value.replace("!important", "").strip()
    return rules


def points(value: str) -> float | None:
    """A length in points; None for lengths that depend on others (`em`, `%`)."""
    match = _LENGTH.match(value.lower())
    return float(match[1]) * _POINTS[match[2]] if match and match[1] not in ("", "-") else None


def font(value: str) -> str | None:
    """The first font of a list."""
    name = value.split(",", 1)[0].strip().strip("\"'").strip()
    return name or None


class Sheet:
    """The rules of the page for elements (`p`), classes (`.tieude`) and both (`p.tieude`)."""

    def __init__(self, root: etree._Element) -> None:
        self._rules: dict[tuple[str, str], Rules] = {}
        text = "\n".join(style.text or "" for style in root.iter("style"))
        for rule in _COMMENT.sub(" ", text[:_LARGEST_SHEET]).split("}"):
            selectors, _, body = rule.rpartition("{")
            found = declarations(body)
            for selector in selectors.rpartition("{")[2].split(","):
                match = _SELECTOR.match(selector.strip())
                if match and (match[1] or match[2]):
                    key = (match[1] or "", match[2] or "")
                    self._rules[key] = self._rules.get(key, {}) | found

    def of(self, element: etree._Element) -> Rules:
        """What the page's rules and the element's own style say; the nearer word counts."""
        rules: Rules = {}
        if self._rules:
            names = (element.get("class") or "").split()
            keys = [(element.tag, ""), *(("", name) for name in names)]
            for key in [*keys, *((element.tag, name) for name in names)]:
                rules |= self._rules.get(key, {})
        if element.tag in _ALIGNED and (align := element.get("align")):
            rules["text-align"] = align
        own = element.get("style")
        return rules | declarations(own) if own else rules
