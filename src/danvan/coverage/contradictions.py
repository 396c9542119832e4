"""What contradicts a duty below: another lead, a later last day, the same work told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from danvan.coverage.lexicon import general
from danvan.coverage.model import (
    CONFLICT_DUE,
    CONFLICT_LEAD,
    DUPLICATE_BETWEEN,
    DUPLICATE_WITHIN,
    Conflict,
    Duplicate,
    Item,
    Match,
)
from danvan.coverage.planning import makes_plan, only_plan
from danvan.coverage.roles import role, roles


class Contradictions:
    """Looks at the matches of one parent and its children."""

    def __init__(
        self,
        parents: Sequence[Item],
        children: Mapping[str, Sequence[Item]],
        bodies: Mapping[str, str],
    ) -> None:
        self._duties = {item.key: item for item in parents}
        self._clauses = {(child, one.key): one for child, own in children.items() for one in own}
        self._bodies = bodies

    def conflicts(self, matches: Sequence[Match]) -> Iterator[Conflict]:
        """Other leads and later days, in the order of the matches."""
        for match in matches:
            duty = self._duties[match.parent]
            for key in match.items:
                clause = self._clauses[match.child, key]
                if key in match.whole and match.told is not True and _other_lead(duty, clause):
                    said = "; ".join(duty.leads), "; ".join(clause.leads)
                    yield Conflict(CONFLICT_LEAD, match.parent, match.child, key, *said)
                if late := _late(duty, clause):
                    yield Conflict(CONFLICT_DUE, match.parent, match.child, key, *late)

    def duplicates(self, matches: Sequence[Match]) -> Iterator[Duplicate]:
        """The same work twice in one child, or in several children though one body was told."""
        rows: dict[str, list[Match]] = defaultdict(list)
        for match in matches:
            if match.whole:
                rows[match.parent].append(match)
        for key, row in rows.items():
            for match in row:
                if len(match.whole) > 1:
                    places = tuple((match.child, item) for item in match.whole)
                    yield Duplicate(DUPLICATE_WITHIN, key, places)
            if len(row) > 1 and self._beside(self._duties[key], row):
                places = tuple((match.child, match.whole[0]) for match in row)
                yield Duplicate(DUPLICATE_BETWEEN, key, places)

    def _beside(self, duty: Item, row: list[Match]) -> bool:
        """Whether one body with a task of its own was told, and somebody else does it as well."""
        told = roles(duty.leads) - general()
        if len(duty.leads) != 1 or not told:
            return False
        helping = told | roles(duty.coordinators)
        return any(not self._doers(match) & helping for match in row)

    def _doers(self, match: Match) -> frozenset[str]:
        """The roles of those who do the work below: the clause's own leads, else the issuer."""
        clause = self._clauses[match.child, match.whole[0]]
        body = role(self._bodies.get(match.child, ""))
        return roles(clause.leads) or frozenset((body,) if body else ())


def _late(duty: Item, clause: Item) -> tuple[str, str] | None:
    """The two days, where the clause is due after the duty; what a plan holds may come after it."""
    if not duty.due or not clause.due or clause.due <= duty.due:
        return None
    if only_plan(duty.text) and not makes_plan(clause.text):
        return None
    return duty.due.isoformat(), clause.due.isoformat()


def _other_lead(duty: Item, clause: Item) -> bool:
    """Whether bodies with a task of their own lead above and below, and none is the same."""
    above, below = roles(duty.leads), roles(clause.leads)
    if not above or not below or (above | below) & general():
        return False
    return not below & (above | roles(duty.coordinators))
