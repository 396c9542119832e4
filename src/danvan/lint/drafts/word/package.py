"""The drafter's package with the parts that were written to, every other byte as it was."""

from __future__ import annotations

import io
import zipfile
from posixpath import basename, dirname, join

_TYPES = "[Content_Types].xml"


def merged(original: bytes, saved: bytes, main: str) -> bytes:
    """The original with the text, its comments and what names them taken from `saved`.

    python-docx writes every part anew; `main` is the part that holds the text.
    """
    main = main.lstrip("/")
    own = {main, join(dirname(main), "_rels", f"{basename(main)}.rels"), _TYPES}
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(original)) as before,
        zipfile.ZipFile(io.BytesIO(saved)) as after,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        there = set(after.namelist())
        names = list(dict.fromkeys(before.namelist()))
        for name in names:
            ours = name in there and (name in own or basename(name).startswith("comments"))
            made.writestr(_like(before.getinfo(name)), (after if ours else before).read(name))
        for name in after.namelist():
            if name not in names:
                made.writestr(name, after.read(name))
    return buffer.getvalue()


def _like(part: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A new entry of the same name, date and way of packing."""
    new = zipfile.ZipInfo(part.filename, part.date_time)
    new.compress_type = part.compress_type
    new.external_attr = part.external_attr
    return new
