"""Short names that a document gives to others: `(sau đây gọi tắt là Đề án)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from danvan.reader.citations.mention import Mention
from danvan.reader.lexicon.types import type_of_name
from danvan.reader.source import Span

_DEFINITION = re.compile(
    r"\((?:[Ss]au đây )?(?:được )?(?:viết tắt|gọi tắt|gọi chung|gọi)(?: chung)? (?:là|bằng):? ?"
    r"[“\"*_]{0,3}(?P<alias>[^()\n“”\"*]{2,90}?)[”\"*_]{0,3}\)"
)
_MOST = 30  # aliases of one document; more would be a fault of the file


def definitions(view: str) -> list[tuple[int, int]]:
    """The ranges of the brackets that define short names: what they hold cites nothing anew."""
    if " tắt " not in view and "(gọi " not in view and "đây gọi " not in view:
        return []
    return [match.span() for match in _DEFINITION.finditer(view)]


def read(view: str, mentions: Sequence[Mention], own_kind: str | None) -> dict[str, Mention]:
    """Each short name with the mention behind which it is defined.

    A bare type (`Kế hoạch`) that is this document's own kind would stand for this document.
    """
    known: dict[str, Mention] = {}
    for start, end in definitions(view)[:_MOST]:
        match = _DEFINITION.match(view, start, end)
        owner = _owner(mentions, start)
        if not match or not owner or not match["alias"][0].isupper():
            continue
        alias = match["alias"].strip()
        if type_of_name(alias) != own_kind or own_kind is None:
            known.setdefault(alias, owner)
    return known


def _owner(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The outermost mention that ends right before the bracket at `at`."""
    for mention in mentions:
        if mention.start < at and 0 <= at - mention.end <= 3:
            return mention
    return None


def find(view: str, known: dict[str, Mention], taken: Sequence[Mention]) -> list[Mention]:
    """The later places where a short name stands by itself for its document."""
    if not known:
        return []
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(a) for a in sorted(known, key=len, reverse=True))})"
        r"(?! này|\w| \d| số)"
    )
    hidden = [Span(*span) for span in definitions(view)]
    hidden += [Span(mention.start, mention.head) for mention in taken]
    hidden.sort()
    found, index = [], 0
    for match in pattern.finditer(view):
        while index < len(hidden) and hidden[index].end <= match.start():
            index += 1
        owner = known[match[0]]
        covered = index < len(hidden) and hidden[index].start <= match.start()
        if not covered and match.start() > owner.end and not _opens(view, match):
            found.append(_alias_mention(owner, match))
    return found


def settle(view: str, mentions: Sequence[Mention], known: dict[str, Mention]) -> None:
    """`Đề án 06`, defined as a short name, is that document and no scheme of number 06."""
    for mention in mentions:
        owner = known.get(view[mention.start : mention.head]) if mention.form == "number" else None
        if owner and owner.start < mention.start and owner.kind != mention.kind:
            mention.form, mention.kind, mention.code = "alias", owner.kind, owner.code
            mention.number, mention.name, mention.key = owner.number, owner.name, owner.key


def _opens(view: str, match: re.Match[str]) -> bool:
    """A longer name of its own: `Kế hoạch hành động …` is not the alias `Kế hoạch`."""
    return type_of_name(match[0]) is not None and view[match.end() : match.end() + 2][1:].isupper()


def _alias_mention(owner: Mention, match: re.Match[str]) -> Mention:
    return Mention(
        "alias", owner.kind, match.start(), match.end(), code=owner.code, number=owner.number,
        name=owner.name, key=owner.key,
    )  # fmt: skip
