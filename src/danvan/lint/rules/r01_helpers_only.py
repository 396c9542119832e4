"""R01: helpers without a lead.

Reads tasks for which the reader found who helps but nobody who leads.
Specimen: “Phối hợp với Hội Phụ nữ mở lớp dạy bơi.”
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if task.coordinate and not task.lead:
            first, last = task.coordinate[0].span, task.coordinate[-1].span
            inside = task.span.start <= first.start <= last.end <= task.span.end
            yield Found(
                Span(first.start, last.end) if inside else document.opening(task),
                Said(
                    "Có cơ quan phối hợp nhưng không có cơ quan chủ trì; ghi rõ ai chủ trì.",
                    "There are bodies that help and none that leads; write who leads.",
                ),
            )


RULE = Rule(
    code="R01",
    title=Said("Có phối hợp, không có chủ trì", "Helpers without a lead"),
    why=Said(
        "Ai cũng chỉ phối hợp thì không ai khởi xướng và không ai trả lời về kết quả.",
        "Where all only help, nobody begins and nobody answers for the result.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Phối hợp với Hội Liên hiệp Phụ nữ xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã chủ trì, phối hợp với Hội Liên hiệp Phụ nữ xã mở 03 lớp dạy bơi "
    "trước ngày 30/5/2026.",
    check=_check,
)
