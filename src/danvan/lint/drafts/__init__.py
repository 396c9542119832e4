"""The drafter's own file: what was switched off in it, how it is mended, how it gets comments."""

from __future__ import annotations

from danvan.lint.drafts.draft import Draft, NoDraft
from danvan.reader.intake import module_for

__all__ = ["Draft", "NoDraft", "draft_of"]


def draft_of(data: bytes, name: str) -> Draft:
    """The draft for these bytes; every file has one, most can do nothing but be read."""
    kind = module_for(data, name)
    if kind in ("txt", "md"):
        from danvan.lint.drafts.text import TextDraft

        return TextDraft(data)
    if kind == "docx":
        from danvan.lint.drafts.word import WordDraft

        return WordDraft(data)
    return Draft(data)
