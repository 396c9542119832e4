"""Which files of a document comments and mended words can be written into."""

from __future__ import annotations

from danvan.web.documents.models import State, Version

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TEXT = ("text/plain", "text/markdown")


def takes_comments(version: Version) -> bool:
    """Whether the drafter's own file can come back with comments."""
    return version.media_type == WORD and bool(version.file)


def takes_fixes(version: Version) -> bool:
    """Whether slips in it may be mended: in a draft only, what was signed stays as signed."""
    written = version.media_type == WORD or version.media_type in _TEXT
    return written and bool(version.file) and version.document.state == State.DRAFT
