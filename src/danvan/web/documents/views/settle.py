"""The reading screen: the source beside what was read from it, what is doubtful first."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.core.numbers import key_of
from danvan.web.documents.linting.shown import Told, live_advice_on
from danvan.web.documents.models import State
from danvan.web.documents.settling.compare import of_head
from danvan.web.documents.settling.pages import page_count
from danvan.web.documents.settling.source import (
    covers_of,
    covers_of_figures,
    covers_of_problems,
    keys_of,
    paragraphs,
)
from danvan.web.documents.views.settling import Opened, opened


@login_required
@require_GET
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page; `?task=`, `?diem=` or `?gop=` is in hand.

    `?nguon=anh` shows the pages' pictures, `?soat=bat` what the rules say.
    """
    return page(request, opened(request, pk))


def page(request: HttpRequest, at: Opened, status: int = 200, **more: Any) -> HttpResponse:
    """Everything on the desk; `more` where an act did not go through."""
    names = ("task", "diem", "gop", "so")
    task, point, problem, figure = (_number(request, name) for name in names)
    task, figure = more.get("task_in_hand", task), more.get("figure_in_hand", figure)
    advice = live_advice_on(at.version) if _advised(request, at, problem) else None
    marked = advice.live if advice else []
    lit = {f"d{point}", f"g{problem}", f"f{figure}"}
    shown = {**about(at, task, lit, marked), "task_in_hand": task, "figure_in_hand": figure}
    shown |= {"point_in_hand": point, "problem_in_hand": problem, "advice": advice, **more}
    pictures = range(1, page_count(at.version) + 1)
    shown |= {"pictures": pictures, "as_picture": _as_picture(request, len(pictures))}
    shown["page_keys"] = "documents/settle/keys.html"
    return render(request, "documents/settle.html", shown, status=status)


def about(at: Opened, task: int | None, others: set[str], marked: list[Told]) -> dict[str, Any]:
    """What the page shows; lit are the words of the task in hand and those of the keys `others`."""
    desk, version = at.desk, at.version
    card = next((each for each in desk.cards if each.candidate.pk == task), None)
    lit = keys_of(card) | others
    covers = covers_of(desk.cards, desk.doubts, version.text)
    covers += covers_of_figures(desk.figure_cards, version.text)
    covers += covers_of_problems((each.problem for each in marked), version.text)
    return {
        "desk": desk,
        "document": at.document,
        "version": version,
        "read_head": of_head(at.document, version.reading),
        "source": paragraphs(version.text, covers, desk.clauses, version.pages, lit),
    }


def _advised(request: HttpRequest, at: Opened, problem: int | None) -> bool:
    """Whether what the rules say is shown: as asked, else for a draft only."""
    asked = request.GET.get("soat", "")
    if asked in ("bat", "tat"):
        return asked == "bat"
    return problem is not None or at.document.state == State.DRAFT


def _number(request: HttpRequest, name: str) -> int | None:
    return key_of(request.GET.get(name, "")) or None


def _as_picture(request: HttpRequest, count: int) -> bool:
    return bool(count) and request.GET.get("nguon") == "anh"
