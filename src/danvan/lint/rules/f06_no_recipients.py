"""F06: no Nơi nhận.

Reads the recipients that the reader found behind the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_SENTENCE = Said(
    "Không có “Nơi nhận”; ghi nơi báo cáo, nơi thực hiện, nơi lưu.",
    "There is no “Nơi nhận” (recipients); write who gets it as a report, who carries it out and "
    "who keeps it.",
)


def _check(document: Document) -> Iterator[Found]:
    if document.meta.type is None or document.meta.recipients or "Nơi nhận" in document.text:
        return
    yield Found(document.end_span, _SENTENCE)


RULE = Rule(
    code="F06",
    title=Said("Thiếu Nơi nhận", "No recipients"),
    why=Said(
        "Cơ quan được giao việc mà không có trong Nơi nhận thì không nhận được văn bản.",
        "A body that is given work and does not stand in “Nơi nhận” (the recipients) "
        "never receives the document.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    place="end",
    bad="""\

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
    good="""\

Nơi nhận:
- Trạm Y tế xã (t/h);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
    check=_check,
)
