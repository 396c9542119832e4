"""Reporting duties, the reports they ask for, and what those say."""

from danvan.web.reports.models.content import Figure, Section, Source
from danvan.web.reports.models.duty import CutOffs, Frequency, Purpose, ReportingDuty
from danvan.web.reports.models.earlier import Earlier
from danvan.web.reports.models.report import Report, ReportState, Step

__all__ = [
    "CutOffs",
    "Earlier",
    "Figure",
    "Frequency",
    "Purpose",
    "Report",
    "ReportState",
    "ReportingDuty",
    "Section",
    "Source",
    "Step",
]
