"""What stands behind a document's number: its date, the body that issued it, its title.

Party style `…, ngày 07/01/2019 của Ban Bí thư về …`, State style `… ngày 10 tháng 4 năm 2019 của
Chính phủ quy định …`, the body before the date, `“Về việc …”`. Ground: Decree 30/2020 (first
citation in full), 05-HD/VPTW, and the archives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from danvan.reader.calendar import DATE
from danvan.reader.citations import patterns
from danvan.reader.citations.mention import Mention
from danvan.reader.lexicon.citing import one_of, words
from danvan.reader.lexicon.issuers import heads
from danvan.reader.source import Span

_LONGEST_TITLE = 700
_LONGEST_ISSUER = 160
_PLURAL = len("những ")
_OPENINGS = {"”": "“", "»": "«", ")": "("}
_QUOTES = {"“": "”", '"': '"', "«": "»", "'": "'"}


@cache
def head() -> str:
    """Regex source for the words a body's name begins with, without groups."""
    return one_of(heads()) + r"(?!\w)"


@cache
def _date() -> re.Pattern[str]:
    lead = r"(?:,? {0,2}\(?(?:(?:được )?(?:ban hành|ký|thông qua) )?ngày {0,2}| {1,2})"
    return re.compile(
        rf"{lead}({DATE})\)?|,? (?:tháng \d{{1,2}}[/ ] ?(?:năm )?\d{{4}}|năm \d{{4}})"
    )


@cache
def _issuer() -> re.Pattern[str]:
    return re.compile(rf",? {{1,2}}(?:của )? ?(?={head()}|Đảng )")


@cache
def _issuer_end() -> re.Pattern[str]:
    # The comma of `Văn hóa, Thể thao và Du lịch` is inside a name, that of `Bộ trưởng Bộ Tư pháp,
    # Bộ trưởng Bộ Tài chính` between two that issue together.
    return re.compile(
        r"[;:.“\"\n()]|,(?! Thể thao| Bộ trưởng )| và (?![A-ZĐỦ])"
        rf"| và (?={patterns.kind()})| {one_of(words('issuer_ends'))}(?!\w)"
    )


_TERM = re.compile(rf" \(?khóa {patterns.ORDINAL}\)?")
_ABBREVIATED = re.compile(r" \([A-ZĐ][A-ZĐ&]{1,9}\)")


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(
        rf",? {{0,2}}{one_of(words('title_openers'))}:? (?!{head()} |trước |đến |ngày )(?=\S)"
    )


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf" {{1,2}}(?={one_of(words('title_verbs'))}(?!\w))")


_QUOTE = re.compile(r",? {0,2}(?:(?:về việc|về|Về việc|V/v):? )?\*?([“\"«])")


@cache
def _ends() -> re.Pattern[str]:
    """All places where a title without quotation marks may end; some are looked at again.

    What an end may begin with is looked at first: it settles most places at once.
    """
    firsts = re.escape("".join(sorted({phrase[0] for phrase in words("title_ends")})))
    return re.compile(
        rf"(?=[;:\n.”»), {firsts}])(?:"
        r"(?P<hard>[;:\n]|\.(?=[ \n/]|$))|(?P<closing>[”»)])|"
        rf"(?P<comma>, (?=(?:\d{{1,3}}|{one_of(words('comma_ends'))})(?!\w)))|"
        rf"(?P<body>, (?={head()}))|"
        rf"(?P<phrase>{one_of(words('title_ends'))})|"
        rf"(?P<sibling> và (?=(?:các |những )?{patterns.kind()}))|"
        rf"(?P<again> \((?={patterns.kind()} (?:số )?\d))|"
        r"(?P<own> và (?=[^\W\d_]+ [^\W\d_]+(?: [^\W\d_]+ [^\W\d_]+)? này(?!\w)))|"
        r"(?P<bound>,? gắn với (?=(?:việc )?(?:thực hiện|đẩy mạnh|triển khai))))"
    )


@cache
def _clause() -> re.Pattern[str]:
    verbs = one_of(words("main_verbs"))
    return re.compile(rf", {head()}[^;.\n]{{0,120}}? {verbs}(?!\w)")


def read(view: str, mention: Mention, later: Sequence[Mention], formal: bool) -> None:
    """Fill date, body, title and end of `mention` from the words behind its head.

    `later` are the mentions behind this one, last first, already read: a title that holds one of
    them holds it whole. In a `formal` paragraph (a line of căn cứ) a title runs to the semicolon.
    """
    for _ in range(3):
        if not (_read_date(view, mention) or _read_issuer(view, mention)):
            break
    if not mention.title and _read_title(view, mention, later, formal) and mention.quoted:
        while _read_date(view, mention) or _read_issuer(view, mention):
            pass


