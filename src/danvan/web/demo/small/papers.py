"""The documents come in: kept, read by the reader, settled, sent out, adopted, each on its day."""

from __future__ import annotations

import sys
import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.utils.timezone import get_current_timezone

from danvan.web.bodies.acting import Actor, actor_of
from danvan.web.bodies.models import Body, BodyGroup, User
from danvan.web.core.clock import moved
from danvan.web.core.errors import Refused
from danvan.web.documents.actions import (
    add_document,
    change_visibility,
    confirm_receipt,
    distribute_document,
    read_version,
)
from danvan.web.documents.actions.settling import (
    accept_candidate,
    accept_figures,
    accept_report_candidate,
    edit_candidate,
    edit_figure,
    keep_names,
    settle_doubt,
    settle_version,
)
from danvan.web.documents.models import Candidate, Document, Version
from danvan.web.documents.settling.desk import Desk
from danvan.web.programmes.actions import adopt_document
from danvan.web.programmes.models import Programme

HERE = Path(__file__).parent
DOCUMENTS = HERE.parent / "documents"


def papers(until: date) -> list[dict[str, Any]]:
    """Those that have come on the day `until`."""
    data = tomllib.loads((HERE / "papers.toml").read_text(encoding="utf-8"))
    return [paper for paper in data["paper"] if paper["day"] <= until]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment in Việt Nam."""
    return datetime.combine(day, time(hour, minute), get_current_timezone())


def take_in(paper: dict[str, Any], users: dict[str, User], bodies: dict[str, Body]) -> None:
    """Bring one document in; says in a line where it could not be read here."""
    morning = at(paper["day"], 8, 30)
    with moved(morning):
        by = actor_of(users[paper["by"]])
        content = (DOCUMENTS / paper["file"]).read_bytes()
        version = add_document(by=by, content=content, name=paper["file"], queue=False)
        version = read_version(version)
    _date(version, morning)
    if version.status != Version.Status.READ:
        print(f"Bỏ qua {paper['file']}: {version.message}", file=sys.stderr, flush=True)
        return
    with moved(at(paper["day"], 9, 15)):
        change_visibility(by=by, document=version.document, visibility=paper["visibility"])
    if "follower" in paper or paper.get("settled"):
        with moved(at(paper["day"], 10)):
            _name_figures(by, version, paper.get("figures", {}))
            _settle(by, version, bodies)
            if "follower" in paper:
                adopt(by, version, paper, bodies)
        _send(by, version.document, paper["day"], users)


def _date(version: Version, moment: datetime) -> None:
    """What the database dates itself is dated as the rest."""
    Version.objects.filter(pk=version.pk).update(uploaded_at=moment)
    Document.objects.filter(pk=version.document_id).update(created_at=moment)


def _settle(by: Actor, version: Version, bodies: dict[str, Body]) -> None:
    """A person has looked at every doubt and every task, and named leads that were not read."""
    for point in Desk(version).points:
        if point.name:
            _keep(by, version, point.name.words)
        else:
            settle_doubt(by=by, doubt=point.doubt)
    for point in Desk(version).points:
        settle_doubt(by=by, doubt=point.doubt)
    for card in Desk(version).waiting:
        lead = None if _led(card.candidate) else _named_first(card.candidate, bodies)
        if lead:
            edit_candidate(by=by, candidate=card.candidate, add={"lead": [lead]})
        else:
            accept_candidate(by=by, candidate=card.candidate)
    for standing in Desk(version).waiting_reports:
        accept_report_candidate(by=by, candidate=standing.candidate)
    accept_figures(by=by, version=version)
    settle_version(by=by, version=version)
    version.refresh_from_db()


def _name_figures(by: Actor, version: Version, names: dict[str, str]) -> None:
    """Better names for figures, by clause, where the document's own words are short."""
    kept = ("comparison", "value", "unit", "upto", "per", "baseline", "due")
    for figure in version.figure_candidates.filter(clause__in=names):
        values = {key: getattr(figure, key) for key in kept}
        edit_figure(by=by, figure=figure, name=names[figure.clause], **values)


def _led(candidate: Candidate) -> bool:
    return any(row.part == "lead" and (row.body or row.group) for row in candidate.bodies.all())


def _named_first(candidate: Candidate, bodies: dict[str, Body]) -> Body | BodyGroup | None:
    """The body or group with whose name a task begins."""
    owners: dict[str, Body | BodyGroup] = {each.name: each for each in BodyGroup.objects.all()}
    owners.update(bodies)
    names = [name for name in owners if candidate.text.startswith(name)]
    return owners[max(names, key=len)] if names else None


def _keep(by: Actor, version: Version, words: str) -> None:
    """The same words may stand in several doubts; the first settles them all."""
    try:
        keep_names(by=by, version=version, words=words)
    except Refused:
        return


def adopt(by: Actor, version: Version, paper: dict[str, Any], bodies: dict[str, Body]) -> Programme:
    """Make the programme, with the day on which that was."""
    assert by.body is not None
    programme = adopt_document(
        by=by,
        version=version,
        name=paper["name"],
        owner=by.body,
        follower=bodies[paper["follower"]],
        start=version.document.date or paper["day"],
        end=paper["end"],
        visibility=paper["visibility"],
    )
    Programme.objects.filter(pk=programme.pk).update(created_at=at(paper["day"], 10))
    return programme


def _send(by: Actor, document: Document, day: date, users: dict[str, User]) -> None:
    """Send it to its Nơi nhận; most confirm within days, some only that it came."""
    with moved(at(day, 14)):
        try:
            distribute_document(by=by, document=document)
        except Refused:
            return  # nobody of its Nơi nhận is a body that could confirm
    sent = set(document.recipients.exclude(sent_at=None).values_list("body", flat=True))
    for number, user in enumerate(users.values()):
        reader = actor_of(user)
        if reader.body_id in sent and reader.holds("officer") and number % 7:
            with moved(at(day + timedelta(days=1 + number % 4), 8 + number % 8, number)):
                confirm_receipt(by=reader, document=document, read=number % 3 > 0)
