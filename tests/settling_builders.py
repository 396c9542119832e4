"""A version that was read and waits on the reading screen, made by hand around the cast."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from danvan.web.bodies.models import Body
from danvan.web.documents.models import Candidate, Clause, Doubt, Version
from danvan.web.documents.models.candidate import CandidateBody
from programme_builders import make_document, make_version
from roles import Cast

TEXT = """KẾ HOẠCH
Thực hiện công tác dân vận năm 2026
I. NHIỆM VỤ
1. Sở Nội vụ chủ trì xây dựng Đề án bồi dưỡng cán bộ; trình Tỉnh ủy trước ngày 30/6/2026.
2. Sở Tài chính bố trí kinh phí.
3. Ban Dân vận hướng dẫn các đoàn thể, báo cáo hằng quý."""


@dataclass
class Desk:
    """The version with its rows: tasks `first`, `second`, `third`; doubts `name`, `remark`."""

    cast: Cast
    version: Version
    tasks: dict[str, Candidate] = field(default_factory=dict)
    clauses: dict[str, Clause] = field(default_factory=dict)
    doubts: dict[str, Doubt] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"/van-ban/{self.version.document_id}/doc/"

    def url(self, key: str, act: str) -> str:
        """The address of an act on a task."""
        return f"{self.address}viec/{self.tasks[key].pk}/{act}/"

    def task(self, key: str) -> Candidate:
        """The task as it is now."""
        return Candidate.objects.get(pk=self.tasks[key].pk)


def span(words: str) -> tuple[int, int]:
    """Where words stand in TEXT."""
    start = TEXT.index(words)
    return start, start + len(words)


def make_desk(cast: Cast) -> Desk:
    """The second task has nothing doubtful; the first has a remark, the third an unknown lead."""
    document = make_document(cast)
    meta = {"type": "plan", "code": "12-KH/BTGDVTU", "issuer": "Ban Tuyên giáo", "date": None}
    reading = {"source": {"pages": None}, "meta": {**meta, "title": document.title}}
    desk = Desk(cast, make_version(document, TEXT, reading=reading, media_type="text/plain"))
    _outline(desk)
    _task(desk, "first", "1.", "Sở Nội vụ", cast.bodies["lead"], due=date(2026, 6, 30))
    _task(desk, "second", "2.", "Sở Tài chính", cast.bodies["coordinator"])
    _task(desk, "third", "3.", "Ban Dân vận", None, every="quarter")
    _doubt(desk, "name", "name-unknown", "Ban Dân vận", "warning")
    _doubt(desk, "remark", "date-order", "30/6/2026", "info")
    return desk


def _line(mark: str) -> str:
    return next(line for line in TEXT.splitlines() if line.startswith(f"{mark} "))


def _outline(desk: Desk) -> None:
    start = TEXT.index("I. ")
    top = Clause.objects.create(
        version=desk.version,
        order=0,
        path="I",
        label="I.",
        level=1,
        heading="NHIỆM VỤ",
        start=start,
        end=len(TEXT),
    )
    desk.clauses["I"] = top
    for order, mark in enumerate(("1.", "2.", "3."), 1):
        low, high = span(_line(mark))
        desk.clauses[mark] = Clause.objects.create(
            version=desk.version,
            parent=top,
            order=order,
            path=f"I.{mark[0]}",
            label=mark,
            level=2,
            text=TEXT[low + 3 : high],
            start=low,
            end=high,
        )


def _task(desk: Desk, key: str, mark: str, lead: str, body: Body | None, **fields: object) -> None:
    start, end = span(_line(mark)[3:])
    due = fields.get("due")
    read = {
        "text": TEXT[start:end],
        "due": {"date": str(due), "text": "trước ngày 30/6/2026"} if due else None,
        "every": fields.get("every"),
        "deliverable": None,
        "lead": [lead],
        "coordinate": [],
    }
    made = Candidate.objects.create(
        version=desk.version,
        order=len(desk.tasks),
        clause=f"I.{mark[0]}",
        text=TEXT[start:end],
        start=start,
        end=end,
        read=read,
        due_words="trước ngày 30/6/2026" if due else "",
        **fields,
    )
    low, high = span(lead)
    CandidateBody.objects.create(
        candidate=made, part="lead", words=lead, start=low, end=high, body=body, settled=bool(body)
    )
    desk.tasks[key] = made


def _doubt(desk: Desk, key: str, code: str, words: str, severity: str) -> None:
    start, end = span(words)
    desk.doubts[key] = Doubt.objects.create(
        version=desk.version,
        code=code,
        severity=severity,
        message=f"“{words}”: cần xem lại.",
        start=start,
        end=end,
    )
