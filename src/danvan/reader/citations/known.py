"""The documents that a text names in full, to which its short and later forms lead back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from danvan.reader.citations.mention import Key, Mention
from danvan.reader.citations.wording import tidy, words
from danvan.reader.lexicon.issuers import symbol_of
from danvan.reader.lexicon.types import fold

_NUMBER = re.compile(r"0*(\d+[a-zđ]?)(?:/(\d{4}))?")
_SHORTEST = 5  # words of a name that may stand for a longer one
_NEAREST = 20  # longer names looked at


class Known:
    """Full mentions by number, laws by name, and the fullest names of all other documents."""

    def __init__(self, view: str, mentions: Sequence[Mention]) -> None:
        self._view = view
        self._numbered: dict[str, dict[str, Mention]] = {}
        self._laws: dict[str, list[str]] = {}
        self._spellings: dict[str, str] = {}
        self._same = _same_keys({m.key for m in mentions if m.key})
        self._names: dict[Key, str] = {}
        for mention in mentions:
            if mention.form == "code":
                self._note_code(mention)
            elif mention.name and mention.form != "alias":
                key, name = self.key(mention), tidy(mention.name)
                if len(name) > len(self._names.get(key, "")):
                    self._names[key] = name

    def _note_code(self, mention: Mention) -> None:
        assert mention.code
        folded = mention.code.lower()
        # Of `15/CT-TTG` in a title in capitals and `15/CT-TTg` in the text the latter is right.
        if self._spellings.get(folded, "X").isupper():
            self._spellings[folded] = mention.code
        self._numbered.setdefault(plain_number(mention.code), {}).setdefault(folded, mention)
        if mention.key[:1] == ("law",):
            self._laws.setdefault(mention.key[1], []).append(mention.code)

    def key(self, mention: Mention) -> Key:
        """What a document without a number is known by; one key for all its names."""
        return self._same.get(mention.key, mention.key)

    def spelling(self, code: str) -> str:
        """The code as running text spells it."""
        return self._spellings.get(code.lower(), code)

    def full_name(self, mention: Mention) -> str | None:
        """The fullest name that the text gives to a document without a number."""
        return self._names.get(self.key(mention), mention.name)

    def law_code(self, mention: Mention) -> str | None:
        """The number of a law that is named without it here (`Luật Thủy sản năm 2017`)."""
        year = mention.key[2]
        fits = {code for code in self._laws.get(mention.key[1], ()) if f"/{year}" in code}
        return fits.pop() if len(fits) == 1 else None

    def same_number(self, mention: Mention) -> Mention | None:
        """The full mention that a short form stands for: same number and type, no other body."""
        match = _NUMBER.match(mention.number or "")
        if not match:
            return None
        best: Mention | None = None
        for full in self._numbered.get(match[1], {}).values():
            if not self._fits(mention, full, match[2]):
                continue
            if best is None or full.start < mention.start:
                best = full
        return best

    def _fits(self, short: Mention, full: Mention, year: str | None) -> bool:
        assert full.code
        if full.kind != short.kind and {full.kind, short.kind} != {"decision", "regulation"}:
            return False
        if year and f"/{year}" not in full.code:
            return False
        issuer = words(self._view, short.issuer)
        symbol = symbol_of(issuer) if issuer else None
        return symbol is None or re.split(r"[-/]", full.code)[-1] == symbol.text


def key_of(mention: Mention, code: str | None, known: Known | None = None) -> Key:
    """What makes two mentions the same document."""
    if code:
        match = _NUMBER.match(code)
        rest = code[match.end(1) :] if match else code
        return ("code", (match[1] if match else "") + fold(rest))
    key = known.key(mention) if known else mention.key
    return key or ("short", mention.kind, mention.number or "")


def plain_number(code: str) -> str:
    """The number of a code without leading zeros and year."""
    match = _NUMBER.match(code)
    return match[1] if match else code


def _same_keys(keys: Iterable[Key]) -> dict[Key, Key]:
    """Keys that the one fuller key of the same document replaces."""
    same: dict[Key, Key] = {}
    ordered = sorted(keys)
    for index, key in enumerate(ordered):
        fuller = [o for o in ordered[index + 1 : index + 1 + _NEAREST] if _is_fuller(o, key)]
        longest = max(fuller, key=lambda other: len(other[1]), default=None)
        one_law = key[0] != "law" or len(fuller) == 1
        if longest and one_law and all(longest[1].startswith(other[1]) for other in fuller):
            same[key] = longest
    return same


def _is_fuller(other: Key, key: Key) -> bool:
    """Whether `other` says more of what may be the same document: its year, more of its name."""
    if other[0] != key[0]:
        return False
    if key[0] == "law":
        return not key[2] and other[1] == key[1]
    if key[0] == "named":
        return len(key[1].split()) >= _SHORTEST and other[1].startswith(key[1] + " ")
    return (
        key[:2] == ("congress", "đảng bộ ") and other[1].startswith(key[1]) and other[2] == key[2]
    )
