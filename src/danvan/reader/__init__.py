"""The public API of the reader: `read` a file or its bytes, get a Reading."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from danvan.reader.errors import ReaderError
from danvan.reader.options import DEFAULT, Options

if TYPE_CHECKING:
    from danvan.reader.model import Finding, Reading
    from danvan.reader.source import Span

__all__ = ["DEFAULT", "Finding", "Options", "ReaderError", "Reading", "Span", "read"]

# Named here, loaded when first asked for: whoever only catches ReaderError pays for no model.
_LAZY = {
    "Reading": "danvan.reader.model",
    "Finding": "danvan.reader.model",
    "Span": "danvan.reader.source",
}


def read(
    source: bytes | str | os.PathLike[str], name: str | None = None, options: Options = DEFAULT
) -> Reading:
    """Read one document.

    `source` is a path (`str` or path-like) or the file's bytes; `name` is the name to show and,
    where the bytes leave the format open, to guess by (the path's last part unless given).
    The same bytes give the same Reading. Raises ReaderError, and nothing else, for a file that
    cannot be read; doubts about the content are `Reading.findings`.
    """
    from danvan.reader.pipeline import read_bytes

    if isinstance(source, bytes):
        return read_bytes(source, name or "", options)
    from pathlib import Path

    from danvan.reader.files import load

    path = Path(source)
    return read_bytes(load(path, options.max_bytes), name or path.name, options)


def __getattr__(name: str) -> object:
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