def _read_date(view: str, mention: Mention) -> bool:
    if mention.date:
        return False
    match = _date().match(view, mention.end)
    if not match:
        return False
    if match[1]:
        mention.date = Span(*match.span(1))
    mention.end = match.end()
    return True


def _read_issuer(view: str, mention: Mention) -> bool:
    if mention.issuer:
        return False
    term = _TERM.match(view, mention.end)
    if term:
        mention.end = term.end()
        return True
    match = _issuer().match(view, mention.end)
    if not match or (view[mention.end] == "," and "của" not in match[0]):
        return False
    mention.issuer = issuer_name(view, match.end())
    abbreviated = _ABBREVIATED.match(view, mention.issuer.end)
    mention.end = abbreviated.end() if abbreviated else mention.issuer.end
    return True


def issuer_name(view: str, start: int) -> Span:
    """The body's name from `start`, with its term (`khóa XI`) and without what follows."""
    limit = start + _LONGEST_ISSUER
    stop = _issuer_end().search(view, start + 2, limit)
    end = stop.start() if stop else min(limit, len(view))
    term = _TERM.match(view, end)
    end = term.end() if term else end
    return Span(start, start + len(view[start:end].rstrip()))


def _read_title(view: str, mention: Mention, later: Sequence[Mention], formal: bool) -> bool:
    quote = _QUOTE.match(view, mention.end)
    if quote:
        close = _closing(view, quote.end(), quote[1])
        if close:
            mention.title, mention.quoted = Span(quote.end(), close), True
            mention.end = close + 1
            return True
    opener = _opener().match(view, mention.end)
    if opener:
        start = opener.end() - len(opener[0].lstrip(" ,"))
    else:
        verb = _verb().match(view, mention.end) if mention.date or mention.issuer else None
        if not verb:
            return False
        start = verb.end()
    end = title_end(view, start, later, formal)
    mention.title, mention.end = Span(start, end), end
    return True


def _closing(view: str, start: int, opening: str) -> int | None:
    """Where the quotation opened before `start` closes; inner quotations are skipped."""
    closing, depth = _QUOTES[opening], 1
    for at in range(start, min(len(view), start + _LONGEST_TITLE)):
        sign = view[at]
        if sign == "\n":
            return None
        if sign == closing:
            depth -= 1
            if not depth:
                return at
        elif sign == opening:
            depth += 1
    return None


def title_end(view: str, start: int, later: Sequence[Mention], formal: bool) -> int:
    """Where a title without quotation marks that begins at `start` ends."""
    limit = min(len(view), start + _LONGEST_TITLE)
    at, index = start, len(later) - 1
    last: Mention | None = None
    stop = _ends().search(view, at, limit)
    while True:
        if stop and stop.start() < at:
            stop = _ends().search(view, at, limit)
        place = stop.start() if stop else limit
        while index >= 0 and (later[index].start < at or later[index].weak):
            index -= 1
        inner = later[index] if index >= 0 else None
        if inner and inner.start < place:
            if inner.quoted:
                return inner.end
            at, last = inner.end, inner
        elif stop and _runs_on(view, start, stop, formal, last, inner):
            at = stop.end()
        else:
            return start + len(view[start:place].rstrip(" ,"))


def _runs_on(
    view: str,
    start: int,
    stop: re.Match[str],
    formal: bool,
    before: Mention | None,
    after: Mention | None,
) -> bool:
    """Whether the title that began at `start` goes on behind this possible end.

    `before` and `after` are the mentions next to it, the first of them inside the title.
    """
    kind = stop.lastgroup
    if kind == "closing":
        words_before = view[start : stop.start()]
        return words_before.count(_OPENINGS[stop[0]]) > words_before.count(stop[0])
    if kind == "hard":
        return view[max(0, stop.start() - 2) : stop.start()] in ("TP", "Tp")
    if kind == "sibling":
        # `về thực hiện Nghị quyết A và Nghị quyết B`: both belong to the one title, as does
        # `và Kế hoạch 5 năm`, which names no document.
        if after is None or after.start > stop.end() + _PLURAL:
            return True
        return before is not None and stop.start() == before.end and before.kind == after.kind
    if kind == "body":
        return not _clause().match(view, stop.start())
    return formal and kind in ("comma", "bound")
