"""Citations: the documents that this one names, found, resolved and related.

Finding (`find`) only says what stands where; resolving says which document is meant; relating
says what this document does with it.
"""

from __future__ import annotations

import re

from danvan.reader.citations import aliases, find, relate, resolve
from danvan.reader.citations.doubts import doubts
from danvan.reader.citations.known import Known, key_of
from danvan.reader.citations.mention import Key, Mention
from danvan.reader.citations.own import OwnNumber
from danvan.reader.citations.scope import Scope
from danvan.reader.citations.view import view as make_view
from danvan.reader.citations.wording import same_body, words
from danvan.reader.lexicon.types import fold
from danvan.reader.model import Citation, Meta
from danvan.reader.work import Work

# Where several mentions of one document differ, the first of these holds for all of them.
Codes = dict[int, tuple[str | None, bool]]
_LASTING = ("implements", "continues")
_ISSUES = re.compile(r"(?:Về việc |V/v )?[Bb]an hành(?: kèm theo)? (?P<name>[A-ZĐ].+)")


def run(work: Work) -> None:
    """Find the documents that `work` names.

    Afterwards: `work.citations` holds one entry per mention, in reading order; this document
    itself is none of them. `work.findings` has a `code-type` for each symbol that its words deny,
    a `carries-itself` where it says that it carries out itself.
    """
    scope = Scope(work)
    view = make_view(work.source.text, scope.title)
    mentions = find.find(view, scope)
    known_as = aliases.read(view, mentions, work.meta.type)
    aliases.settle(view, mentions, known_as)
    later = [m for m in aliases.find(view, known_as, mentions) if scope.inside(m.start)]
    mentions = sorted([*mentions, *later], key=lambda mention: mention.start)
    work.citations = tuple(_cite(work, view, mentions, scope))
    work.findings += doubts(view, mentions)


def _cite(work: Work, view: str, mentions: list[Mention], scope: Scope) -> list[Citation]:
    known = Known(view, mentions)
    resolve.share_issuers(view, mentions)
    codes: Codes = {id(m): resolve.code_for(view, m, known) for m in mentions}
    own = OwnNumber(view, mentions, {key: code for key, (code, _) in codes.items()}, work.meta)
    work.findings += own.doubts(mentions, scope)
    kept = [
        m for m in mentions if id(m) in own.others or _is_other(view, m, codes[id(m)][0], work.meta)
    ]
    relations = _relations(view, kept, codes, known, scope)
    carried = {id(m) for m, relation in zip(kept, relations, strict=True) if relation in _LASTING}
    itself = _own_names(view, kept, carried, work.meta)
    return [
        resolve.citation(work.source.text, m, *codes[id(m)], relation, known, scope.clause(m.start))
        for m, relation in zip(kept, relations, strict=True)
        if id(m) not in itself
    ]


def _is_other(view: str, mention: Mention, code: str | None, meta: Meta) -> bool:
    """Whether the mention means some document, and not this one.

    Where this document's own number could not be read, its type, title and body tell it.
    """
    if code is None:
        return not mention.weak
    if meta.code is None:
        title, issuer = words(view, mention.title), words(view, mention.issuer)
        same = mention.kind == meta.type and title and _plain(title) == _plain(meta.title)
        return not (same and same_body(issuer, meta.issuer))
    return key_of(mention, code) != key_of(mention, meta.code)


def _plain(title: str | None) -> str:
    return fold(title or "").removeprefix("v/v ").removeprefix("về việc ").removeprefix("về ")


def _own_names(view: str, mentions: list[Mention], carried: set[int], meta: Meta) -> set[int]:
    """Names that mean this document: its type and body, carrying out what this one carries out."""
    first: dict[int, Mention] = {}
    for mention in mentions:
        if mention.parent:
            first.setdefault(id(mention.parent), mention)
    own = {
        id(mention)
        for mention in mentions
        if mention.form == "named"
        and mention.kind == meta.type
        and same_body(words(view, mention.issuer), meta.issuer)
        and (id(mention) not in first or id(first[id(mention)]) in carried)
    }
    return own | _issued_here(mentions, meta)


def _issued_here(mentions: list[Mention], meta: Meta) -> set[int]:
    """What a decision issues (its title says so) is this document; what it approves is not."""
    title = _ISSUES.match(meta.title or "")
    if title is None:
        return set()
    issued = fold(title["name"])
    return {
        id(mention)
        for mention in mentions
        if mention.name
        and (issued.startswith(fold(mention.name)) or fold(mention.name).startswith(issued))
    }


def _relations(
    view: str, mentions: list[Mention], codes: Codes, known: Known, scope: Scope
) -> list[str]:
    """The relation of each mention: its own, or the one that holds for the whole document."""
    relations = relate.Relations(view, mentions, scope)
    own = [relations.stated(index) for index in range(len(mentions))]
    keys = [key_of(mention, codes[id(mention)][0], known) for mention in mentions]
    lasting: dict[Key, str] = {}
    for relation in _LASTING:
        for key, stated in zip(keys, own, strict=True):
            if stated == relation:
                lasting.setdefault(key, relation)
    return [
        lasting.get(key, stated) if stated in ("mentions", *_LASTING) else stated
        for key, stated in zip(keys, own, strict=True)
    ]
