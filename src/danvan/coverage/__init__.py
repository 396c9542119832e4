"""Coverage: which duties of a parent document its children carry out, with the evidence."""

from danvan.coverage.cover import cover
from danvan.coverage.items import items
from danvan.coverage.model import (
    CONFLICT_DUE,
    CONFLICT_LEAD,
    COVERED,
    DUPLICATE_BETWEEN,
    DUPLICATE_WITHIN,
    NONE,
    PARTLY,
    Conflict,
    Coverage,
    Duplicate,
    Evidence,
    Item,
    Match,
    Place,
    RolePair,
    SharedTerm,
)
from danvan.coverage.weights import Weights

__all__ = [
    "CONFLICT_DUE",
    "CONFLICT_LEAD",
    "COVERED",
    "DUPLICATE_BETWEEN",
    "DUPLICATE_WITHIN",
    "NONE",
    "PARTLY",
    "Conflict",
    "Coverage",
    "Duplicate",
    "Evidence",
    "Item",
    "Match",
    "Place",
    "RolePair",
    "SharedTerm",
    "Weights",
    "cover",
    "items",
]
