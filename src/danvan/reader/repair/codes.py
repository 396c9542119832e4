"""Codes broken at the end of a line, or written with hyphens that only look alike."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from danvan.reader.lexicon import types
from danvan.reader.source import Edit, Source

_DASHES = "-–—‑‐−"
_ODD_HYPHEN = re.compile("[‐‑−]")
_ANY_DASH = re.compile(f"[{_DASHES}]")
# A gap is blanks, or the end of a line with at most one blank line behind it.
_GAP = r"[ \t]{0,8}(?:\n[ \t]{0,40}){0,2}"
_DASH = f"{_GAP}[{_DASHES}]{_GAP}"
_SLASH = f"{_GAP}/{_GAP}"
# Capitals with single small letters between them: UBND, TTg, ThU, CTr, QH15.
_SYMBOL = r"[A-ZĐƯ](?:[a-z]?[A-ZĐƯ]){1,11}[a-z]?\d{0,2}(?!\w)"
_UNITS = rf"(?:[{_DASHES}]{_SYMBOL})*"
_SAYS_NUMBER = re.compile(r"(?:[Ss]ố|SỐ|văn|thư)[ :\t\n]*$")
_LIST_NUMBER = re.compile(r"\d{1,2}(?:/[ \t]|[ \t]?[-–][ \t])|\d{1,3}[ \t]*\n")
_LINE_START = re.compile(r"(?:^|\n)[ \t]*$")
_TAIL = re.compile(r"(\S*)[ \t]*(\n?)")


def edits(source: Source) -> Iterable[Edit]:
    """Close up codes that a line end cuts in two.

    Reads the three shapes of a code, `number-type/body` of the Party, `number/year/type-body` of
    the State and, behind `số`, `number/body-unit` of a letter; a number left blank, a date and a
    list number stay; blanks within a line are the writer's own and stay too, whoever compares
    codes folds them. Ground: PDF lines cut at the hyphen. Specimen: `57-` before `KL/TW`.
    Afterwards: no line end and no odd hyphen inside a code of known type.
    """
    for match in _code().finditer(source.text):
        before = source.text[max(0, match.start() - 12) : match.start()]
        if match["letter"] and not _SAYS_NUMBER.search(before):
            continue
        if _is_list_number(match, before):
            continue
        if "\n" in match[0]:
            new = _ANY_DASH.sub("-", "".join(match[0].split()))
            yield from _over_lines(source, match, new)
        elif _ODD_HYPHEN.search(match[0]):
            yield Edit(*match.span(), _ODD_HYPHEN.sub("-", match[0]), "code-hyphen")


@cache
def _code() -> re.Pattern[str]:
    forms = {form for name in types.TYPE_SYMBOLS for form in (name, name[:1] + name[1:].lower())}
    forms = {form for form in forms if len(form) > 2 or form.isupper()}
    kind = "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")"
    year = r"(?:19|20)\d\d"
    return re.compile(
        # The first digit first: a pattern that opens with a class is searched quickly.
        rf"[0-9](?<![\w/.,-][0-9])[0-9]{{0,4}}[a-zđ]?(?:"
        rf"{_DASH}{kind}{_SLASH}{_SYMBOL}{_UNITS}"
        rf"|{_SLASH}(?:{year}{_SLASH})?{kind}{_DASH}{_SYMBOL}{_UNITS}"
        rf"|(?P<letter>{_SLASH}{_SYMBOL}{_DASH}{_SYMBOL}{_UNITS}))"
    )


def _is_list_number(match: re.Match[str], before: str) -> bool:
    """Whether the number opens a line as a list's or a page's: `1/ KH - UBND …`."""
    marked = _LIST_NUMBER.match(match[0])
    return bool(marked and _LINE_START.search(before) and not _SAYS_NUMBER.search(before))


def _over_lines(source: Source, match: re.Match[str], new: str) -> Iterable[Edit]:
    """The code whole on its first line, with what is glued to it; the rest on the next."""
    starts = [line.start for line in source.lines]
    first = source.lines[bisect_right(starts, match.start()) - 1]
    last = source.lines[bisect_right(starts, match.end()) - 1]
    tail = _TAIL.match(source.text, match.end())
    if first.whole or last.whole or first.cell != last.cell or tail is None:
        return
    feeds = "" if tail[2] or tail.end() == len(source.text) else "\n" * match[0].count("\n")
    yield Edit(match.start(), tail.start(2), new + tail[1] + feeds, "code-break")
