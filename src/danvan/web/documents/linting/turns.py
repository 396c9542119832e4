"""Files that are looked at while people wait: a few at once, the others take turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.utils.translation import gettext as _

from danvan.web.core.errors import Refused

AT_ONCE = BoundedSemaphore(2)  # of one process
PATIENCE = 20.0  # seconds of waiting for a turn


@contextmanager
def turn() -> Iterator[None]:
    """Inside it is one's turn; raises Refused where that does not come in time."""
    if not AT_ONCE.acquire(timeout=PATIENCE):
        raise Refused(_("Đang có nhiều người soát dự thảo cùng lúc; xin gửi lại sau ít phút."))
    try:
        yield
    finally:
        AT_ONCE.release()
