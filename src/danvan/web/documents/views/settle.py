"""The reading screen: the source beside what was read from it, what is doubtful first."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.core.numbers import key_of
from danvan.web.documents.settling.compare import of_head
from danvan.web.documents.settling.pages import page_count
from danvan.web.documents.settling.source import covers_of, keys_of, paragraphs
from danvan.web.documents.views.settling import Opened, opened


@login_required
@require_GET
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page; `?task=` or `?diem=` is in hand, `?nguon=anh` shows the pages' pictures."""
    return page(request, opened(request, pk))


def page(request: HttpRequest, at: Opened, status: int = 200, **more: Any) -> HttpResponse:
    """Everything on the desk; `more` where an act did not go through."""
    task, point = (_number(request, name) for name in ("task", "diem"))
    task = more.get("task_in_hand", task)
    shown = {**about(at, task, point), "task_in_hand": task, "point_in_hand": point, **more}
    pictures = range(1, page_count(at.version) + 1)
    shown |= {"pictures": pictures, "as_picture": _as_picture(request, len(pictures))}
    shown["page_keys"] = "documents/settle/keys.html"
    return render(request, "documents/settle.html", shown, status=status)


def about(at: Opened, task: int | None, point: int | None) -> dict[str, Any]:
    """What the page shows; the words of the task or doubt in hand are lit."""
    desk, version = at.desk, at.version
    card = next((each for each in desk.cards if each.candidate.pk == task), None)
    lit = keys_of(card) | {f"d{point}"}
    covers = covers_of(desk.cards, desk.doubts, version.text)
    return {
        "desk": desk,
        "document": at.document,
        "version": version,
        "read_head": of_head(at.document, version.reading),
        "source": paragraphs(version.text, covers, desk.clauses, version.pages, lit),
    }


def _number(request: HttpRequest, name: str) -> int | None:
    return key_of(request.GET.get(name, "")) or None


def _as_picture(request: HttpRequest, count: int) -> bool:
    return bool(count) and request.GET.get("nguon") == "anh"
