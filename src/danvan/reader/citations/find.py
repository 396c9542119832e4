"""All mentions of documents in a text, with what is printed of each; nothing is guessed here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from danvan.reader.citations import aliases, congresses, heads, laws, patterns, programmes, tails
from danvan.reader.citations.mention import Mention
from danvan.reader.citations.scope import Scope
from danvan.reader.source import Span

_ATTACHED = re.compile(r"(?:Ban hành k|K|Đính k|Phụ lục k)èm theo [^()\n]{0,300}")
_LONGEST_LEAD = 320
_ANNEXED = re.compile(
    r"(?<!\w)(?P<title>(?:[Qq]uy chế|[Qq]uy định|[Kk]ế hoạch|[Đđ]ề án|[Cc]hương trình|[Đđ]iều lệ"
    r"|[Qq]uy hoạch|[Cc]hiến lược|[Hh]ướng dẫn|[Qq]uy trình)(?![^\n;.]*(?:quy chế|quy định|đề án))"
    r" [^\n;.]{3,300}?),? (?:được )?ban hành(?: kèm)? theo $"
)


def find(view: str, scope: Scope) -> list[Mention]:
    """The mentions in `view`, in reading order, each with its parent where it has one."""
    hidden = sorted([*aliases.definitions(view), *_attached(view)])
    starts = _starts(view, scope, hidden)
    found: list[Mention] = []
    # From the last to the first: a title that holds other mentions must know where they end.
    for start in reversed(starts):
        mention = _read(view, start, found, scope)
        if mention is None:
            continue
        if mention.key[:1] == ("law",):
            laws.absorb(found, mention)
        found.append(mention)
        if mention.form == "congress":
            after = congresses.following(view, mention)
            if after:
                found.insert(-1, after)
    found.reverse()
    _nest(found)
    return _with_annexed(view, found)


def _attached(view: str) -> Iterator[tuple[int, int]]:
    """`(Kèm theo Kế hoạch số …)` under an annex's title names this document, not another one."""
    if "èm theo " in view:
        for match in _ATTACHED.finditer(view):
            if view[match.start() - 1 : match.start()] in ("", "(", "\n", "*"):
                yield match.span()


def _place(start: Mention | re.Match[str]) -> int:
    return start.start if isinstance(start, Mention) else start.start()


def _starts(
    view: str, scope: Scope, hidden: list[tuple[int, int]]
) -> list[Mention | re.Match[str]]:
    """Numbers with their types and names of nameable kinds, in reading order, without doubles."""
    numbered = list(heads.find(view))
    taken = {mention.start for mention in numbered}
    named = (match for match in patterns.named().finditer(view) if match.start() not in taken)
    both: list[Mention | re.Match[str]] = [*numbered, *named]
    both.sort(key=_place)
    return [
        start
        for start in both
        if scope.inside(_place(start)) and not _within(hidden, _place(start))
    ]


def _within(ranges: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(ranges, (at, at)) - 1
    return index >= 0 and ranges[index][0] <= at < ranges[index][1]


def _read(
    view: str, start: Mention | re.Match[str], later: list[Mention], scope: Scope
) -> Mention | None:
    formal = scope.formal(_place(start))
    mention: Mention | None
    if isinstance(start, Mention):
        mention = start
    elif start[0] in laws.NAMES:
        mention = laws.read(view, start, formal)
    elif start[0] in congresses.NAMES:
        mention = congresses.read(view, start)
    else:
        mention = programmes.read(view, start, later, scope)
    if mention and mention.form in ("code", "number", "law"):
        tails.read(view, mention, later, formal)
    return mention


def _with_annexed(view: str, found: list[Mention]) -> list[Mention]:
    """`Quy chế … ban hành kèm theo Quyết định số …` is one document, titled by what it issues."""
    dropped = set()
    for index, mention in enumerate(found):
        if mention.form != "code" or mention.title or not view.endswith("theo ", 0, mention.start):
            continue
        lead = _ANNEXED.search(view, max(0, mention.start - _LONGEST_LEAD), mention.start)
        if not lead:
            continue
        mention.title = Span(*lead.span("title"))
        before = found[index - 1] if index else None
        if before and before.form == "named" and before.start == mention.title.start:
            dropped.add(id(before))
    return [mention for mention in found if id(mention) not in dropped]


def _nest(found: list[Mention]) -> None:
    """Give every mention inside another's title its parent."""
    open_: list[Mention] = []
    for mention in found:
        while open_ and mention.start >= open_[-1].end:
            open_.pop()
        mention.parent = open_[-1] if open_ else None
        if mention.title:
            open_.append(mention)
