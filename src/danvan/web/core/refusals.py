"""What an action refuses, told by the form that asked for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.forms import BaseForm
from django.http import QueryDict

from danvan.web.core.errors import Denied, Refused, Stale


@contextmanager
def told_by(form: BaseForm, overtaken: Callable[[], None] | None = None) -> Iterator[None]:
    """What is refused inside becomes an error of the form; who may not act at all gets 403.

    `overtaken` is called where somebody else was quicker.
    """
    try:
        yield
    except Denied:
        raise
    except Refused as refused:
        form.add_error(None, refused.reason)
        if overtaken and isinstance(refused, Stale):
            overtaken()


def typed_against(data: Any, revision: int) -> QueryDict:
    """What was typed, now against the state of that revision: for a second try."""
    typed = QueryDict(mutable=True)
    typed.update(data)
    typed["revision"] = str(revision)
    return typed
