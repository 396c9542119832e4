"""A deadline as plain data, for the API."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from danvan.web.core.deadlines.names import in_words

if TYPE_CHECKING:
    from danvan.web.core.deadlines.compute import Deadline


def as_dict(deadline: Deadline) -> dict[str, Any]:
    """A deadline as plain data."""
    rule = deadline.rule
    return {
        "due": _iso(deadline.due),
        "last_day": None if deadline.paused else deadline.last.isoformat(),
        "paused": _iso(deadline.paused),
        "left": str(deadline.left) if deadline.left else None,
        "start": deadline.start.isoformat(),
        "variant": deadline.variant,
        "rule": {
            "key": rule.key,
            "name": in_words(rule.name),
            "law": rule.law,
            "article": rule.article,
            "verified": rule.verified_of(deadline.variant),
            "own": rule.own,
        },
        "steps": [
            {
                "kind": each.kind,
                "words": each.words,
                "from": _iso(each.first),
                "to": _iso(each.last),
            }
            for each in deadline.steps
        ],
        "days": [
            {"date": _iso(each.date), "kind": each.kind, "number": each.number, "why": each.why}
            for each in deadline.days
        ],
        "doubts": deadline.doubts,
    }


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
