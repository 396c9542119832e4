"""Duties to report that a document sets, made when it becomes a programme.

One duty for each reporter and each frequency, a single one for a review with its date. Who is not
named reports is the follower, and reports to the owner; what nobody could time makes none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from danvan.reader.duties.cycles import day_words
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup, Kind
from danvan.web.documents.models import ReportCandidate, ReportCandidateBody, Version
from danvan.web.programmes.models import Programme
from danvan.web.reports.actions.duties import make_duty
from danvan.web.reports.models import CutOffs, Frequency

_PARTS = ReportCandidateBody.Part
# Bodies of the State close their data on day 14; those of the Party and the Front set their own.
_STATE = (Kind.ADMINISTRATION, Kind.COUNCIL, Kind.DEPARTMENT, Kind.UNIT)


def adopt_reports(by: Actor, programme: Programme, version: Version) -> int:
    """A step of `programmes.adopting.ADOPTIONS`: how many duties were made."""
    rows = version.report_candidates.filter(dropped=False)
    made = 0
    for candidate in rows.prefetch_related("bodies__body", "bodies__group__under"):
        for wanted in _wanted(candidate, programme):
            make_duty(by, programme.owner, wanted.reporters, wanted.addressees, wanted.values)
            made += 1
    return made


@dataclass(frozen=True, slots=True)
class _Wanted:
    reporters: Body | BodyGroup
    addressees: list[Body]
    values: dict[str, Any]


def _wanted(candidate: ReportCandidate, programme: Programme) -> Iterator[_Wanted]:
    for reporters in _reporters(candidate, programme):
        to = _addressees(candidate, programme, reporters)
        if to:
            for timed in _times(candidate, programme):
                values = {**_same(candidate, programme, reporters), **timed}
                yield _Wanted(reporters, to, values)


def _reporters(candidate: ReportCandidate, programme: Programme) -> list[Body | BodyGroup]:
    named = [row for row in candidate.bodies.all() if row.part == _PARTS.REPORTER]
    found = [each for row in named if (each := row.body or row.group)]
    # A name that nobody could match is no reason to ask somebody else.
    return found if named else [programme.follower]


def _addressees(
    candidate: ReportCandidate, programme: Programme, reporters: Body | BodyGroup
) -> list[Body]:
    """Those named, else the owner, else the follower, never the reporter itself."""
    named = [row.body for row in candidate.bodies.all() if row.part == _PARTS.ADDRESSEE]
    for bodies in (named, [programme.owner], [programme.follower], [_above(programme.owner)]):
        found = [each for each in bodies if each and each != reporters]
        if found:
            return list(dict.fromkeys(found))
    return []


def _above(body: Body) -> Body | None:
    return None if body.is_root() else Body.objects.get_parent(body)


def _times(candidate: ReportCandidate, programme: Programme) -> Iterator[dict[str, Any]]:
    if candidate.purpose == ReportCandidate.Purpose.PERIODIC:
        for every in candidate.every:
            yield {"frequency": every, "begins": programme.start, "ends": programme.end}
    elif candidate.due and candidate.due >= programme.start:
        yield {
            "frequency": Frequency.ONCE,
            "once_due": candidate.due,
            "begins": programme.start,
        }


def _same(
    candidate: ReportCandidate, programme: Programme, reporters: Body | BodyGroup
) -> dict[str, Any]:
    state = isinstance(reporters, Body) and reporters.kind in _STATE
    state = state or (isinstance(reporters, BodyGroup) and _all_state(reporters))
    return {
        "name": candidate.name,
        "purpose": candidate.purpose,
        "programme": programme,
        "cut_offs": CutOffs.STATE if state else CutOffs.CALENDAR,
        "due_words": (day_words(candidate.text) or candidate.text)[:250],
        "version": candidate.version,
        "clause": candidate.clause,
        "start": candidate.start,
        "end": candidate.end,
        "visibility": programme.visibility,
    }


def _all_state(group: BodyGroup) -> bool:
    return bool(group.kinds) and set(group.kinds) <= set(_STATE)
