"""What the views of the reading screen share: opening the desk, and answering after an act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused, Stale
from danvan.web.core.journal import Line, last_line
from danvan.web.documents.access import READ, get_document, require_settle
from danvan.web.documents.models import Candidate, Document, FigureCandidate, Version
from danvan.web.documents.settling.cards import Card
from danvan.web.documents.settling.desk import Desk

Row = TypeVar("Row", Candidate, FigureCandidate)


@dataclass
class Opened:
    """Who settles which version; `desk` is fetched when first asked for."""

    by: Actor
    document: Document
    version: Version

    def __post_init__(self) -> None:
        self.desk = Desk(self.version)

    def fresh(self) -> Desk:
        """The rows as they are after an act."""
        self.desk = Desk(self.version)
        return self.desk

    @property
    def address(self) -> str:
        return reverse("documents:settle", args=[self.document.pk])

    def candidate(self, pk: int) -> Candidate:
        """A task of this version; 409 where it is one of an older version, else 404."""
        rows = Candidate.objects.filter(version__document=self.document)
        return self._of_now(rows.filter(pk=pk).first(), _("Không có nhiệm vụ này trong văn bản."))

    def figure(self, pk: int) -> FigureCandidate:
        """The same for a quantified objective."""
        rows = FigureCandidate.objects.filter(version__document=self.document)
        return self._of_now(rows.filter(pk=pk).first(), _("Không có chỉ tiêu này trong văn bản."))

    def _of_now(self, found: Row | None, none: str) -> Row:
        if found is None:
            raise Http404(none)
        if found.version_id != self.version.pk:
            raise Refused(_("Văn bản đã có bản mới hơn; hãy mở lại trang để xem bản mới."))
        return found

    def card(self, pk: int) -> Card:
        """The task as a card; answers as `candidate` where there is none."""
        self.candidate(pk)
        found = next((card for card in self.desk.cards if card.candidate.pk == pk), None)
        if found is None:
            raise Http404(_("Không có nhiệm vụ này trong văn bản."))
        return found


def opened(request: HttpRequest, pk: int) -> Opened:
    """404 where the document may not be seen, 403 where it may not be settled, 409 if not read."""
    by = actor(request)
    document = get_document(by, pk)
    require_settle(by, document)
    version = document.versions.first()
    if version is None or version.status not in READ:
        raise Refused(_("Văn bản này chưa có tệp nào đã đọc xong, nên chưa có gì để xem lại."))
    version.document = document
    return Opened(by, document, version)


def part(request: HttpRequest) -> bool:
    """Whether a part of the page is asked for, not the page."""
    return bool(request.htmx)  # type: ignore[attr-defined]


def changed(
    request: HttpRequest,
    at: Opened,
    tasks: Iterable[int] = (),
    figures: Iterable[int] = (),
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The parts of the page that an act changed: cards, and the ribbon with the doubts."""
    desk, wanted, counted = at.fresh(), set(tasks), set(figures)
    shown = {
        "desk": desk,
        "document": at.document,
        "cards": [card for card in desk.cards if card.candidate.pk in wanted],
        "figures": [card for card in desk.figure_cards if card.candidate.pk in counted],
        **more,
    }
    return render(request, "documents/settle/changed.html", shown, status=status)


def back(request: HttpRequest, at: Opened, told: str, task: int | None = None) -> HttpResponse:
    """To the page, with the next task that waits in hand where `task` was decided."""
    messages.success(request, told)
    return redirect(f"{at.address}?task={task}#viec-{task}" if task else at.address)


def next_waiting(desk: Desk, task: int) -> int:
    """The first task after this one that waits; this one where none does."""
    keys = [card.candidate.pk for card in desk.cards]
    behind = keys[keys.index(task) + 1 :] if task in keys else keys
    waiting = {card.candidate.pk for card in desk.waiting}
    return next((pk for pk in behind if pk in waiting), task)


def overtaken(refused: Refused, thing: Any) -> Line | None:
    """The other person's change, for who was overtaken by it."""
    if not isinstance(refused, Stale):
        return None
    return last_line(thing)


def renewed(data: Any, **fields: str) -> QueryDict:
    """What was typed, to be sent again from the state of things as it is now."""
    again: QueryDict = data.copy()
    for name, value in fields.items():
        again[name] = value
    return again
