"""F05: `TM.` and `T/M`: the State writes a dot, the Party a stroke.

Reads the authority lines of the signatures under a head whose family is plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import PARTY, Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_DOTTED = re.compile(r"(?<!\w)(?P<first>[TK])(?P<last>[MTL])\.[ \t]?(?=\w)")
_STROKE = re.compile(r"(?<!\w)(?P<first>[TK])/(?P<last>[MTL])[.\t ]{0,2}(?=\w)")


def _check(document: Document) -> Iterator[Found]:
    if document.head_family is None:
        return
    party = document.head_family == PARTY
    for signatory in document.meta.signatories:
        for span in signatory.spans[:2]:
            start, end = document.reading.origin.back_span(span)
            found = (_DOTTED if party else _STROKE).match(document.reading.raw, start, end)
            if found is None:
                continue
            letters = (found["first"], found["last"])
            right = "{}/{} ".format(*letters) if party else "{}{}. ".format(*letters)
            yield document.mend(
                found.start(),
                found.end(),
                right,
                _sentence(right.strip(), party),
            )


def _sentence(right: str, party: bool) -> Said:
    whose = Said("của Đảng", "Party") if party else Said("hành chính", "State")
    return Said(
        f"Văn bản {whose.vi} viết “{right}” trước tên cơ quan, chức vụ.",
        f"{whose.en} documents write “{right}” before the name of the body or the office.",
    )


_ENDING = """\

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu: VT, VHXH.
{} ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""

RULE = Rule(
    code="F05",
    title=Said("TM. và T/M", "“TM.” and “T/M”"),
    why=Said(
        "Quyền hạn người ký viết theo hệ thống của cơ quan; lẫn thì sai thể thức.",
        "By whose authority somebody signs is written as the body's own family writes "
        "it; the other way is a fault of form.",
    ),
    ground=BOTH_FORMS,
    fixes=True,
    exact=True,
    place="end",
    bad=_ENDING.format("T/M"),
    good=_ENDING.format("TM."),
    check=_check,
)
