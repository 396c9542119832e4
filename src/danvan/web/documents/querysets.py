"""Documents as sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from danvan.web.core.words import fold

if TYPE_CHECKING:
    from danvan.web.documents.models import Document  # noqa: F401 - named in a string below


class DocumentQuerySet(models.QuerySet["Document"]):
    """A set of documents."""

    def held(self) -> DocumentQuerySet:
        """Those of which there is a file; the others are stubs."""
        return self.filter(versions__isnull=False).distinct()

    def matching(self, words: str) -> DocumentQuerySet:
        """Those whose code, title or issuer holds every word, whatever the case and tone marks."""
        found = self
        for word in fold(words).split():
            found = found.filter(search__contains=word)
        return found
