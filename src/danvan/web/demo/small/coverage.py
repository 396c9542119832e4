"""What the documents below make of the programme: compared, and two cells a person decided."""

from __future__ import annotations

from datetime import date, timedelta

from danvan.web.bodies.acting import actor_of
from danvan.web.bodies.models import User
from danvan.web.core.clock import moved
from danvan.web.demo.small.papers import at
from danvan.web.documents.actions import decide_coverage
from danvan.web.documents.coverage.refresh import refresh
from danvan.web.documents.coverage.store import newest
from danvan.web.documents.models import Version

# who: (file above, its clause, file below, its clauses, what was said, why)
_SAID = {
    "binh": (
        "01-chuong-trinh-hanh-dong.docx",
        "II.4.a",
        "14-ke-hoach-xa-lam-thuong.docx",
        ("II.2",),
        "partly",
        "Xã đối thoại sáu tháng một lần; Chương trình yêu cầu mỗi quý một lần.",
    ),
    "manh": (
        "01-chuong-trinh-hanh-dong.docx",
        "II.1.b",
        "14-ke-hoach-xa-lam-thuong.docx",
        ("II.1",),
        "covered",
        "Đã học tập đến 9/9 chi bộ.",
    ),
}


def compare_papers(day: date, users: dict[str, User]) -> None:
    """As it is on `day`; nothing was decided that had not come by then."""
    top = actor_of(users["nhung"])
    with moved(at(day, 6)):
        for version in newest().order_by("pk"):
            refresh(top, version.document, day)
    for who, said in _SAID.items():
        _decide(day - timedelta(days=3), users[who], *said)


def _decide(
    day: date,
    user: User,
    above: str,
    duty: str,
    below: str,
    clauses: tuple[str, ...],
    verdict: str,
    note: str,
) -> None:
    of = {each.name: each for each in Version.objects.filter(name__in=(above, below))}
    came = of[below].read_at if len(of) == 2 else None
    if came is None or came.date() > day:
        return
    with moved(at(day, 15)):
        decide_coverage(
            by=actor_of(user),
            upper=of[above],
            lower=of[below],
            duty=duty,
            verdict=verdict,
            clauses=clauses,
            note=note,
        )
