"""Documents, their versions, what was read from them and what people settled."""

from danvan.web.documents.models.candidate import Candidate, CandidateBody, Doubt
from danvan.web.documents.models.content import Citation, Clause
from danvan.web.documents.models.coverage import (
    Comparison,
    CoverageDecision,
    Verdict,
)
from danvan.web.documents.models.document import Document, State, Visibility
from danvan.web.documents.models.figure_candidate import FigureCandidate
from danvan.web.documents.models.lint import LintRun, Problem, SetAside
from danvan.web.documents.models.recipient import Recipient
from danvan.web.documents.models.report_candidate import ReportCandidate, ReportCandidateBody
from danvan.web.documents.models.said import Apart, Relation, SaidLink
from danvan.web.documents.models.version import Version

__all__ = [
    "Apart",
    "Candidate",
    "CandidateBody",
    "Citation",
    "Clause",
    "Comparison",
    "CoverageDecision",
    "Document",
    "Doubt",
    "FigureCandidate",
    "LintRun",
    "Problem",
    "Recipient",
    "Relation",
    "ReportCandidate",
    "ReportCandidateBody",
    "SaidLink",
    "SetAside",
    "State",
    "Verdict",
    "Version",
    "Visibility",
]
