"""What rules say, in the language of who reads the page."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import get_language

from danvan.lint import BY_CODE, Said


def language() -> str:
    """The reader's language."""
    return get_language() or settings.LANGUAGE_CODE


def told(said: Said) -> str:
    """A title, a reason, a ground."""
    return said.told(language())


def sentence_of(code: str, sentence: str, english: str) -> str:
    """What was said of a place; the rule's title where older rules left no `english`."""
    rule = BY_CODE.get(code)
    return told(Said(sentence, english or (f"{rule.title.en}." if rule else sentence)))
