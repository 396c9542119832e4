"""Which document each mention means, and the citation that comes of it.

A short or later form takes the code of the full mention, or a code worked out from the type and
the body (`Chỉ thị 39 của Bộ Chính trị khóa IX` -> `39-CT/TW`); both are marked as inferred.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from danvan.reader.calendar import parse_date
from danvan.reader.citations.mention import Mention
from danvan.reader.lexicon.issuers import code_of, symbol_of
from danvan.reader.lexicon.types import fold
from danvan.reader.model import Citation
from danvan.reader.source import Span

Key = tuple[str, ...]

_NUMBER = re.compile(r"0*(\d+[a-zđ]?)(?:/(\d{4}))?")
_AND = re.compile(r",? (?:và |cùng )?")
_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[*_]+")


class Known:
    """The documents that a text names in full: by number, and the fullest names of the others."""

    def __init__(self, view: str, mentions: Sequence[Mention]) -> None:
        self._view = view
        self._numbered: dict[str, dict[str, Mention]] = {}
        self._names: dict[Key, str] = {}
        self._codes: dict[str, str] = {}
        for mention in mentions:
            if mention.code and mention.form == "code":
                codes = self._numbered.setdefault(_plain_number(mention.code), {})
                codes.setdefault(mention.code.lower(), mention)
                self._spell(mention.code)
            elif mention.name and mention.form != "alias":
                longest = self._names.get(mention.key, "")
                if len(tidy(mention.name)) > len(longest):
                    self._names[mention.key] = tidy(mention.name)

    def _spell(self, code: str) -> None:
        """Of `15/CT-TTG` in a title in capitals and `15/CT-TTg` in the text the latter is right."""
        known = self._codes.get(code.lower())
        if known is None or known.isupper():
            self._codes[code.lower()] = code

    def spelling(self, code: str) -> str:
        """The code as running text spells it."""
        return self._codes.get(code.lower(), code)

    def full_name(self, mention: Mention) -> str | None:
        """The fullest name that the text gives to a document without a number."""
        return self._names.get(mention.key, mention.name)

    def same_number(self, mention: Mention) -> Mention | None:
        """The full mention that a short form stands for: same number and type, no other body."""
        assert mention.number
        match = _NUMBER.match(mention.number)
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


def share_issuers(view: str, mentions: Sequence[Mention]) -> None:
    """`Chỉ thị 05, Kết luận 01 của Bộ Chính trị`: the body printed once holds for both."""
    for mention, after in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        both = mention.form == after.form == "number" and after.issuer
        if both and not mention.issuer and _AND.fullmatch(view, mention.end, after.start):
            mention.issuer = after.issuer


def tidy(text: str) -> str:
    """One line, single spaces, without marks of emphasis and closing signs."""
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip(" ,;:")


def words(view: str, span: Span | None) -> str | None:
    """The words at `span`, tidied."""
    return tidy(view[span.start : span.end]) if span else None


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names may mean one body: one within the other, or both of one committee."""
    if not one or not other:
        return False
    short, long = sorted((fold(one), fold(other)), key=len)
    symbol = symbol_of(one)
    return short in long or (symbol is not None and symbol == symbol_of(other))


def key_of(mention: Mention, code: str | None) -> Key:
    """What makes two mentions the same document."""
    if code:
        match = _NUMBER.match(code)
        rest = code[match.end(1) :] if match else code
        return ("code", (match[1] if match else "") + fold(rest))
    return mention.key or ("short", mention.kind, mention.number or "")


def code_for(view: str, mention: Mention, known: Known) -> tuple[str | None, bool]:
    """The code of the document meant, and whether it was worked out rather than read."""
    if mention.form != "number":
        return mention.code, mention.form == "alias" and mention.code is not None
    if mention.code:  # `số 18, 19-NQ/TW`
        return mention.code, True
    full = known.same_number(mention)
    if full:
        return full.code, True
    issuer = words(view, mention.issuer)
    if issuer and mention.number and not mention.weak:
        code = code_of(mention.kind, mention.number, issuer)
        return code, code is not None
    if mention.kind == "decree" and mention.number:
        code = code_of("decree", mention.number, "")
        return code, code is not None
    return None, False


def citation(
    text: str, mention: Mention, code: str | None, inferred: bool, relation: str, known: Known,
    clause: str | None,
) -> Citation:  # fmt: skip
    """The contract's citation; date, body and title as printed at this mention."""
    title = words(text, mention.title)
    if code is None and mention.name:
        title = known.full_name(mention)
        inferred = fold(title or "") != fold(tidy(mention.name)) or mention.form == "alias"
    elif code is None and mention.form == "number":
        title = title or tidy(text[mention.start : mention.head])
    elif mention.key[:1] == ("law",):
        title = tidy(mention.name or "")
    # Months in words are read in small letters.
    day = parse_date(text[slice(*mention.date)].lower()) if mention.date else None
    return Citation(
        code=known.spelling(code) if code else None,
        type=mention.kind,
        number=mention.number,
        date=day.isoformat() if day else None,
        issuer=words(text, mention.issuer),
        title=title or None,
        relation=relation,
        inferred=inferred,
        clause=clause,
        span=Span(mention.start, mention.end),
    )


def _plain_number(code: str) -> str:
    match = _NUMBER.match(code)
    return match[1] if match else code
