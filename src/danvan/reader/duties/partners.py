"""Who must help: the bodies behind "phối hợp (chặt chẽ) với"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.words import sentence
from danvan.reader.source import Span

_MANNER = (
    r"(?:,? ?(?:và )?(?:chặt chẽ|đồng bộ|hiệu quả|có hiệu quả|tốt|thường xuyên|kịp thời|chủ động"
    r"|tích cực|nhịp nhàng|cụ thể|công tác|hoạt động|làm việc|thống nhất|hỗ trợ|giúp đỡ"
    r"|liên ngành))"
)
# Behind "phối hợp": how, then "với" or "cùng"; some writers leave the preposition out.
_LINK = re.compile(rf"{_MANNER}{{0,4}} {{1,3}}(?P<with>(?:cùng )?với |cùng (?:với )?)?(?:: ?)?")
# As a noun ("công tác phối hợp với Sở Y tế") it asks nobody to help.
_NOUN = re.compile(
    r"(?:công tác|việc|sự|quan hệ|mối|tinh thần|hiệu quả|trách nhiệm|tình hình|kết quả) {1,3}[Pp]$"
)


def partners(text: str, start: int, end: int) -> Iterator[Span]:
    """The bodies that `text[start:end]` names as partners, in reading order."""
    at = text.find("hối hợp", start, end)
    while at >= 0:
        after = at + len("hối hợp")
        yield from _behind(text, at, after, start, end)
        at = text.find("hối hợp", after, end)


def _behind(text: str, at: int, after: int, start: int, end: int) -> Iterator[Span]:
    link = _LINK.match(text, after, end)
    if link is None or _NOUN.search(text, max(start, at - 24), at):
        return
    words = sentence(text, link.end(), end, limit=900)
    read = read_bodies(words, 0, partners=link["with"] is not None)
    if read is not None:
        yield from read.names
