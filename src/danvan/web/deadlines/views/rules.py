"""The rules that hold today: all of them, and one."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.rule import Rule, day_off_words
from danvan.web.core.deadlines.terms import terms
from danvan.web.deadlines import access
from danvan.web.deadlines.forms.calculator import CalculatorForm
from danvan.web.deadlines.rulebook import rulebook
from danvan.web.deadlines.topics import by_topic


@login_required
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Rules by topic, and the usual terms of periodic reports."""
    by = actor(request)
    found = rulebook(by.body, today())
    context = {
        "topics": by_topic(found.values()),
        "terms": terms().values(),
        "may_set": access.may_set(by),
        "at": today(),
    }
    return render(request, "deadlines/list.html", context)


@login_required
@require_safe
def page(request: HttpRequest, key: str) -> HttpResponse:
    """One rule: how it counts, its cases, what the own body set, and a date to try."""
    by = actor(request)
    rule = held(by, key)
    initial = {"rule": key, "start": today()}
    context = {
        "rule": rule,
        "own": list(access.visible_own(by).filter(key=key)),
        "day_off": day_off_words(rule.day_off),
        "may_set": access.may_set(by),
        "form": CalculatorForm(rules={key: rule}, initial=initial),
        "at": today(),
    }
    return render(request, "deadlines/rule.html", context)


def held(by: Actor, key: str) -> Rule:
    """The rule as it holds today for the body acted for, or 404."""
    try:
        return rulebook(by.body, today())[key]
    except KeyError:
        raise Http404(_("Không có quy định thời hạn này.")) from None
