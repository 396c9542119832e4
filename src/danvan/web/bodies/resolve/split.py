"""Cuts a phrase that names several parties, so that as much of it as possible is understood.

`các sở: Nội vụ, Kế hoạch và Đầu tư` shares its head; `và` and commas stand inside names too, so
every cut is tried against what the names mean, and the fewest parts win.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from danvan.web.bodies.resolve.match import Match

_CUT = re.compile(r"(\s*[;,]\s*(?:và\s+)?|\s+(?:và|cùng)\s+)")
_HEAD = re.compile(r"^(?:các|những)\s+([^\W\d_]+)\s*(:)?\s*(?=\S)", re.IGNORECASE)
_SHARED = ("sở", "ban", "phòng", "hội", "chi cục", "trường", "công ty")
# What may begin a part: a name, or a word that announces one; `các sở, ban, ngành` stays whole.
_BEGINS = re.compile(r"[^\W\d_a-zà-ỹ]|(?:các|những|phòng|đoàn thể|chi bộ)\b")
# Offices of Party groups share their head with what follows, and that is nobody's list.
_GOVERNS = re.compile(r"(?:đảng đoàn|ban cán sự đảng)\b", re.IGNORECASE)
_MOST = 12  # pieces of one phrase
_UNKNOWN = 10  # what a piece that is not understood costs, against one for a part
_CHOICE = 4  # what a part costs among whose meanings a person chooses


def split(words: str, resolve: Callable[[str], Match]) -> list[str]:
    """The parts as they would be printed alone; the whole where cutting helps nothing."""
    head, rest = _head(words)
    pieces = _CUT.split(rest)
    if len(pieces) == 1 or len(pieces) > 2 * _MOST or _GOVERNS.match(words):
        return [words]
    parts = _best(pieces, head, resolve)
    known = any(resolve(part).sure for part in parts)
    return parts if known and len(parts) > 1 else [words]


def _head(words: str) -> tuple[str, str]:
    """`các sở: Nội vụ, Tài chính` → (`Sở`, `Nội vụ, Tài chính`); no head where none is shared."""
    found = _HEAD.match(words)
    if (
        found
        and found.group(1).lower() in _SHARED
        and words[found.end() : found.end() + 1].isupper()
    ):
        return found.group(1).capitalize(), words[found.end() :]
    return "", words


def _best(pieces: list[str], head: str, resolve: Callable[[str], Match]) -> list[str]:
    """The cheapest way to join the pieces; `pieces` alternate with what stood between them."""
    best: list[tuple[int, list[str]]] = [(0, [])]
    for end in range(1, len(pieces) + 1, 2):
        ways: list[tuple[int, list[str]]] = []
        for start in range(0, end, 2):
            if start and not _may_cut(pieces, start):
                continue
            cost, before = best[start // 2]
            text = "".join(pieces[start:end])
            price, part = _price(text, head, (end - start + 1) // 2, resolve)
            ways.append((cost + price, [*before, part]))
        best.append(min(ways, key=lambda way: (way[0], len(way[1]))))
    return best[-1][1]


def _may_cut(pieces: list[str], start: int) -> bool:
    return ";" in pieces[start - 1] or bool(_BEGINS.match(pieces[start]))


def _price(text: str, head: str, pieces: int, resolve: Callable[[str], Match]) -> tuple[int, str]:
    """What a part costs, and how it is printed alone, with the head that it shares if any."""
    ways = [f"{head} {text}", text] if head else [text]
    prices = [(_cost(resolve(way), pieces), way) for way in ways]
    return min(prices, key=lambda price: price[0])


def _cost(match: Match, pieces: int) -> int:
    if match.sure:
        return 1
    return _CHOICE * pieces if match.options else _UNKNOWN * pieces
