"""By what a problem is known again: the rule, what it says, and the words it is said of."""

from __future__ import annotations

import hashlib

from danvan.lint.document import Document
from danvan.lint.model import Problem
from danvan.reader import marks


def mark_of(document: Document, problem: Problem) -> str:
    """A mark that stays as long as the paragraph's words stay, wherever they move to.

    The same words in two places have one mark: what was said of one holds for the other.
    """
    paragraph = document.words(document.paragraph(problem.span))
    mark = marks.find(paragraph)
    own = paragraph[mark.length :] if mark else paragraph  # a new number changes nothing
    told = (problem.code, problem.sentence.vi, document.words(problem.span), own)
    words = "\0".join(" ".join(each.split()) for each in told)
    return hashlib.sha256(words.encode()).hexdigest()[:40]
