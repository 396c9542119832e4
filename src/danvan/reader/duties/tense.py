"""Whether a part headed `ĐÁNH GIÁ …` tells of the past or says how to assess, from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.reader.duties.clauses import acts
from danvan.reader.duties.deadlines import due_in
from danvan.reader.duties.subjects import Says, opening
from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.model import Part, walk
from danvan.reader.source import Span

# What only a report on the past says.
_BACK = re.compile(
    r"(?<!\w)(?:đã|[Tt]uy nhiên|chưa|vẫn còn|còn (?:nhiều|một số|có|chậm|hạn chế|thấp|ít)|đạt được"
    r"|(?:thời gian|những năm|nhiệm kỳ|năm) (?:vừa )?qua)(?!\w)"
)


def assesses(heading: str | None) -> bool:
    """Whether the heading opens with an assessment that is also an act (`Đánh giá mô hình`)."""
    low = sentence(heading, 0, len(heading)).low if heading else []
    length = sections().assessment.longest(low, 0)
    return length > 0 and verbs().actions.longest(low, 0) >= length


def looks_ahead(text: str, part: Part, issued: str | None) -> bool:
    """Whether the clauses below `part` order, one of them plainly so, and hardly one tells.

    `issued` is the document's date: a limit behind it is plain, and so is a duty (`phải`).
    """
    ordering = telling = plain = 0
    for span in _first_lines(part):
        if _BACK.search(text, *span):
            telling += 1
            continue
        subject = opening(text, *span)
        if subject is not None and subject.says in (Says.DUTY, Says.ACT, Says.COLON):
            ordering += 1
        elif not acts(text, span):
            continue
        duty = subject is not None and subject.says is Says.DUTY
        plain += duty or (issued is not None and due_in(text, *span, issued) is not None)
    return plain > 0 and ordering > 2 * telling


def _first_lines(part: Part) -> Iterator[Span]:
    """The first paragraph of each clause that has none below it."""
    for each in walk((part,)):
        if each.own and not each.children:
            yield each.own[0]
