"""Tasks as cards: each with its bodies, what is doubtful of it and what was read differently."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from danvan.web.documents.models import Candidate, Doubt
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling import compare
from danvan.web.documents.settling.decided import Decided

LEAD = CandidateBody.Part.LEAD


@dataclass
class Card(Decided):
    """One task; `doubts` are the open ones that begin in its words."""

    candidate: Candidate
    leads: list[CandidateBody] = field(default_factory=list)
    coordinators: list[CandidateBody] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def unsettled(self) -> list[CandidateBody]:
        """Names that stand for no body, or for one that was guessed, and nobody has looked."""
        return [row for row in (*self.leads, *self.coordinators) if not row.settled]

    @property
    def unowned(self) -> bool:
        """Whether nobody would owe it."""
        return not any(row.body_id or row.group_id for row in self.leads)

    @property
    def undated(self) -> bool:
        """Whether it has neither a day nor a period."""
        return not self.candidate.due and not self.candidate.every

    @property
    def clear(self) -> bool:
        """Whether nothing of it is doubtful: somebody leads it and no doubt stands in its words."""
        return not self.unowned and not self.doubts and all(row.settled for row in self.leads)

    @property
    def read(self) -> list[compare.Read]:
        """What was read and is not so any more."""
        return compare.of_candidate(self.candidate, [*self.leads, *self.coordinators])


def make_cards(candidates: list[Candidate], doubts: list[Doubt]) -> list[Card]:
    """A card for each candidate, whose bodies have been fetched; `doubts` in the order of start."""
    starts = [doubt.start for doubt in doubts]
    cards = []
    for candidate in candidates:
        low, high = (bisect_left(starts, at) for at in (candidate.start, candidate.end))
        within = [doubt for doubt in doubts[low:high] if doubt.settled_at is None]
        card = Card(candidate, doubts=within)
        for row in candidate.bodies.all():
            (card.leads if row.part == LEAD else card.coordinators).append(row)
        cards.append(card)
    return cards
