"""Duties to report as cards: who reports to whom how often, and what is not known of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from danvan.web.documents.models import ReportCandidate, ReportCandidateBody
from danvan.web.documents.settling.decided import Decided

REPORTER = ReportCandidateBody.Part.REPORTER


@dataclass
class ReportCard(Decided):
    """One duty to report, or one review with its date."""

    candidate: ReportCandidate
    reporters: list[ReportCandidateBody] = field(default_factory=list)
    addressees: list[ReportCandidateBody] = field(default_factory=list)

    @property
    def review(self) -> bool:
        """Whether it is sơ kết or tổng kết, which is owed once."""
        return self.candidate.purpose != ReportCandidate.Purpose.PERIODIC

    @property
    def untimed(self) -> bool:
        """Whether nobody knows when it is owed: adoption makes nothing of it."""
        return not self.candidate.due if self.review else not self.candidate.every

    @property
    def clear(self) -> bool:
        """Whether nothing of it is doubtful."""
        return not self.untimed and all(row.settled for row in self.candidate.bodies.all())


def make_report_cards(candidates: list[ReportCandidate]) -> list[ReportCard]:
    """A card for each candidate, whose bodies have been fetched."""
    cards = []
    for candidate in candidates:
        card = ReportCard(candidate)
        for row in candidate.bodies.all():
            (card.reporters if row.part == REPORTER else card.addressees).append(row)
        cards.append(card)
    return cards
