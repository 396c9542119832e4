"""WordprocessingML as text: canonical form, fragments cut out, attributes looked up.

A document of ten pages holds some 6,000 XML elements, of which 1,000 matter; a tree of them costs
more than all the rest of the reading. So the parts are scanned as text. Ground: processors write
the prefix `w`, double quotes and no comments; whatever comes in another dress is parsed with lxml
and written again in this one.
"""

from __future__ import annotations

import re

from danvan.reader.intake.archive import broken
from danvan.reader.intake.tree import parse

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_ROOT = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?<w:(\w+)[\s>]")
_ENCODING = re.compile(rb"""^<\?xml[^>]*encoding=["'](?!utf-8["'])""", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_ATTRIBUTE = re.compile(r'(?:w:)?([\w:]+)="([^"]*)"')

Attributes = dict[str, str]


def canonical(part: bytes) -> str:
    """The part as text with prefix `w`, without comments, CDATA and foreign quotes.

    Raises ReaderError (`broken`) where it is no XML, is cut off or declares entities.
    """
    try:
        text = "" if _ENCODING.match(part) else part.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    root = _ROOT.match(text)
    if not root or _foreign(text, root.start(1)):
        text = _rewritten(part)
        root = _ROOT.match(text)
    if not root or not text.rstrip().endswith((f"</w:{root[1]}>", "/>")):
        raise broken()
    return text


def _foreign(text: str, start: int) -> bool:
    """Whether comments, CDATA, a DTD or single quotes stand anywhere from `start` on.

    The single letter is looked for first: that is ten times as fast, and mostly settles it.
    """
    declared = text.find("!") >= 0 and text.find("<!") >= 0
    return declared or (text.find("'", start) >= 0 and text.find("='", start) >= 0)


def _rewritten(part: bytes) -> str:
    """The part parsed and written again in the usual dress."""
    from lxml import etree

    root = parse(part)
    space = STRICT if root.tag.startswith(f"{{{STRICT}}}") else WORD
    if not root.tag.startswith(f"{{{space}}}"):
        raise broken()
    dressed = etree.Element(root.tag, nsmap={"w": space, **_PREFIXES})
    dressed.extend(root)
    etree.cleanup_namespaces(dressed, top_nsmap={"w": space, **_PREFIXES})
    return etree.tostring(dressed, encoding="unicode")


def plain(words: str) -> str:
    """Words with the entities of XML resolved."""
    return _ENTITY.sub(_character, words) if "&" in words else words


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"


def attributes(inside: str) -> Attributes:
    """The attributes of a tag by their names without `w:`."""
    found = _ATTRIBUTE.findall(inside)
    if "&" in inside:
        return {name: plain(value) for name, value in found}
    return dict(found)


def element(text: str, opening: str, name: str) -> str:
    """The first element that begins with `opening`, written whole; empty where there is none."""
    start = text.find(opening)
    if start < 0:
        return ""
    end = text.find(f"</w:{name}>", start)
    close = text.find(">", start)
    if end < 0 or text[close - 1] == "/":
        return text[start : close + 1]
    return text[start:end]


def without(text: str, name: str) -> str:
    """The text without all elements of that name, also where they stand in each other."""
    opening, closing = f"<{name}", f"</{name}>"
    kept: list[str] = []
    depth = at = 0
    start = _opening(text, opening, 0)
    if start < 0:
        return text
    end = text.find(closing, start)
    while end >= 0:
        if 0 <= start < end:
            if depth == 0:
                kept.append(text[at:start])
            depth += 1
            start = _opening(text, opening, start + 1)
        else:
            after = end + len(closing)
            if depth:
                depth, at = depth - 1, after
            end = text.find(closing, after) if start >= 0 or depth else -1
    kept.append(text[at:])
    return "".join(kept)


def _opening(text: str, opening: str, at: int) -> int:
    """Where the next tag that begins an element with content stands, -1 where there is none."""
    while (at := text.find(opening, at)) >= 0:
        follows = text[at + len(opening)]
        if follows in " >\n\t\r" and text[text.find(">", at) - 1] != "/":
            return at
        at += 1
    return -1
