"""Mentions with this document's own number: itself, or another of that number from elsewhere.

Every body counts its own papers anew each year (or term): `Kế hoạch số 12/KH-UBND` of a commune
carries out the province's plan of the same number. Another body, or another year, is another
document; a day that differs within one year is a slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from danvan.reader.calendar import parse_date
from danvan.reader.citations.known import key_of
from danvan.reader.citations.mention import Mention
from danvan.reader.citations.relate import Relations
from danvan.reader.citations.scope import Scope
from danvan.reader.citations.wording import words
from danvan.reader.findings import finding
from danvan.reader.lexicon.issuers import symbol_of
from danvan.reader.lexicon.types import fold
from danvan.reader.model import Finding, Meta
from danvan.reader.source import Span

_PLACE = re.compile(
    r"\b(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\b(?! ủy)(?: (.+))?"
)
_CARRIES = re.compile(r"(?:thực hiện|căn cứ|triển khai|cụ thể hóa)\W", re.IGNORECASE)
_TIERS = {"tỉnh": "P", "thành phố": "PD", "huyện": "D", "quận": "D", "thị xã": "D"}  # others: C


class OwnNumber:
    """Which of the mentions with the number of `meta` mean another document."""

    def __init__(
        self, view: str, mentions: Sequence[Mention], codes: dict[int, str | None], meta: Meta
    ) -> None:
        self._view, self._meta = view, meta
        self._same = [
            mention
            for mention in mentions
            if meta.code and (code := codes[id(mention)]) and key_of(mention, code) == _key(meta)
        ]
        told = {id(mention) for mention in self._same if self._apart(mention)}
        bare = (
            {id(each) for each in self._same if not (each.date or each.issuer)} if told else set()
        )
        self.others = told | bare

    def _apart(self, mention: Mention) -> bool:
        """Whether year or body tell it from this document."""
        day = parse_date(self._view[slice(*mention.date)].lower()) if mention.date else None
        if day and self._meta.date and day.isoformat() == self._meta.date:
            return False  # its body may be shortened in many ways
        if day and self._meta.date and day.year != int(self._meta.date[:4]):
            return True
        return _others(words(self._view, mention.issuer), self._meta.issuer)

    def doubts(self, mentions: Sequence[Mention], scope: Scope) -> Iterator[Finding]:
        """One finding where the title or the opening words say that it carries out itself."""
        own = {
            id(each)
            for each in self._same
            if id(each) not in self.others
            and (scope.in_title(each.start) or scope.preamble(each.start))
        }
        relations = Relations(self._view, mentions, scope) if own else None
        for index, mention in enumerate(mentions if relations else ()):
            if relations and id(mention) in own and self._carried(index, mention, relations, scope):
                span = Span(mention.start, mention.head)
                yield finding("carries-itself", span, self._view[span.start : span.end])
                return

    def _carried(self, index: int, mention: Mention, relations: Relations, scope: Scope) -> bool:
        """Whether the words before it say so, not only its place (`kèm theo Kế hoạch số …`)."""
        before = self._view[scope.paragraph(mention.start).start : mention.start]
        return bool(_CARRIES.search(before)) and relations.stated(index) == "implements"


def _key(meta: Meta) -> tuple[str, ...]:
    return key_of(Mention("code", meta.type or "", 0, 0), meta.code)


def _others(named: str | None, own: str | None) -> bool:
    """Whether two names are of two bodies: by what they are, by the tier or name of their place."""
    if not named or not own:
        return False
    one_symbol, other_symbol = symbol_of(named), symbol_of(own)
    if one_symbol and other_symbol and one_symbol != other_symbol:
        return True
    one, other = _PLACE.search(named.lower()), _PLACE.search(own.lower())
    if one is None or other is None:
        return False
    if not set(_TIERS.get(one[1], "C")) & set(_TIERS.get(other[1], "C")):
        return True
    short, long = sorted((fold(one[2] or ""), fold(other[2] or "")), key=len)
    return not long.startswith(short)
