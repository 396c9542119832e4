"""Doubts that need the whole Reading: dates, missing annexes, what intake noticed."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from danvan.reader.calendar import OWN_DATE, impossible, parse_date
from danvan.reader.findings import finding
from danvan.reader.legacy import suspect
from danvan.reader.model import walk
from danvan.reader.source import Span
from danvan.reader.work import Work

_ANNEX = re.compile(
    r"(?:Phụ lục|PHỤ LỤC)(?: (?:số )?[IVX\d]{1,4})?(?= ?(?:ban hành |đính )?kèm|\s*đính)"
)
_WEEKDAYS = {"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}
# The annex of another document: `Phụ lục I kèm theo Nghị định số …`.
_OTHERS = re.compile(r"(?:Nghị định|Thông tư|Quyết định|Công văn|Kế hoạch|Luật|Văn bản) (?:số )?\d")
_VIETNAMESE = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]")


@cache
def _date() -> re.Pattern[str]:
    day = r"[2-7]|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy"
    return re.compile(rf"(?P<date>{OWN_DATE})(?: ?\((?:[Tt]hứ|THỨ) (?P<day>{day})\))?")


def run(work: Work) -> None:
    """Add the findings that no single pass can see.

    Afterwards: every finding's code is in the catalogue, its span inside the text.
    """
    for code, span, words in work.source.notes:
        work.findings.append(finding(code, span, words))
    text = work.source.text
    if len(text) > 400 and not _is_vietnamese(text[:20_000]):
        work.findings.append(finding("not-vietnamese", Span(0, 0)))
    for block in work.blocks:
        if suspect(block.text):
            work.findings.append(finding("encoding-unknown", block.span))
    _annex(work)
    _dates(work)


def _is_vietnamese(text: str) -> bool:
    """Whether one letter in a hundred is one that only Vietnamese has."""
    wanted = -(-len(text) // 100)
    return next(islice(_VIETNAMESE.finditer(text), wanted - 1, None), None) is not None


def _annex(work: Work) -> None:
    """An annex that the text names, in a file that holds none."""
    if any((part.id or "").startswith("PL") for part in walk(work.outline)):
        return
    text = work.source.text
    for match in _ANNEX.finditer(text):
        if _OTHERS.search(text, match.end(), match.end() + 60):
            continue
        work.findings.append(finding("annex-missing", Span(*match.span()), match[0]))
        return


def _dates(work: Work) -> None:
    """Dates that no calendar has, wrong days of the week, cited documents younger than this one."""
    for match in _date().finditer(work.source.text):
        span = Span(*match.span("date"))
        if impossible(match["date"]):
            work.findings.append(finding("date-impossible", span, match["date"]))
        elif match["day"] and (day := parse_date(match["date"])):
            named = _WEEKDAYS.get(match["day"].lower()) or int(match["day"])
            if day.weekday() + 2 != named:
                work.findings.append(finding("weekday-mismatch", span, match[0]))
    issued = work.meta.date
    for citation in work.citations:
        if issued and citation.date and citation.date > issued:
            work.findings.append(finding("date-order", citation.span, citation.date))
