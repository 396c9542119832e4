"""The front door: those who work go to their duties, everybody else to what is open to all."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render


def home(request: HttpRequest) -> HttpResponse:
    """Signed in: Hôm nay. Otherwise a page that says what is here."""
    if request.user.is_authenticated:
        return redirect("/hom-nay/")
    return render(request, "home.html")
