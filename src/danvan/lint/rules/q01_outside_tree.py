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
from danvan.reader.model import Actor, Task

_ASKS = re.compile(
    r"[Đđ]ề nghị|ĐỀ NGHỊ|[Mm]ời|[Kk]iến nghị|[Tt]rân trọng|[Pp]hối hợp|[Xx]in |[Tt]rình|[Hh]iệp y"
)
_LETTERS = ("official_letter", "report", "notice", "conclusion")
_BEFORE = 80


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


def _outside(own: Standing, other: Standing) -> str | None:
    if own.level is not None and other.level is not None and other.level > own.level:
        return f"thuộc {LEVELS[other.level]}, cao hơn cơ quan ban hành"
    if own.system == STATE and other.system in (PARTY, FRONT):
        whose = "tổ chức của Đảng" if other.system == PARTY else "Mặt trận Tổ quốc, đoàn thể"
        return f"là {whose}, không thuộc quyền giao việc của cơ quan hành chính"
    return None


def _found(actor: Actor, cause: str) -> Found:
    return Found(actor.span, f"“{actor.name}” {cause}; viết “đề nghị …” hoặc giao cơ quan khác.")


RULE = Rule(
    code="Q01",
    title="Giao việc ngoài thẩm quyền",
    why="Cơ quan không thuộc quyền mình thì không có nghĩa vụ làm; việc bị bỏ trống từ lúc ký.",
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Sở Y tế tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.",
    good="1. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.",
    check=_check,
)
