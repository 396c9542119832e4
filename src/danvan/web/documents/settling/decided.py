"""How whatever was read stands: waiting for a person, accepted, dropped."""

from __future__ import annotations

from danvan.web.documents.models import Candidate, FigureCandidate, ReportCandidate


class Decided:
    """A card of something that a person accepts or drops."""

    candidate: Candidate | ReportCandidate | FigureCandidate

    @property
    def state(self) -> str:
        """`open`, `accepted` or `dropped`."""
        if self.candidate.dropped:
            return "dropped"
        return "accepted" if self.candidate.accepted else "open"
