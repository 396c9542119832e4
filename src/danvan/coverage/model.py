"""What coverage compares and what it answers: frozen dataclasses.

Offsets are half-open ranges of code points in `Item.text`; `Item.start` leads on to the text of
the Reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from danvan.reader.source import Span

COVERED, PARTLY, NONE = "covered", "partly", "none"
CONFLICT_LEAD, CONFLICT_DUE = "lead", "due"
DUPLICATE_WITHIN, DUPLICATE_BETWEEN = "within", "between"


@dataclass(frozen=True, slots=True)
class Item:
    """One duty or one clause of a document.

    `key` is the clause's id, unique in its document; `text` its own words, which begin at `start`
    of the Reading's text; `cites` are codes (titles where there is none) of documents named in it.
    `heading` are the headings that it stands under; `is_duty` is false for a clause that gives
    nobody work (an aim, an assessment), which can never cover anything.
    """

    key: str
    text: str
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    due: date | None = None
    cites: tuple[str, ...] = ()
    heading: str = ""
    is_duty: bool = True
    start: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the child's item and the range in its text."""

    item: str
    span: Span


@dataclass(frozen=True, slots=True)
class SharedTerm:
    """A term that parent and child share.

    `words` is the term in lower case, `weight` what it counts over the corpus (larger is rarer);
    the two spellings may differ where the lexicon holds them for one (`tập huấn`, `bồi dưỡng`).
    """

    words: str
    weight: float
    parent_at: tuple[Span, ...]
    child_at: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RolePair:
    """A body of the parent's duty and the body of the child that answers for the same role."""

    parent: str
    child: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a match was told or not.

    `terms` are the shared terms, heaviest first; `share` the part of the parent's weight that they
    make up, 0 to 1; `acts` the verbs that both use; `roles` who stands for whom; `cites` the
    documents that both name; `cites_parent` whether the child names this very clause; `missing`
    the heaviest words of the parent that the child does not have.
    """

    terms: tuple[SharedTerm, ...] = ()
    share: float = 0.0
    acts: tuple[str, ...] = ()
    roles: tuple[RolePair, ...] = ()
    cites: tuple[str, ...] = ()
    cites_parent: bool = False
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """One parent duty against one child: `items` are the clauses that do the work, best first.

    `whole` are those of them that do all of it by themselves.
    `kind` is `covered`, `partly` or `none` (then `items` is empty); `score` is 0 to 1. `told` says
    whether the duty falls on the child's body: True where it is named or belongs to a named group,
    False where only others are named, None where nobody is named or the child's body is unknown.
    """

    parent: str
    child: str
    items: tuple[str, ...] = ()
    kind: str = NONE
    score: float = 0.0
    told: bool | None = None
    evidence: Evidence = field(default_factory=Evidence)
    whole: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A clause that carries out a duty and contradicts it.

    `kind` is `lead` (another body leads) or `due` (the child's last day is after the parent's);
    the two sayings are names joined by `; `, or ISO dates.
    """

    kind: str
    parent: str
    child: str
    item: str
    parent_says: str
    child_says: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Clauses that do the same work of one parent duty.

    `within`: several clauses of one child; `between`: clauses of several children, though the duty
    tells one body. `places` are `(child, item)` in the order of the children.
    """

    kind: str
    parent: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Coverage:
    """The whole answer: one match for each parent duty and child, parents outermost."""

    matches: tuple[Match, ...]
    conflicts: tuple[Conflict, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()

    def cell(self, parent: str, child: str) -> Match:
        """The match of one duty and one child; KeyError where either is unknown."""
        return self._cells[parent, child]

    def row(self, parent: str) -> tuple[Match, ...]:
        """The matches of one duty, in the order of the children."""
        return tuple(match for match in self.matches if match.parent == parent)

    @cached_property
    def _cells(self) -> dict[tuple[str, str], Match]:
        return {(match.parent, match.child): match for match in self.matches}
