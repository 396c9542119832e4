"""Duties to report and reviews as candidates for adoption, with whom their words mean."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from danvan.reader.model import Milestone, Reading, ReportDuty
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.intake.names import Names
from danvan.web.documents.intake.outline import SIZE, Paths
from danvan.web.documents.models import ReportCandidate, ReportCandidateBody, Version

_PARTS = ReportCandidateBody.Part
Named = list[tuple[str, str]]  # part, words


def store_reports(version: Version, reading: Reading, names: Names, paths: Paths) -> None:
    """Insert a candidate for each standing report and each review, in the order of the text."""
    found = sorted(_found(version, reading, paths), key=lambda pair: pair[0].start)
    for order, (candidate, _named) in enumerate(found):
        candidate.order = order
    ReportCandidate.objects.bulk_create([each for each, _named in found], batch_size=SIZE)
    rows = [
        _body(candidate, part, words, names) for candidate, named in found for part, words in named
    ]
    ReportCandidateBody.objects.bulk_create(rows, batch_size=SIZE)


def _found(
    version: Version, reading: Reading, paths: Paths
) -> Iterator[tuple[ReportCandidate, Named]]:
    about = str(version.document)
    for report in reading.reports:
        yield _standing(version, report, reading.text, about, paths), _named(report)
    for review in reading.milestones:
        yield _review(version, review, about, paths), []


def _standing(
    version: Version, report: ReportDuty, text: str, about: str, paths: Paths
) -> ReportCandidate:
    return ReportCandidate(
        version=version,
        clause=paths(report.clause),
        name=(_("Báo cáo kết quả thực hiện %(document)s") % {"document": about})[:500],
        text=text[report.span.start : report.span.end],
        every=list(report.every),
        start=report.span.start,
        end=report.span.end,
        read={"every": list(report.every), "reporter": report.reporter, "to": list(report.to)},
    )


def _named(report: ReportDuty) -> Named:
    who = [(_PARTS.REPORTER.value, report.reporter)] if report.reporter else []
    return who + [(_PARTS.ADDRESSEE.value, words) for words in report.to]


def _review(version: Version, review: Milestone, about: str, paths: Paths) -> ReportCandidate:
    interim = review.kind == ReportCandidate.Purpose.INTERIM_REVIEW
    name = _("Báo cáo sơ kết %(document)s") if interim else _("Báo cáo tổng kết %(document)s")
    return ReportCandidate(
        version=version,
        clause=paths(review.clause),
        purpose=review.kind,
        name=(name % {"document": about})[:500],
        text=review.text,
        due=day_of(review.date),
        start=review.span.start,
        end=review.span.end,
        read={"date": review.date, "text": review.text},
    )


def _body(candidate: ReportCandidate, part: str, words: str, names: Names) -> ReportCandidateBody:
    found = names.find(words)
    return ReportCandidateBody(
        candidate=candidate,
        part=part,
        words=words[:400],
        body=found.match.body,
        group=found.match.group,
        reason=found.match.reason[:250],
        settled=found.settled,
    )
