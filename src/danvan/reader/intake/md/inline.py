"""Markdown inside a paragraph: emphasis, links, entities and a few HTML tags taken off."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

HARD_BREAK = "\v"

_IMAGE = re.compile(r"(?<!\\)!\[[^\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(r"(?<![\\!])\[([^\[\]\n]{1,1000})\]\([^()\s]{0,2000}(?: \"[^\"\n]{0,300}\")?\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_TOKEN = re.compile(
    r"\\([!-/:-@\[-`{-~])"
    r"|<(/?)(b|strong|i|em|u|ins|br|p|div|span|font|center|small|big|sup|sub|s|del|strike|a|img|hr"
    r"|blockquote)\b[^<>]{0,500}>"
    r"|(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(\*+|_+|~~|`+)",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"[\\<&*_~`\]]")
_TAGS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
         "ins": "underline"}  # fmt: skip
_LONGEST_RUN = {"*": 3, "_": 2}  # more underscores are a line to write on


class Words(NamedTuple):
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


class _Opener(NamedTuple):
    """A run of `*` or `_` that may open emphasis: its place in the output and its length."""

    at: int
    length: int


class _Output:
    """Pieces of text, and where looks begin and end among them."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.changes: dict[int, list[tuple[str, int]]] = {}
        self.openers: dict[str, list[_Opener]] = {"*": [], "_": []}

    def change(self, look: str, at: int, step: int) -> None:
        self.changes.setdefault(at, []).append((look, step))

    def words(self) -> list[Words]:
        """The text with its looks; neighbours of one look are one."""
        depth = {"bold": 0, "italic": 0, "underline": 0}
        words: list[Words] = []
        since = 0
        for at in [*sorted(self.changes), len(self.parts)]:
            text = "".join(self.parts[since:at])
            if text:
                words.append(Words(text, *(value > 0 for value in depth.values())))
            for look, step in self.changes.get(at, ()):
                depth[look] += step
            since = at
        return words


def words(text: str) -> list[Words]:
    """The words of a paragraph without marks of markdown; `<br>` is a `HARD_BREAK`.

    A mark that has no partner (`*` under the name of a Party body, `T/M **`) stays.
    """
    if not _SPECIAL.search(text):
        return [Words(text)]
    if "<!--" in text:
        text = _uncommented(text)
    if "](" in text or "![" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    if "<" in text:
        text = _ADDRESS.sub(r"\1", text)
    output = _Output()
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            output.parts.append(text[at : match.start()])
        _token(output, match, text)
        at = match.end()
    output.parts.append(text[at:])
    return output.words()


def _uncommented(text: str) -> str:
    """The text without HTML comments; one that never closes is none."""
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    return "".join([*parts, text[at:]])


def _token(output: _Output, match: re.Match[str], text: str) -> None:
    escaped, closing, tag, entity, run = match.groups()
    if escaped:
        output.parts.append(escaped)
    elif tag:
        _tag(output, tag.lower(), bool(closing))
    elif entity:
        output.parts.append(unescape(entity))
    elif run[0] in "*_":
        start, end = match.span()
        _emphasis(output, run, text[start - 1 : start], text[end : end + 1])


def _tag(output: _Output, tag: str, closing: bool) -> None:
    if tag == "br":
        output.parts.append(HARD_BREAK)
    elif tag in _TAGS:
        output.change(_TAGS[tag], len(output.parts), -1 if closing else 1)


def _emphasis(output: _Output, run: str, before: str, after: str) -> None:
    """Close what the run can close, open what is left, else keep it as it stands."""
    sign, count = run[0], len(run)
    if count > _LONGEST_RUN[sign]:
        output.parts.append(run)
        return
    inside = sign == "_" and before.isalnum() and after.isalnum()
    opens = not inside and bool(after) and not after.isspace() and _loose(after, before)
    closes = not inside and bool(before) and not before.isspace() and _loose(before, after)
    openers = output.openers[sign]
    while closes and count and openers:
        opener = openers.pop()
        used = 2 if min(count, opener.length) > 1 else 1
        look = "bold" if used == 2 else "italic"
        output.change(look, opener.at, 1)
        output.change(look, len(output.parts), -1)
        count -= used
        left = opener.length - used
        output.parts[opener.at] = sign * left
        if left:
            openers.append(_Opener(opener.at, left))
    if opens and count:
        openers.append(_Opener(len(output.parts), count))
    output.parts.append(sign * count)


def _loose(near: str, far: str) -> bool:
    """Whether a run can touch `near` when `far` stands on its other side (CommonMark 6.2)."""
    return near.isalnum() or not far or not far.isalnum()
