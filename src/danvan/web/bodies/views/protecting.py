"""Setting up the second factor: from then on nobody stays signed in who never showed one."""

from __future__ import annotations

from typing import Any

from allauth.mfa.totp.views import ActivateTOTPView
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.http import HttpResponse


class Activate(ActivateTOTPView):
    """The library's page; who uses the account elsewhere is signed out there."""

    def form_valid(self, form: Any) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        end_other_sessions(self.request, self.request.user)
        return answer
