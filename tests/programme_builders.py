"""Programmes and tasks for the web tests, around the cast of roles.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danvan.web.bodies.models import Body
from danvan.web.documents.models import Candidate, Clause, Document, Version, Visibility
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.programmes.models import Part, Programme, Task, TaskBody
from roles import Cast

ISSUED = date(2026, 1, 10)
DAY = date(2026, 6, 15)  # today, wherever a test needs one


@dataclass
class Stage:
    """The cast with one internal programme that `follower` owns and follows."""

    cast: Cast
    programme: Programme
    tasks: dict[str, Task] = field(default_factory=dict)

    def body(self, key: str) -> Body:
        return self.cast.bodies[key]

    def task(self, text: str = "Mở lớp bồi dưỡng cán bộ dân vận", **fields: Any) -> Task:
        """A task that `lead` leads (`leads`, `coordinators`: keys of the cast)."""
        leads = fields.pop("leads", ("lead",))
        coordinators = fields.pop("coordinators", ())
        fields.setdefault("due", date(2026, 6, 30))
        fields.setdefault("first_due", fields["due"])
        task = Task.objects.create(programme=self.programme, text=text, **fields)
        for part, keys in ((Part.LEAD, leads), (Part.COORDINATE, coordinators)):
            for key in keys:
                TaskBody.objects.create(task=task, body=self.body(key), part=part)
        return task


def make_document(cast: Cast, **fields: Any) -> Document:
    """A plan of the follower of the cast."""
    given = {
        "type": "plan",
        "code": "12-KH/BTGDVTU",
        "title": "Thực hiện công tác dân vận năm 2026",
        "owner": cast.bodies["follower"],
        "issuer": cast.bodies["follower"],
        "date": ISSUED,
    }
    return Document.objects.create(**{**given, **fields})


def make_version(document: Document, text: str = "", **fields: Any) -> Version:
    """A version that was read."""
    given = {
        "name": "ke-hoach.docx",
        "media_type": "application/pdf",
        "size": 1,
        "sha256": "0" * 64,
        "status": Version.Status.READ,
    }
    return Version.objects.create(document=document, text=text, **{**given, **fields})


def make_clause(version: Version, path: str, parent: Clause | None = None, **f: Any) -> Clause:
    """A part of the outline, with the words of `text` at 0."""
    order = version.clauses.count()
    given = {"level": 1, "start": 0, "end": len(f.get("text", "")), "label": f"{path}."}
    return Clause.objects.create(
        version=version, parent=parent, path=path, order=order, **{**given, **f}
    )


def make_candidate(version: Version, clause: str, **fields: Any) -> Candidate:
    """A task as read; `leads` and `coordinators` are bodies or groups."""
    leads, coordinators = fields.pop("leads", ()), fields.pop("coordinators", ())
    given = {"order": version.candidates.count(), "text": "Tổ chức hội nghị", "start": 0, "end": 8}
    made = Candidate.objects.create(version=version, clause=clause, **{**given, **fields})
    for part, named in (("lead", leads), ("coordinate", coordinators)):
        for each in named:
            key = "body" if isinstance(each, Body) else "group"
            CandidateBody.objects.create(candidate=made, part=part, words=each.name, **{key: each})
    return made


def make_stage(cast: Cast, **fields: Any) -> Stage:
    """An internal programme from January 2026 to December 2026."""
    document = make_document(cast)
    given = {
        "document": document,
        "name": "Kế hoạch công tác dân vận năm 2026",
        "owner": cast.bodies["follower"],
        "follower": cast.bodies["follower"],
        "start": date(2026, 1, 10),
        "end": date(2026, 12, 31),
        "visibility": Visibility.INTERNAL,
    }
    return Stage(cast, Programme.objects.create(**{**given, **fields}))
