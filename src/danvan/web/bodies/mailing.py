"""Letters that somebody waits for: where they do not leave, the person is told."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.mail import send_mail
from django.utils.translation import gettext as _

from danvan.web.core.errors import Refused

_log = logging.getLogger(__name__)


@contextmanager
def sending(email: str) -> Iterator[None]:
    """Raise Refused where the mail server does not take what is sent to `email` within."""
    try:
        yield
    except OSError as error:  # of the connection, or what the server answered
        _log.warning("a letter to %s was not sent: %s", email, error)
        raise Refused(
            _(
                "Máy chủ thư không nhận nên thư tới %(email)s chưa được gửi. "
                "Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo người quản trị hệ thống."
            )
            % {"email": email}
        ) from error


def send(title: str, words: str, email: str) -> None:
    """A letter of plain words, at once; raises Refused as `sending` does."""
    with sending(email):
        send_mail(title, words, None, [email])
