"""One thing said in both languages: what rules say is told in that of who reads it."""

from __future__ import annotations

from typing import NamedTuple

VI, EN = "vi", "en"
LANGUAGES = (VI, EN)


class Said(NamedTuple):
    """A sentence, a title or a name; in `en` the words of documents and of laws stay in “…”."""

    vi: str
    en: str

    def told(self, language: str) -> str:
        """In that language (`en`, `en-gb`); in Vietnamese where it is none of the two."""
        return self.en if language.partition("-")[0] == EN else self.vi
