"""Q01: an order to a body that does not take orders from this one.

Reads the leads of tasks against the issuer: a higher level, or the Party, the Front and its
organisations where a State body issues. “Đề nghị …” asks and is no order.
Specimen: a commune's plan with “Sở Y tế tập huấn …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.bodies import FRONT, LEVELS, PARTY, STATE, Standing, standing
from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.model import Actor, Task

_ASKS = re.compile(
    r"[Đđ]ề nghị|ĐỀ NGHỊ|[Mm]ời|[Kk]iến nghị|[Tt]rân trọng|[Pp]hối hợp|[Xx]in |[Tt]rình|[Hh]iệp y"
)
_LETTERS = ("official_letter", "report", "notice", "conclusion")
_BEFORE = 80
_OF_PARTY = Said("tổ chức của Đảng", "an organisation of the Party")
_OF_FRONT = Said("Mặt trận Tổ quốc, đoàn thể", "of the Front and its organisations")


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns or document.meta.type in _LETTERS or not document.meta.issuer:
        return
    own = standing(document.meta.issuer)
    for task in document.tasks:
        if _asks(document, task):
            continue
        for actor in task.lead:
            cause = _outside(own, standing(actor.name))
            if cause:
                yield _found(actor, cause)


def _asks(document: Document, task: Task) -> bool:
    """Whether the words before the leads, or the headings above, ask instead of ordering."""
    first = min((actor.span.start for actor in task.lead), default=task.span.start)
    line = document.text.rfind("\n", 0, first) + 1  # another paragraph asks for itself
    if _ASKS.search(document.text, max(line, first - _BEFORE), first):
        return True
    clause = task.clause
    while clause:
        part = document.parts.get(clause)
        words = " ".join(filter(None, (part.heading, part.text[:200]))) if part else ""
        if part and clause != task.clause and _ASKS.search(words):
            return True
        clause = clause.rpartition(".")[0]
    return False


def _outside(own: Standing, other: Standing) -> Said | None:
    if own.level is not None and other.level is not None and other.level > own.level:
        level = LEVELS[other.level]
        return Said(
            f"thuộc {level.vi}, cao hơn cơ quan ban hành",
            f"is of {level.en}, above the body that issues this",
        )
    if own.system == STATE and other.system in (PARTY, FRONT):
        whose = _OF_PARTY if other.system == PARTY else _OF_FRONT
        return Said(
            f"là {whose.vi}, không thuộc quyền giao việc của cơ quan hành chính",
            f"is {whose.en}, to which a State body cannot give work",
        )
    return None


def _found(actor: Actor, cause: Said) -> Found:
    sentence = Said(
        f"“{actor.name}” {cause.vi}; viết “đề nghị …” hoặc giao cơ quan khác.",
        f"“{actor.name}” {cause.en}; write “đề nghị …” (asks) or give it to another body.",
    )
    return Found(actor.span, sentence)


RULE = Rule(
    code="Q01",
    title=Said("Giao việc ngoài thẩm quyền", "Work given beyond one's authority"),
    why=Said(
        "Cơ quan không thuộc quyền mình thì không có nghĩa vụ làm; việc bị bỏ trống từ lúc ký.",
        "A body that is not under the issuer has no duty to do it; the work is "
        "nobody's from the day of signing.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Sở Y tế tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.",
    good="1. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.",
    check=_check,
)
