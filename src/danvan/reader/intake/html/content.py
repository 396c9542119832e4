"""Where the document stands in a web page: the article, without menus and neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.lexicon import fixed

if TYPE_CHECKING:
    from lxml import etree

# What never holds the text of a document.
DROPPED = frozenset((
    "script", "style", "head", "nav", "header", "footer", "aside", "template", "noscript",
    "iframe", "object", "svg", "canvas", "audio", "video", "select", "option", "textarea",
    "button", "input", "dialog",
))  # fmt: skip
_EDGES = ("header", "footer", "aside")
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "menu"))
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|menu|nav|navbar|sidebar|footer|header|banner|share|social|related"
    r"|comments?|pagination|tin-?lien-?quan|tin-?khac|tin-?moi|chia-?se|binh-?luan)(?:$|[\s_-])"
)
_BLOCKS = frozenset(("div", "ul", "section", "table"))
# A block with these words is part of a document, whatever it is called.
_OFFICIAL = re.compile(
    rf"{fixed.pattern('nation_begins')}|{fixed.issuers()[1]}|{fixed.pattern('motto')}|Nơi nhận\s*:"
)
_MOST_LINKED = 0.8
_SMALL = 0.3
_CLEAR = 0.5


class Measure(NamedTuple):
    """How many letters an element holds, how many of them in links, and how many links."""

    text: int = 0
    linked: int = 0
    links: int = 0


Measures = dict["etree._Element", Measure]


def content(root: etree._Element) -> tuple[etree._Element, Measures]:
    """The part of the page to read, and how much text each element holds.

    That is its article or main part where it clearly holds the text. Small blocks that are
    named like parts of a site, or hold nothing but links, are taken out of the tree.
    """
    for element in [*root.iter(*_EDGES)]:
        if _is_official(element):
            element.tag = "div"
    measures = _measured(root)
    whole = measures[root].text
    best = root
    for element in root.iter("article", "main", "div"):
        held = measures.get(element, Measure()).text
        main = element.tag != "div" or element.get("role") == "main"
        if main and _CLEAR * whole < held <= measures[best].text:
            best = element
    for element in [*best.iter()]:
        small = measures.get(element, Measure()).text < _SMALL * measures[best].text
        if small and element is not best and _is_chrome(element, measures):
            _remove(element)
    return best, measures


def _measured(root: etree._Element) -> Measures:
    """The measure of every element that may hold text, from the leaves up."""
    from lxml import etree

    measures: Measures = {}
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in DROPPED:
                walk.skip_subtree()
                measures[element] = Measure()
            else:
                measures[element] = Measure(len((element.text or "").strip()))
            continue
        own = measures[element]
        if element.tag == "a" and element.get("href"):
            own = measures[element] = Measure(own.text, own.text, 1)
        parent = element.getparent()
        if parent in measures:
            text, linked, links = measures[parent]
            tail = len((element.tail or "").strip())
            measures[parent] = Measure(
                text + own.text + tail, linked + own.linked, links + own.links
            )
    return measures


def _is_chrome(element: etree._Element, measures: Measures) -> bool:
    """Whether a small block belongs to the site."""
    if element.tag not in _BLOCKS:
        return element.get("role") in _ROLES
    name = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    own = measures.get(element, Measure())
    menu = own.links > 2 and own.linked > _MOST_LINKED * own.text and element.tag != "table"
    named = element.get("role") in _ROLES or _CHROME.search(name) is not None
    return (menu or named) and not _is_official(element)


def _is_official(element: etree._Element) -> bool:
    return _OFFICIAL.search("".join(map(str, element.itertext()))) is not None


def _remove(element: etree._Element) -> None:
    """Take an element out; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
