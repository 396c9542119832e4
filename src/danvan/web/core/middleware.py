"""Turns what an action refused into an answer that a person can read."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from danvan.web.core.errors import Refused


class Refusals:
    """Renders every Refused that a view did not answer itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refused):
            return None
        template = "refused_message.html" if getattr(request, "htmx", False) else "refused.html"
        return render(request, template, {"refusal": error}, status=error.status)
