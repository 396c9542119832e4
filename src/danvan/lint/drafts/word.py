"""A draft in Word's docx (placeholder until the comments are in)."""

from __future__ import annotations

from danvan.lint.drafts.draft import Draft


class WordDraft(Draft):
    """A docx."""
