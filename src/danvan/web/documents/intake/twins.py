"""Documents of one number that nothing they tell of themselves parts."""

from __future__ import annotations

from itertools import combinations

from danvan.web.documents.intake.issuers import alike
from danvan.web.documents.intake.stubs import kept_apart
from danvan.web.documents.models import Document


def maybe_one(documents: list[Document]) -> bool:
    """Whether two of them may be one document, brought in twice or cited with another day."""
    pairs = combinations(documents, 2)
    return any(_may_be(one, other) and not kept_apart(one, other) for one, other in pairs)


def _may_be(one: Document, other: Document) -> bool:
    """Numbers begin anew each year, at each issuer."""
    years = {each.date.year for each in (one, other) if each.date}
    return len(years) < 2 and one.type == other.type and alike(one.issuer_name, other.issuer_name)
