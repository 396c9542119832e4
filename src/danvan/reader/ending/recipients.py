"""Nơi nhận: one entry per printed dash, its purpose taken from the mark behind it."""

from __future__ import annotations

import re

from danvan.reader.ending.lines import FILE
from danvan.reader.model import Recipient
from danvan.reader.shape import squeeze

_DASH = re.compile(r"\s*(?:[-–—+•*~=_«]+|\d{1,2}[.)])\s*")
_INLINE = re.compile(r"(?:(?<=[;:.,])|^)\s*[-–]\s+(?=\S)")
_PURPOSE = re.compile(
    r"[([]\s*(?:[đd][êểeế]\s+)?(?P<word>b/c|B/c"
    r"|báo cáo|p/h|P/h|ph/h|ph[ốôoó]i h[ợơo]p|t/h|T/h"
    r"|th/h|thực hiện"
    r"|để biết|biết|chỉ đạo|để chỉ đạo|theo dõi|th/dõi|t/d|báo cáo và theo dõi|kiểm tra)\s*[)\]]"
)
_PURPOSES = {
    "b/c": "report", "báo cáo": "report", "p/h": "coordinate", "ph/h": "coordinate",
    "phối hợp": "coordinate", "t/h": "implement", "th/h": "implement", "thực hiện": "implement",
}  # fmt: skip
_FILE = re.compile(r"L[ưu]u\s*[:;]?\s*")
_CLOSE = " .,;:/"


def recipients(lines: list[str]) -> tuple[Recipient, ...]:
    """The entries of the lines between `Nơi nhận:` and the end; continuation lines are joined."""
    found = []
    for entry in _entries(lines):
        read = _recipient(entry)
        if read:
            found.append(read)
    return tuple(found)


def _entries(lines: list[str]) -> list[str]:
    """One string per dash."""
    entries: list[str] = []
    for line in lines:
        for number, piece in enumerate(_INLINE.split(line)):
            dash = _DASH.match(piece)
            words = squeeze(piece[dash.end() :] if dash else piece).strip("* ")
            if not words:
                continue
            marked = number > 0 or _DASH.match(line) or FILE.match(words)
            # A line without dash goes on with the entry above, unless that one was closed.
            if marked or not entries or entries[-1].rstrip().endswith((";", ".")):
                entries.append(words)
            else:
                entries[-1] = f"{entries[-1]} {words}"
    return entries


def _recipient(entry: str) -> Recipient | None:
    purpose = None
    match = _PURPOSE.search(entry)
    if match:
        word = match["word"].lower()
        purpose = _PURPOSES.get("phối hợp" if word.startswith("ph") and " " in word else word)
        entry = entry[: match.start()] + entry[match.end() :]
    name = entry.strip(_CLOSE)
    file = _FILE.match(name)
    if file:
        return (
            Recipient(name[file.end() :].strip(_CLOSE), "file") if file.end() < len(name) else None
        )
    return Recipient(name, purpose) if name else None
