"""The API and the one shape of its errors: `{"error": {"reason": …}}`."""

from __future__ import annotations

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.security import SessionAuth

from danvan.web.api import counts, deadlines, reports, tasks
from danvan.web.bodies.models import User
from danvan.web.core.errors import Refused


class SignedIn(SessionAuth):
    """Whoever is signed in to the pages; a second factor that is owed is owed here as well."""

    def authenticate(self, request: HttpRequest, key: str | None) -> User | None:
        return request.user if isinstance(request.user, User) else None


api = NinjaAPI(
    title="danvan",
    version="1",
    description="Numbers, dates and rows as the pages show them. Words are Vietnamese, or English "
    "where Accept-Language asks for it; days are ISO 8601 in the time of Việt Nam.",
    urls_namespace="api",
    docs_url=None,  # its pages need inline scripts, which our policy for content forbids
    auth=SignedIn(csrf=False),  # nothing here writes
)
api.add_router("/counts", counts.router)
api.add_router("/tasks", tasks.router)
api.add_router("/reports", reports.router)
api.add_router("/deadlines", deadlines.router)


def _error(request: HttpRequest, status: HTTPStatus, reason: str, **more: object) -> HttpResponse:
    return api.create_response(request, {"error": {"reason": reason, **more}}, status=status)


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return _error(request, HTTPStatus(error.status), error.reason)


@api.exception_handler(Http404)
def unknown(request: HttpRequest, error: Http404) -> HttpResponse:
    return _error(request, HTTPStatus.NOT_FOUND, str(error))


@api.exception_handler(AuthenticationError)
def stranger(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return _error(request, HTTPStatus.UNAUTHORIZED, _("Hãy đăng nhập rồi hỏi lại."))


@api.exception_handler(ValidationError)
def not_understood(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = {str(each["loc"][-1]): str(each["msg"]) for each in error.errors}
    reason = _("Không hiểu được câu hỏi: xem từng tham số.")
    return _error(request, HTTPStatus.UNPROCESSABLE_ENTITY, reason, fields=fields)
