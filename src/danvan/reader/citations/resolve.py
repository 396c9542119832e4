"""Which document each mention means, and the citation that comes of it.

A short or later form takes the code of the full mention, or a code worked out from the type and
the body (`Chỉ thị 39 của Bộ Chính trị khóa IX` -> `39-CT/TW`); both are marked as inferred.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from danvan.reader.calendar import parse_date
from danvan.reader.citations.heads import number_of
from danvan.reader.citations.known import Known
from danvan.reader.citations.mention import Mention
from danvan.reader.citations.wording import tidy, words
from danvan.reader.lexicon.issuers import code_of
from danvan.reader.lexicon.types import fold
from danvan.reader.model import Citation
from danvan.reader.source import Span

_AND = re.compile(r",? (?:và |cùng )?")


def share_issuers(view: str, mentions: Sequence[Mention]) -> None:
    """`Chỉ thị 05, Kết luận 01 của Bộ Chính trị`: the body printed once holds for both."""
    for mention, after in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        both = mention.form == after.form == "number" and after.issuer
        if both and not mention.issuer and _AND.fullmatch(view, mention.end, after.start):
            mention.issuer = after.issuer


def code_for(view: str, mention: Mention, known: Known) -> tuple[str | None, bool]:
    """The code of the document meant, and whether it was worked out rather than read."""
    if mention.form == "law":
        code = known.law_code(mention)
    elif mention.form == "number":
        code = mention.code or _short_code(view, mention, known)
    else:
        return mention.code, mention.form == "alias" and mention.code is not None
    return code, code is not None


def _short_code(view: str, mention: Mention, known: Known) -> str | None:
    full = known.same_number(mention)
    if full:
        return full.code
    issuer = words(view, mention.issuer)
    if not mention.number or mention.weak or not (issuer or mention.kind == "decree"):
        return None
    return code_of(mention.kind, mention.number, issuer or "")


def citation(
    text: str, mention: Mention, code: str | None, inferred: bool, relation: str, known: Known,
    clause: str | None,
) -> Citation:  # fmt: skip
    """The contract's citation; date, body and title as printed at this mention."""
    title = _title(text, mention, code, known)
    if code is None and mention.name:
        inferred = fold(title or "") != fold(tidy(mention.name)) or mention.form == "alias"
    # Months in words are read in small letters.
    day = parse_date(text[slice(*mention.date)].lower()) if mention.date else None
    return Citation(
        code=known.spelling(code) if code else None,
        type=mention.kind,
        number=mention.number or (number_of(code) if code else None),
        date=day.isoformat() if day else None,
        issuer=words(text, mention.issuer),
        title=title or None,
        relation=relation,
        inferred=inferred,
        clause=clause,
        span=Span(mention.start, mention.end),
    )


def _title(text: str, mention: Mention, code: str | None, known: Known) -> str | None:
    """The title as printed; for a document without a number its fullest name."""
    if mention.key[:1] == ("law",) and code:
        return tidy(mention.name or "")
    if code is None and mention.name:
        return known.full_name(mention)
    title = words(text, mention.title)
    if code is None and mention.form == "number":
        return title or tidy(text[mention.start : mention.head])
    return title
