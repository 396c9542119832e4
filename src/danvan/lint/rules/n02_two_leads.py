"""N02: one task, two leads.

Reads leads that an assigning line or column names, and single bodies that share one act. Bodies
named as a group (“các xã”) each do their own, and so do those who act “theo chức năng”.
Specimen: “Chủ trì: Ban Dân vận, Ban Tuyên giáo”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.duties import rules
from danvan.reader.model import Actor, Task
from danvan.reader.source import Span

_ASSIGNED = (rules.LINE, rules.COLUMN)
_LEADS = re.compile(r"chủ trì(?!,? và phối hợp| cuộc)|làm đầu mối|là cơ quan đầu mối")
_MANY = re.compile(
    r"(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|[Tt]oàn|[Nn]hững|[Cc]ấp ủy|[Mm]ọi|[Tt]ất cả)(?!\w)|.*\b(?:các|cấp)\b"
    r"|.*(?:liên quan|đoàn thể|ban,? ngành)"
)
_EACH = re.compile(r"theo (?:chức năng|phạm vi|lĩnh vực|thẩm quyền|nhiệm vụ được)")


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        leads = [actor for actor in task.lead if not _MANY.match(actor.name)]
        if len(leads) < 2 or len(leads) < len(task.lead) or not _one_act(document, task):
            continue
        yield Found(Span(leads[0].span.start, leads[-1].span.end), _sentence(leads))


def _sentence(leads: list[Actor]) -> Said:
    names = ", ".join(f"“{actor.name}”" for actor in leads[:3])
    return Said(
        f"Một nhiệm vụ giao {len(leads)} cơ quan cùng chủ trì ({names}); "
        "chọn một cơ quan chủ trì, các cơ quan khác phối hợp.",
        f"One task is given to {len(leads)} bodies to lead together ({names}); "
        "let one lead and the others help.",
    )


def _one_act(document: Document, task: Task) -> bool:
    """Whether the leads are said to lead together, one right behind the other."""
    first, last = task.lead[0], task.lead[-1]
    if last.span.start < first.span.start or last.span.end - first.span.start > 240:
        return False
    between = document.text[first.span.start : last.span.end]
    if "." in between or "\n" in between or ";" in between:
        return False
    if all(actor.rule in _ASSIGNED for actor in task.lead):
        return True
    after = document.text[last.span.end : last.span.end + 60]
    return _LEADS.search(after) is not None and _EACH.search(after) is None


RULE = Rule(
    code="N02",
    title=Said("Hai cơ quan cùng chủ trì", "Two bodies lead together"),
    why=Said(
        "Hai nơi cùng chủ trì thì nơi này chờ nơi kia; chỉ một nơi trả lời được về kết quả.",
        "Where two lead, each waits for the other; only one can answer for the result.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Phòng Văn hóa - Xã hội, Trạm Y tế xã chủ trì mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    good="1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế xã mở 03 lớp dạy bơi "
    "trước ngày 30/5/2026.",
    check=_check,
)
