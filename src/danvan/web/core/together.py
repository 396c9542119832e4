"""Rows and the files they speak of are kept together or not at all.

A transaction that fails takes back its rows, but not the files written meanwhile: nobody would
ever see them or clear them away.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models.fields.files import FieldFile

_WRITTEN: ContextVar[list[FieldFile] | None] = ContextVar("written", default=None)


@contextmanager
def with_files() -> Iterator[None]:
    """A transaction, also as `@with_files()`: where it fails, what `write` wrote in it goes too."""
    outer, written = _WRITTEN.get(), list[FieldFile]()
    token = _WRITTEN.set(written)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        for file in written:
            file.storage.delete(str(file.name))
        raise
    else:
        if outer is not None:
            outer.extend(written)
    finally:
        _WRITTEN.reset(token)


def write(row: models.Model, field: str, content: bytes, name: str) -> None:
    """Write the file of a row that is saved afterwards, within `with_files`."""
    written = _WRITTEN.get()
    if written is None:
        raise RuntimeError(f"a file for {row._meta.label}.{field} needs with_files around it")
    file: FieldFile = getattr(row, field)
    file.save(name, ContentFile(content), save=False)
    written.append(file)
