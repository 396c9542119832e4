"""N01: a task that names nobody.

Reads the leads that the reader found for a task, from its words, its heading, its table or the
part above. Specimen: “Đẩy mạnh tuyên truyền về phong trào.” in a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.acts import pieces
from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.duties.subjects import Says, opening
from danvan.reader.source import Span

_COLON = re.compile(r": +(?=[A-ZĐÀ-Ỹ])")
_SAYS = (Says.ACT, Says.DUTY, Says.COLON)


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if not task.lead and not task.coordinate and not _somebody(document.text, task.span):
            yield Found(
                document.opening(task),
                Said(
                    "Nhiệm vụ không nêu cơ quan nào thực hiện; ghi rõ một cơ quan chủ trì.",
                    "The task names no body that is to do it; name one that leads.",
                ),
            )


def _somebody(text: str, span: Span) -> bool:
    """Whether a later sentence of the task, or what stands behind a colon, is said of a body."""
    starts = [one for sentence in pieces(text, span) for one in _behind_colons(text, sentence)]
    subjects = (opening(text, *one) for one in starts)
    return any(subject is not None and subject.says in _SAYS for subject in subjects)


def _behind_colons(text: str, span: Span) -> Iterator[Span]:
    """The sentence, and what follows each of its colons."""
    yield span
    for colon in _COLON.finditer(text, *span):
        yield Span(colon.end(), span.end)


RULE = Rule(
    code="N01",
    title=Said("Nhiệm vụ không có người làm", "A task that nobody is to do"),
    why=Said(
        "Việc chung không của riêng ai thì không ai làm, và không hỏi được ai khi chậm.",
        "What is everybody's is nobody's: nobody does it, and nobody can be asked when it is late.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    check=_check,
)
