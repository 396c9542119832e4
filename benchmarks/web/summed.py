"""The report of a province over twelve communes with thirty tasks each, and its paper."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from danvan.official import as_docx, as_pdf
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Role
from danvan.web.core.clock import now, today
from danvan.web.documents.models import Document
from danvan.web.programmes.models import Part, Programme, Task, TaskBody, Update
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import Report, ReportingDuty, ReportState
from danvan.web.reports.paper import paper_of

COMMUNES, TASKS = 12, 30
_SAID = (
    "Đã tổ chức 3 buổi đối thoại, 120 lượt người dự. Còn khó khăn về kinh phí thuê hội trường.",
    "Đã hoàn thành rà soát, niêm yết công khai. Đề nghị tỉnh bổ sung biểu mẫu thống nhất.",
)


def written() -> list[dict[str, Any]]:
    """Seconds for the report itself, for DOCX and for PDF."""
    root = Body.objects.filter(depth=1).earliest("path")
    first, last = today() - timedelta(days=92), today()
    programme = _programme(root, first)
    communes = list(Body.objects.filter(level="commune", kind="committee").order_by("path"))
    duty = _duty(programme, communes[0], root)
    for body in communes[:COMMUNES]:
        _work(programme, body)
        report = _written(_report(duty, body, first, last), body)
        report.state = ReportState.ACCEPTED
        report.save()
    upper = _report(_duty(programme, root, root, gathers=duty), root, first, last)
    taken, report = _timed(lambda: _written(upper, root))
    paper = paper_of(report)
    count = f"{COMMUNES} × {TASKS} tasks, {sum(map(len, _blocks(report)))} blocks"
    return [
        _row("report of a province built", taken, 0.5, count),
        _row("report of a province as DOCX", _timed(lambda: as_docx(paper))[0], 0.5, ""),
        _row("report of a province as PDF", _timed(lambda: as_pdf(paper))[0], 1.0, ""),
    ]


def _blocks(report: Report) -> list[list[Any]]:
    return [section.blocks for section in report.sections.all()]


def _row(name: str, seconds: float, must: float, note: str) -> dict[str, Any]:
    return {"name": name, "seconds": seconds, "must": must, "note": note}


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def _programme(root: Body, start: date) -> Programme:
    document = Document.objects.create(
        type="plan", code="36-KH/TU", title="Kế hoạch để đo", owner=root, issuer=root, date=start
    )
    return Programme.objects.create(
        document=document, name="Kế hoạch để đo", owner=root, follower=root, start=start
    )


def _duty(
    programme: Programme, body: Body, to: Body, gathers: ReportingDuty | None = None
) -> ReportingDuty:
    duty = ReportingDuty.objects.create(
        name="Báo cáo quý",
        programme=programme,
        owner=to,
        reporter=body,
        frequency="quarter",
        begins=programme.start,
        gathers=gathers,
    )
    duty.addressees.add(to)
    return duty


def _report(duty: ReportingDuty, body: Body, first: date, last: date) -> Report:
    period = {"period": "quý này", "period_start": first, "period_end": last}
    return Report.objects.create(duty=duty, body=body, due=last, first_due=last, **period)


def _work(programme: Programme, body: Body) -> None:
    """Tasks in all standings, each with two updates and a figure."""
    tasks = [
        Task(
            programme=programme,
            order=at,
            text=f"Tổ chức đối thoại, tiếp công dân đợt {at} tại {body.name}",
            field=f"Lĩnh vực {at % 6}",
            due=today() + timedelta(days=at * 7 - 60),
            state=("in_progress", "completed", "submitted")[at % 3],
            submitted_on=today() - timedelta(days=at) if at % 3 else None,
            completed_on=today() - timedelta(days=at) if at % 3 == 1 else None,
            deliverable="Báo cáo" if at % 2 else "",
        )
        for at in range(TASKS)
    ]
    Task.objects.bulk_create(tasks)
    TaskBody.objects.bulk_create(TaskBody(task=t, body=body, part=Part.LEAD) for t in tasks)
    Update.objects.bulk_create(
        Update(
            task=task,
            kind="progress",
            body=body,
            at=now() - timedelta(days=5 + each * 20),
            text=words,
            figures=[{"name": "Số lượt người dự", "value": 120, "unit": "lượt"}],
        )
        for task in tasks
        for each, words in enumerate(_SAID)
    )


def _written(report: Report, body: Body) -> Report:
    by = Actor(body=body, roles=frozenset({Role.OFFICER, Role.VIEWER}))
    return build_report(by=by, report=report)
