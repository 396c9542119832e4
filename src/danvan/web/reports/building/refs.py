"""What a number points to, as one short word in a table cell, and the page that shows it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

from django.urls import reverse

from danvan.web.reports.models import Report

TASKS, FIGURE, REPORT, TASK, SUM = "tasks", "figure", "report", "task", "sum"


def tasks_ref(**query: str) -> str:
    """Tasks of the report at its cut-off: `standing`, `field`, `then` (how they stood before)."""
    return f"{TASKS}?{urlencode({k: v for k, v in query.items() if v})}"


def figure_ref(key: str) -> str:
    return f"{FIGURE}/{key}"


def report_ref(pk: int) -> str:
    return f"{REPORT}/{pk}"


def sum_ref(key: str) -> str:
    """What the lower reports say of one figure, which a table adds up."""
    return f"{SUM}/{key}"


def task_ref(pk: int) -> str:
    return f"{TASK}/{pk}"


def address_of(report: Report, ref: str) -> str:
    """The page that shows what `ref` points to; empty for one that says nothing."""
    kind, _slash, rest = ref.partition("/")
    if ref.startswith(f"{TASKS}?"):
        return f"{reverse('reports:tasks', args=[report.pk])}?{ref.partition('?')[2]}"
    if kind == FIGURE and rest:
        return reverse("reports:figure", args=[report.pk, rest])
    if kind == SUM and rest:
        return reverse("reports:sum", args=[report.pk, rest])
    if kind == REPORT and rest.isdecimal():
        return reverse("reports:page", args=[int(rest)])
    if kind == TASK and rest.isdecimal():
        return reverse("programmes:task", args=[int(rest)])
    return ""


def asked(ref: str) -> dict[str, str]:
    """The filters that a reference to tasks names."""
    return {k: v[0] for k, v in parse_qs(ref.partition("?")[2]).items()}
