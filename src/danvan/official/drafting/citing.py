"""How another document is named: in full at first, by type and number afterwards.

Decree 30/2020, Annex I: type, number, symbol, day, body, abstract. 05-HD/VPTW: the same with a
comma before the day.
"""

from __future__ import annotations

import re

from danvan.official.drafting.model import Source
from danvan.official.model import Form
from danvan.official.wording import clean, day_words, lower_first

# A title that says how the document stands to another one takes no "về" before it.
_GOES_ON = re.compile(r"(?:về|thực hiện|triển khai|tổ chức|cụ thể hóa|thi hành|ban hành)\b", re.I)

_ABOUT = re.compile(r"v/v\s+", re.I)  # how the abstract of a letter begins


def full(source: Source, form: Form) -> str:
    """`Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026 của … về …`."""
    told = short(source)
    if source.day:
        told += f"{',' if form == 'party' and source.code else ''} {day_words(source.day)}"
    if source.issuer:
        told += f" của {clean(source.issuer)}"
    title = _ABOUT.sub("", clean(source.title)).rstrip(".;")
    if not title:
        return told
    link = "" if _GOES_ON.match(title) else "về "
    return f"{told} {link}{lower_first(title)}"


def short(source: Source) -> str:
    """`Kế hoạch số 12/KH-UBND`; the type alone where there is no number."""
    kind = clean(source.type_name)
    return f"{kind} số {clean(source.code)}" if source.code else kind
