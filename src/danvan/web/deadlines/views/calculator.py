"""A date tried: a rule, an event, and the way to the due date day by day."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.deadlines.months import months
from danvan.web.core.deadlines.rule import Rule
from danvan.web.deadlines.forms.calculator import CalculatorForm
from danvan.web.deadlines.rulebook import held_on, rulebook


@login_required
@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """Everything stands in the address, so that an answer can be sent to somebody."""
    rules = rulebook(actor(request).body, held_on(request.GET.get("start", "")))
    given = request.GET if request.GET.get("start") and request.GET.get("rule") else None
    initial = {"start": today(), **request.GET.dict()}
    form = CalculatorForm(given, rules=rules, initial=initial)
    deadline = form.deadline(calendar())
    rule = form.chosen
    context = {
        "form": form,
        "deadline": deadline,
        "months": months(deadline.days) if deadline else [],
        "rule": rule,
        "extendable": _extendable(rule),
    }
    status = 422 if given and deadline is None else 200
    return render(request, "deadlines/calculator.html", context, status=status)


def _extendable(rule: Rule | None) -> bool:
    """Whether the rule may be extended in any of its cases."""
    if rule is None:
        return False
    return any(rule.extending_of(variant) for variant in ("", *rule.variants))
