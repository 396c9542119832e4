"""What an action refuses, told by the form that asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.forms import BaseForm

from danvan.web.core.errors import Denied, Refused


@contextmanager
def told_by(form: BaseForm) -> Iterator[None]:
    """What is refused inside becomes an error of the form; who may not act at all gets 403."""
    try:
        yield
    except Denied:
        raise
    except Refused as refused:
        form.add_error(None, refused.reason)
