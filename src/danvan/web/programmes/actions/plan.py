"""What adopting a version would make: its tasks, whose they would be, what is not settled."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.documents.models import Candidate, Doubt, Version
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.programmes.actions.sections import Sections

LEAD = CandidateBody.Part.LEAD


@dataclass
class Share:
    """One candidate with the bodies of it: single leads, groups that lead, coordinators.

    Each body or group stands with the document's words for it. `unknown` are words that nobody
    has matched with a body.
    """

    candidate: Candidate
    section: str
    leads: dict[Body, str] = field(default_factory=dict)
    groups: dict[BodyGroup, str] = field(default_factory=dict)
    coordinators: dict[Body, str] = field(default_factory=dict)
    coordinating_groups: dict[BodyGroup, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def take(self, row: CandidateBody) -> None:
        """Put a named body where it belongs."""
        lead = row.part == LEAD
        if row.group:
            (self.groups if lead else self.coordinating_groups)[row.group] = row.words
        elif row.body:
            (self.leads if lead else self.coordinators)[row.body] = row.words
        elif lead:
            self.unknown.append(row.words)


class Plan:
    """The tasks of a version on the day `at`, on which groups are resolved."""

    def __init__(self, version: Version, at: date) -> None:
        self.version = version
        self.at = at
        self._members: dict[int, list[Body]] = {}
        self.shares = self._read()

    def _read(self) -> list[Share]:
        rows = self.version.candidates.filter(dropped=False).prefetch_related(
            "bodies__body", "bodies__group__under"
        )
        candidates = list(rows)
        sections = Sections(self.version, [each.clause for each in candidates])
        shares = []
        for candidate in candidates:
            share = Share(candidate, sections.field_of(candidate.clause))
            for row in candidate.bodies.all():
                share.take(row)
            shares.append(share)
        return shares

    def members(self, group: BodyGroup) -> list[Body]:
        """The bodies that a group means on the day."""
        if group.pk not in self._members:
            self._members[group.pk] = list(group.members(self.at))
        return self._members[group.pk]

    def leads(self, share: Share) -> dict[Body, str]:
        """Every lead of a task with its words: single ones, then the members of groups."""
        found = dict(share.leads)
        for group, words in share.groups.items():
            for body in self.members(group):
                found.setdefault(body, words)
        return found

    def coordinators(self, share: Share) -> dict[Body, str]:
        """Every coordinator that does not lead; a group's members only where no group leads."""
        leads = self.leads(share)
        found = {body: words for body, words in share.coordinators.items() if body not in leads}
        if not share.groups:
            for group, words in share.coordinating_groups.items():
                for body in self.members(group):
                    if body not in leads:
                        found.setdefault(body, words)
        return found

    @cached_property
    def by_body(self) -> list[tuple[Body, int]]:
        """How many tasks each body would lead, most first."""
        counts = Counter(body for share in self.shares for body in self.leads(share))
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].path))

    @property
    def without_lead(self) -> list[Share]:
        """Tasks that nobody would owe."""
        return [share for share in self.shares if not self.leads(share)]

    @property
    def undated(self) -> list[Share]:
        """Tasks with neither a day nor a period."""
        return [s for s in self.shares if not s.candidate.due and not s.candidate.every]

    @property
    def not_accepted(self) -> list[Share]:
        """Tasks that nobody has looked at on the reading screen."""
        return [share for share in self.shares if not share.candidate.accepted]

    @property
    def open_points(self) -> bool:
        """Whether anything is not settled yet."""
        return bool(self.without_lead or self.undated or self.not_accepted or self.doubts)

    @cached_property
    def doubts(self) -> list[Doubt]:
        """Findings of the reading that nobody has settled."""
        return list(self.version.doubts.filter(settled_at=None))
