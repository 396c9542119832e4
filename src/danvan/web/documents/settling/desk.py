"""Everything that lies on the desk while a version is settled, fetched at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db import models

from danvan.web.documents.intake.to_come import TO_COME
from danvan.web.documents.models import Candidate, Clause, Doubt, Version
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling.cards import Card, make_cards
from danvan.web.documents.settling.figure_cards import FigureCard, make_figure_cards
from danvan.web.documents.settling.outline import containing
from danvan.web.documents.settling.report_cards import ReportCard, make_report_cards

NAME = "name-"  # codes of doubts about names begin so
_IN_HEAD = frozenset(("code-type", "code-blank", "date-blank", "head-missing", TO_COME))
_NOWHERE = frozenset(("passage-twice", "page-unread", "annex-missing", "encoding-unknown"))
SHOWN = 6  # open doubts above the tasks; the others wait behind a line
_LONG = 400  # a doubt about more words than these is about no single part


@dataclass(frozen=True, slots=True)
class Point:
    """An open doubt; `name` is a row of the name that it is about.

    `place` is where it may be corrected: `head`, `task` or `clause` (with the key `pk`), or none.
    """

    doubt: Doubt
    name: CandidateBody | None
    place: str
    pk: int | None


class Desk:
    """The rows of a version, and how much of them is still to be looked at."""

    def __init__(self, version: Version) -> None:
        self.version = version

    @cached_property
    def clauses(self) -> list[Clause]:
        return list(self.version.clauses.all())

    @cached_property
    def doubts(self) -> list[Doubt]:
        return list(self.version.doubts.select_related("settled_by"))

    @cached_property
    def cards(self) -> list[Card]:
        """Every task but those that were joined to another one, dropped ones in their places."""
        rows = self.version.candidates.filter(merged_into=None)
        return make_cards(list(with_bodies(rows)), self.doubts)

    @cached_property
    def points(self) -> list[Point]:
        """The open doubts, first in the text first."""
        names: dict[tuple[int | None, int | None], CandidateBody] = {}
        for card in self.cards:
            for row in card.unsettled:
                names.setdefault((row.start, row.end), row)
        return [
            Point(each, _named(each, names), *self._place(each))
            for each in self.doubts
            if each.settled_at is None
        ]

    def _place(self, doubt: Doubt) -> tuple[str, int | None]:
        if doubt.code in _IN_HEAD:
            return "head", None
        for card in self.live:
            if card.candidate.start <= doubt.start < card.candidate.end:
                return "task", card.candidate.pk
        if doubt.code in _NOWHERE or doubt.end - doubt.start > _LONG:
            return "", None
        if self.clauses and doubt.start < self.clauses[0].start:
            return "head", None
        clause = containing(self.clauses, doubt.start)
        return ("clause", clause.pk) if clause else ("", None)

    @property
    def first_points(self) -> list[Point]:
        """The open doubts that are shown at once: errors and warnings before remarks."""
        return self._ranked[:SHOWN]

    @property
    def more_points(self) -> list[Point]:
        """The others."""
        return self._ranked[SHOWN:]

    @property
    def more_keys(self) -> set[int]:
        return {point.doubt.pk for point in self.more_points}

    @cached_property
    def _ranked(self) -> list[Point]:
        return sorted(self.points, key=lambda point: point.doubt.severity == "info")

    @property
    def minor(self) -> list[Point]:
        """Those of them that are remarks only."""
        return [point for point in self.points if point.doubt.severity == "info"]

    @cached_property
    def settled(self) -> list[Doubt]:
        """The doubts that were settled, the last first."""
        done = [each for each in self.doubts if each.settled_at is not None]
        return sorted(done, key=lambda each: each.settled_at or 0, reverse=True)

    @cached_property
    def live(self) -> list[Card]:
        """The tasks that count."""
        return [card for card in self.cards if not card.candidate.dropped]

    @property
    def waiting(self) -> list[Card]:
        """The tasks that nobody has accepted or dropped."""
        return [card for card in self.live if not card.candidate.accepted]

    @property
    def clear(self) -> list[Card]:
        """Those of them of which nothing is doubtful."""
        return [card for card in self.waiting if card.clear]

    @cached_property
    def report_cards(self) -> list[ReportCard]:
        """Every duty to report and every review, dropped ones in their places."""
        rows = self.version.report_candidates.prefetch_related("bodies__body", "bodies__group")
        return make_report_cards(list(rows))

    @property
    def live_reports(self) -> list[ReportCard]:
        """Those of them that count."""
        return [card for card in self.report_cards if not card.candidate.dropped]

    @property
    def waiting_reports(self) -> list[ReportCard]:
        """Those that nobody has accepted or dropped."""
        return [card for card in self.live_reports if not card.candidate.accepted]

    @cached_property
    def figure_cards(self) -> list[FigureCard]:
        """Every quantified objective, dropped ones in their places."""
        return make_figure_cards(self.version.figure_candidates.all())

    @property
    def live_figures(self) -> list[FigureCard]:
        """Those of them that count."""
        return [card for card in self.figure_cards if not card.candidate.dropped]

    @property
    def waiting_figures(self) -> list[FigureCard]:
        """Those that nobody has accepted or dropped."""
        return [card for card in self.live_figures if not card.candidate.accepted]

    @property
    def left(self) -> int:
        """How much is still to be looked at: doubts, tasks, reports and figures."""
        rest = len(self.waiting_reports) + len(self.waiting_figures)
        return len(self.points) + len(self.waiting) + rest

    @property
    def total(self) -> int:
        """How much there was to be looked at."""
        rest = len(self.live_reports) + len(self.live_figures)
        return len(self.doubts) + len(self.live) + rest

    @property
    def percent(self) -> int:
        """How much of it is done, in whole percent; 100 only when nothing is left."""
        return 100 if not self.left else 100 * (self.total - self.left) // self.total


def _named(
    doubt: Doubt, names: dict[tuple[int | None, int | None], CandidateBody]
) -> CandidateBody | None:
    return names.get((doubt.start, doubt.end)) if doubt.code.startswith(NAME) else None


def with_bodies(rows: models.QuerySet[Candidate]) -> models.QuerySet[Candidate]:
    """Candidates with the bodies and groups named for them."""
    return rows.prefetch_related("bodies__body", "bodies__group")
