"""V02: several duties in one clause.

Reads the sentences of a task, also those that end at a semicolon: each that opens with an act, or
with a body and an act, is a duty of its own. Three and more cannot be followed as one.
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
from danvan.reader.duties.words import Words
from danvan.reader.lexicon.sections import sections
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

_MOST = 3
# A paragraph that opens so has a mark of its own which was not read as one: `ø)` of a scan.
_MARKED = re.compile(r"\S{1,3}\) ?\S")
# Says what an act is, not that it is to be done: “Đẩy mạnh … là nhiệm vụ cấp bách”.
_STATES = re.compile(r"(?<!\w)là (?:một )?(?:nhiệm vụ|trách nhiệm|yêu cầu)(?!\w)")
_LEAST_WORDS = 4


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        duties = [one for one in _said(document.text, task.span) if _is_duty(document.text, one)]
        if len(duties) >= _MOST:
            yield Found(
                document.opening(task),
                Said(
                    f"Mục này gộp {len(duties)} việc; tách mỗi việc một mục để giao và theo dõi.",
                    f"This clause holds {len(duties)} duties; give each a clause of its own, so "
                    "that it can be assigned and followed.",
                ),
            )


def _said(text: str, span: Span) -> Iterator[Span]:
    """The pieces of a task up to the paragraph that closes the document, or opens with a mark."""
    for one in pieces(text, span):
        opens = one.start > span.start and text[one.start - 1] == "\n"
        low = Words(text[slice(*one)], one.start).low if opens else []
        if sections().closing.longest(low, 0) or (opens and _MARKED.match(text, one.start)):
            return
        yield one


def _is_duty(text: str, span: Span) -> bool:
    """Whether the piece opens with an act, adverbs aside, or with a body and an act."""
    if text.count(" ", *span) < _LEAST_WORDS - 1 or _STATES.search(text, *span):
        return False
    low, known = Words(text[slice(*span)], span.start).low, verbs()
    at = 0
    while at < len(low) and (length := known.adverbs.longest(low, at)):
        if known.actions.longest(low, at):
            break
        at += length
    if known.actions.longest(low, at):
        return True
    subject = opening(text, *span)
    return subject is not None and subject.says in (Says.ACT, Says.DUTY)


RULE = Rule(
    code="V02",
    title=Said("Nhiều việc trong một mục", "Several duties in one clause"),
    why=Said(
        "Ba việc trong một mục có ba thời hạn, ba sản phẩm; xong một, hai việc kia bị quên.",
        "Three duties in one clause have three deadlines and three products; one is "
        "done and the other two are forgotten.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    level="note",
    bad="1. Phòng Văn hóa - Xã hội rà soát ao, hồ không rào chắn; cắm biển báo ở nơi nguy hiểm; "
    "mở lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    good="1. Phòng Văn hóa - Xã hội rà soát, lập danh sách ao, hồ không rào chắn trước ngày "
    "30/3/2026.",
    check=_check,
)
