"""The deadline engine: its rules, and a date computed day by day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema

from danvan.web.api.asked import require_valid
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.rule import Rule
from danvan.web.deadlines.forms.calculator import CalculatorForm
from danvan.web.deadlines.rulebook import rulebook

router = Router(tags=["deadlines"])


class RuleShape(Schema):
    """A rule as it holds for the body one acts for; `verified`: compared with its law."""

    key: str
    name: str
    law: str
    article: str
    verified: bool
    own: str
    variants: dict[str, str]


class Start(Schema):
    """The event from which the rule counts, its case, and what happened on the way.

    `suspended` without `resumed` still goes on: `due` is null, `left` is what remains of the term.
    """

    start: date
    variant: str = ""
    extensions: int = 0
    suspended: date | None = None
    resumed: date | None = None


@router.get("/rules", response=list[RuleShape], url_name="rules", summary="Rules of deadlines")
def listing(request: HttpRequest) -> list[dict[str, Any]]:
    return [_shape(rule) for rule in _rules(request, today()).values()]


@router.get("/rules/{key}/due", response=dict[str, Any], url_name="rule_due",
            summary="A due date, and every day on the way to it")  # fmt: skip
def due(request: HttpRequest, key: str, query: Query[Start]) -> dict[str, Any]:
    rules = _rules(request, query.start)
    if key not in rules:
        raise Http404(_("Không có thời hạn này."))
    form = CalculatorForm({**query.dict(), "rule": key}, rules=rules)
    found = form.deadline(calendar())
    require_valid(form)
    assert found is not None
    return found.as_dict()


def _rules(request: HttpRequest, at: date) -> dict[str, Rule]:
    """Those that hold on the day and have a length; the others say what is done at once."""
    held = rulebook(actor(request).body, at)
    return {key: rule for key, rule in held.items() if rule.length}


def _shape(rule: Rule) -> dict[str, Any]:
    return {
        "key": rule.key,
        "name": in_words(rule.name),
        "law": rule.law,
        "article": rule.article,
        "verified": rule.verified_of(""),
        "own": rule.own,
        "variants": {each.key: in_words(each.name) for each in rule.variants.values()},
    }
