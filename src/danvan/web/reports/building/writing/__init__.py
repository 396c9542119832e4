"""The builders, each in the file of what it writes; loading this package registers them."""

from danvan.web.reports.building.writing import (
    ahead,
    assessment,
    evidence,
    extensions,
    late,
    lower,
    overview,
    results,
    review,
    standings,
)

__all__ = [
    "ahead",
    "assessment",
    "evidence",
    "extensions",
    "late",
    "lower",
    "overview",
    "results",
    "review",
    "standings",
]
