"""Nơi nhận: one entry per printed dash, its purpose taken from the mark behind it."""

from __future__ import annotations

import re

from danvan.reader.ending.lines import FILE, Said, said
from danvan.reader.model import Recipient
from danvan.reader.shape import squeeze
from danvan.reader.source import Span

_DASH = re.compile(r"\s*(?:[-–—+•*~=_«]+|\d{1,2}[.)])\s*")
_INLINE = re.compile(r"(?:(?<=[;:.,])|^)\s*[-–]\s+(?=\S)")
_PURPOSE = re.compile(
    r"[([]\s*(?:thay\s+)?(?:[đd][êểeế]\s+)?(?P<word>[bB]/ ?(?:cáo|c|e)"
    r"|báo cáo|[pP]/ ?h(?:ợp)?|ph/h|ph[ốôoó]i h[ợơo]p|[tT]/ ?h(?:iện)?"
    r"|th/h|thực hiện"
    r"|để biết|biết|chỉ đạo|để chỉ đạo|theo dõi|th/dõi|t/d|báo cáo và theo dõi|kiểm tra)"
    r"(?:(?:,|;| và) [^)\]]{1,25})?\s*[)\]]"
)
_PURPOSES = {
    "b/c": "report", "b/cáo": "report", "b/e": "report", "báo cáo": "report",
    "p/h": "coordinate", "p/hợp": "coordinate", "ph/h": "coordinate", "t/hiện": "implement",
    "phối hợp": "coordinate", "t/h": "implement", "th/h": "implement", "thực hiện": "implement",
}  # fmt: skip
_FILE = re.compile(r"L[ưu]u\s*[:;]?\s*")
_CLOSE = " .,;:/"


def recipients(text: str, lines: list[Said]) -> tuple[Recipient, ...]:
    """The entries of the lines between `Nơi nhận:` and the end; continuation lines are joined."""
    found = []
    for entry in _entries(text, lines):
        words = " ".join(piece.words for piece in entry)
        read = _recipient(words, tuple(piece.span for piece in entry))
        if read:
            found.append(read)
    return tuple(found)


def _entries(text: str, lines: list[Said]) -> list[list[Said]]:
    """The pieces of each dash, one per line."""
    entries: list[list[Said]] = []
    for line, span in lines:
        for number, piece in enumerate(_INLINE.split(line)):
            dash = _DASH.match(piece)
            words = squeeze(piece[dash.end() :] if dash else piece).strip("* ")
            if not words:
                continue
            marked = number > 0 or _DASH.match(line) or FILE.match(words)
            # A line without dash goes on with the entry above, unless that one was closed.
            if marked or not entries or entries[-1][-1].words.endswith((";", ".")):
                entries.append([said(text, words, span)])
            else:
                entries[-1].append(said(text, words, span))
    return entries


def _recipient(entry: str, spans: tuple[Span, ...]) -> Recipient | None:
    purpose = None
    match = _PURPOSE.search(entry)
    if match:
        word = match["word"].lower().replace("/ ", "/")
        purpose = _PURPOSES.get("phối hợp" if word.startswith("ph") and " " in word else word)
        entry = entry[: match.start()] + entry[match.end() :]
    name = entry.strip(_CLOSE)
    file = _FILE.match(name)
    if file:
        name, purpose = name[file.end() :].strip(_CLOSE) or name, "file"
    return Recipient(name, purpose, spans) if name else None
