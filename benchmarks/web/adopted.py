"""A document of 140 tasks as it is after reading: most for one office, four for all communes."""

from __future__ import annotations

from datetime import timedelta

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.clock import today
from danvan.web.documents.models import Candidate, CandidateBody, Clause, Document, Version

TASKS = 140
SHARED_EVERY = 35
SECTIONS = 7


def made_version(owner: Body) -> Version:
    """The version with its clauses and candidates."""
    document = Document.objects.create(
        type="plan", code="140-KH/BTGDVTU", title="Kế hoạch để đo", owner=owner, issuer=owner,
        date=today(),
    )  # fmt: skip
    words = "Rà soát, lập danh mục và báo cáo kết quả từng việc trong phạm vi phụ trách"
    version = Version.objects.create(
        document=document, name="ke-hoach.txt", media_type="text/plain", size=1, sha256="1" * 64,
        status=Version.Status.READ, text=words,
    )  # fmt: skip
    sections = Clause.objects.bulk_create(
        Clause(
            version=version, order=at, path=f"{at}", level=1, heading=f"Phần {at}", start=0, end=9
        )
        for at in range(1, SECTIONS + 1)
    )
    clauses, candidates = [], []
    for at in range(TASKS):
        section = sections[at * SECTIONS // TASKS]
        path = f"{section.path}.{at}"
        fields = {"version": version, "order": at + SECTIONS + 1, "start": 0, "end": len(words)}
        clauses.append(Clause(path=path, parent=section, level=2, text=words, **fields))
        due = today() + timedelta(days=20 + at)
        candidates.append(
            Candidate(clause=path, text=words, due=due, deliverable="Báo cáo", **fields)
        )
    Clause.objects.bulk_create(clauses)
    Candidate.objects.bulk_create(candidates)
    CandidateBody.objects.bulk_create(_bodies(candidates))
    return version


def _bodies(candidates: list[Candidate]) -> list[CandidateBody]:
    """A lead for each, one coordinator for every other."""
    offices = list(Body.objects.filter(kind="department", level="province", valid_to=None))
    group = BodyGroup.objects.get(name="Đảng ủy các xã, phường, đặc khu")
    rows = []
    for at, candidate in enumerate(candidates):
        one, other = offices[at % len(offices)], offices[(at + 3) % len(offices)]
        led = {"group": group} if at % SHARED_EVERY == 0 else {"body": one}
        part = CandidateBody.Part
        rows.append(CandidateBody(candidate=candidate, part=part.LEAD, words="…", **led))
        if at % 2:
            rows.append(
                CandidateBody(candidate=candidate, part=part.COORDINATE, words="…", body=other)
            )
    return rows
