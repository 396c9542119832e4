"""Doubts that need the whole Reading: dates, missing annexes, what intake noticed."""

from __future__ import annotations

import re

from danvan.reader.findings import finding
from danvan.reader.model import walk
from danvan.reader.source import Span
from danvan.reader.work import Work

_ANNEX = re.compile(
    r"(?:Phụ lục|PHỤ LỤC)(?: (?:số )?[IVX\d]{1,4})?(?= ?(?:ban hành |đính )?kèm|\s*đính)"
)
_DATE = re.compile(r"(\d(?<![\d/.-]\d)\d?)[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_VIETNAMESE = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]")


def run(work: Work) -> None:
    """Add the findings that no single pass can see.

    Afterwards: every finding's code is in the catalogue, its span inside the text.
    """
    for code, span, words in work.source.notes:
        work.findings.append(finding(code, span, words))
    text = work.source.text
    if len(text) > 400 and len(_VIETNAMESE.findall(text[:20_000])) < 0.01 * len(text[:20_000]):
        work.findings.append(finding("not-vietnamese", Span(0, 0)))
    _annex(work)
    _dates(work)


def _annex(work: Work) -> None:
    """An annex that the text names, in a file that holds none."""
    if any((part.id or "").startswith("PL") for part in walk(work.outline)):
        return
    match = _ANNEX.search(work.source.text)
    if match:
        work.findings.append(finding("annex-missing", Span(*match.span()), match[0]))


def _dates(work: Work) -> None:
    """Dates that no calendar has, and cited documents younger than this one."""
    for match in _DATE.finditer(work.source.text):
        day, month = int(match[1]), int(match[2])
        if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
            work.findings.append(finding("date-impossible", Span(*match.span()), match[0]))
    issued = work.meta.date
    for citation in work.citations:
        if issued and citation.date and citation.date > issued:
            work.findings.append(finding("date-order", citation.span, citation.date))
