"""Duties: what is to be done, by whom, by when; who reports to whom; when it is reviewed."""

from __future__ import annotations

from danvan.reader.duties.find import Finder
from danvan.reader.duties.milestones import reviews
from danvan.reader.duties.reports import report_duty
from danvan.reader.duties.tables import timetable_reviews
from danvan.reader.duties.timelines import other_reviews
from danvan.reader.findings import finding
from danvan.reader.work import Work


def run(work: Work) -> None:
    """Read tasks, standing reports and reviews from the outline.

    Afterwards: `work.tasks`, `work.reports`, `work.milestones` are in reading order; each clause
    gives at most one task and one report; every span quotes the words it was read from.
    """
    text, kind = work.source.text, work.meta.type
    found = list(Finder(work).tasks())
    work.tasks = tuple(one.task for one in found)
    duties = (report_duty(text, one.spans, one.task, kind, one.task.due) for one in found)
    work.reports = tuple(duty for duty in duties if duty is not None)
    held = [
        milestone
        for one in found
        for span in one.spans
        for milestone in reviews(text, span.start, span.end, one.task.clause, one.task.due)
    ]
    held += timetable_reviews(text, work.outline)
    told = {one.task.clause for one in found}
    held += other_reviews(text, work.outline, told, work.meta.date)
    work.milestones = tuple(sorted(held, key=lambda milestone: milestone.span))
    if work.meta.date is not None:
        for task in work.tasks:
            if task.due is not None and task.due.date < work.meta.date:
                work.findings.append(finding("due-before-issue", task.due.span, task.due.text))
