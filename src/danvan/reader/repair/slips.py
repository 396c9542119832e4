"""What recognition misreads in words that are known beforehand, and what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from unicodedata import normalize

from danvan.reader.alphabet import CAPITAL
from danvan.reader.lexicon import fixed, ocr
from danvan.reader.repair import prose, terms
from danvan.reader.source import Edit

_CAPITALS = re.compile(rf"(?<!\w)[{CAPITAL}01|!]{{1,12}}(?:,? [{CAPITAL}01|!]{{1,12}})*(?!\w)")
_WORD = re.compile(r"[^\s,]+")
_DIGITS = str.maketrans("lIíÍ|!OoÔôSsBZz", "111111000055822")
_LIKE_LETTERS = str.maketrans("01|!", "oiii")

_TWICE = re.compile(r"([aeiouy])\1")
_LIKE_DIGITS = r"[\dlIíÍ|!OoSZzB]"
_DATE = re.compile(
    rf"\b[Nn]g[aàáảãạ]y (?P<day>{_LIKE_DIGITS}{{1,2}})"
    rf" +[Tt]h[aàáảãạâ]ng (?P<month>{_LIKE_DIGITS}{{1,2}})"
    rf" +[Nn][aăâ]m (?P<year>{_LIKE_DIGITS}{{4}})(?![\w])"
)
_FIGURES = re.compile(r"(?<![\w/])[\dlIO|]{1,2}/[\dlIO|]{1,2}/[\dlIO|]{4}(?![\w/])")
_CODE = re.compile(r"(?<=[/-])(?P<type>[^\W_]{2,3}) ?(?P<sep>[-/]) ?(?P<body>[^\W_]{2,5})(?!\w)")
_MOTTO = re.compile(rf"(?<!\w){fixed.pattern('motto_misread')}(?!\w)")
_NUMBER = re.compile(r"\n[ \t]*(S[oóòõỏọôồổỗộơ6]) ?[:;.] ?(?=[\d/l])")
_RECIPIENTS = re.compile(r"\n[ \t]*(N[oôơóòõờớở0][iìíl1] ?nh[aâậăạảấầẫ]n) ?(?=[:;.])")
# `KT.` above a deputy, whose K has lost an arm to the seal.
_FOR = re.compile(
    rf"\n[ \t]*([VXRHIY]T) ?[.,] ?(?=[{CAPITAL} ]{{6,40}}\s*\n\s*PH[OÒÓỎÕ] [{CAPITAL}])"
)
_ARTICLE = re.compile(r"\n[ \t]*([ĐDÐ][iíìỉ][eêéềểễế]u (?:\d{1,3}|[lI|]))(?=[.:])")


def slips(text: str) -> Iterator[Edit]:
    """Edits for all slips that a closed list or a calendar proves."""
    lines = "\n" + text
    yield from _phrases(text)
    yield from _changed(_MOTTO, text, 0, lambda _: fixed.motto(), "ocr-name")
    yield from _changed(_DATE, text, 0, _date, "ocr-date")
    yield from _changed(_FIGURES, text, 0, lambda m: m[0].translate(_DIGITS), "ocr-date")
    yield from _changed(_CODE, text, 0, _code, "ocr-code")
    yield from _changed(_NUMBER, lines, 1, lambda _: "Số", "ocr-name")
    yield from _changed(_RECIPIENTS, lines, 1, lambda _: "Nơi nhận", "ocr-name")
    yield from _changed(_ARTICLE, lines, 1, _article, "ocr-name")
    yield from _changed(_FOR, lines, 1, lambda _: "KT", "ocr-name")
    yield from _changed(prose.names(), text, 0, prose.as_listed, "ocr-name")
    yield from _changed(terms.terms(), text, 0, terms.as_listed, "ocr-name")
    yield from _changed(terms.strangers(), text, 0, terms.meant, "ocr-name")
    yield from _changed(terms.HORNS, text, 0, lambda m: "Ư" if m[0][0] == "Ơ" else "ư", "ocr-name")
    yield from _changed(terms.SECOND, text, 0, lambda m: m[0].capitalize(), "ocr-case")
    yield from _changed(terms.INNER, text, 0, lambda m: m[0].lower(), "ocr-case")
    yield from _changed(prose.TWIN_CAPITALS, text, 0, lambda m: m[0].lower(), "ocr-case")


def _changed(
    pattern: re.Pattern[str], text: str, group: int, new: Callable[[re.Match[str]], str], kind: str
) -> Iterator[Edit]:
    """An edit for each match that reads otherwise; group 1 patterns look at `"\\n" + text`."""
    for match in pattern.finditer(text):
        words = new(match)
        if words != match[group]:
            yield Edit(match.start(group) - group, match.end(group) - group, words, kind)


def _date(match: re.Match[str]) -> str:
    day, month, year = (match[name].translate(_DIGITS) for name in ("day", "month", "year"))
    possible = day.isdigit() and month.isdigit() and 1 <= int(day) <= 31 and 1 <= int(month) <= 12
    if not possible or not 1945 <= int(year) <= 2100:
        return match[0]
    return f"{match[0][0]}gày {day} tháng {month} năm {year}"


def _code(match: re.Match[str]) -> str:
    kind = ocr.lists().types.get(match["type"], match["type"])
    body = ocr.lists().bodies.get(match["body"], match["body"])
    if (kind, body) == (match["type"], match["body"]):
        return match[0]
    return kind + match["sep"] + body


def _article(match: re.Match[str]) -> str:
    return "Điều " + match[1].rsplit(" ", 1)[1].translate(_DIGITS)


def _phrases(text: str) -> Iterator[Edit]:
    for run in _CAPITALS.finditer(text):
        words = list(_WORD.finditer(text, *run.span()))
        bare = [_bare(word[0]) for word in words]
        at = 0
        while at < len(words):
            phrase = _longest(bare, at)
            for word, meant in zip(words[at : at + len(phrase)], phrase, strict=True):
                if prose.differs(word[0], meant):
                    yield Edit(*word.span(), meant, "ocr-name")
            at += max(1, len(phrase))


@cache
def _known() -> dict[tuple[str, ...], list[str]]:
    return {tuple(map(_bare, p.split())): p.split() for p in ocr.lists().phrases}


def _longest(bare: list[str], at: int) -> list[str]:
    for length in range(min(8, len(bare) - at), 0, -1):
        phrase = _known().get(tuple(bare[at : at + length]))
        if phrase and (length > 1 or len(bare) == 1):
            return phrase
    return []


def _bare(word: str) -> str:
    """Small letters without marks; a vowel that was seen twice counts once (`ĐẢẲNG`)."""
    letters = normalize("NFD", word.lower().translate(_LIKE_LETTERS))
    bare = "".join(c for c in letters if "a" <= c <= "z" or c == "đ").replace("đ", "d")
    return _TWICE.sub(r"\1", bare)
