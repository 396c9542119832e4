"""Q02: a body that did not exist any more when the document was made.

Reads leads, helpers, recipients and those who get reports against the register of who looks,
where there is one, and a dated list (`ended.toml`). Bodies in citations and in what is told of
the past are not meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import TWO_TIERS
from danvan.lint.known import Gone, in_figures
from danvan.lint.lexicon.ended import Ended, gone
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span


def _check(document: Document) -> Iterator[Found]:
    issued = document.day
    if issued is None:
        return
    seen: set[Span] = set()
    for name, span in _named(document):
        entry = document.known.gone_on(name, issued) or gone(name, issued)
        if entry and span not in seen:
            seen.add(span)
            yield Found(span, _sentence(name, entry))


def _sentence(name: str, entry: Gone | Ended) -> Said:
    now = (
        Said(f"nay là {entry.now}", f"it is now “{entry.now}”")
        if entry.now
        else Said("giao cho cơ quan đang hoạt động", "give it to one that exists")
    )
    return Said(
        f"“{name}” không còn từ ngày {in_figures(entry.ended)}; {now.vi}.",
        f"“{name}” no longer exists as of {in_figures(entry.ended)}; {now.en}.",
    )


def _named(document: Document) -> Iterator[tuple[str, Span]]:
    for task in document.tasks:
        for actor in (*task.lead, *task.coordinate):
            yield actor.name, actor.span
    for recipient in document.meta.recipients:
        if recipient.spans:
            yield recipient.name, recipient.spans[0]


RULE = Rule(
    code="Q02",
    title=Said("Cơ quan không còn", "The body is no more"),
    why=Said(
        "Việc giao cho cơ quan đã kết thúc thì không ai nhận, và bên kế thừa không biết.",
        "Nobody receives work that is given to a body that ended, and who took over "
        "does not know of it.",
    ),
    ground=TWO_TIERS,
    verified=False,
    level="error",
    bad="1. Trạm Y tế xã chủ trì, phối hợp với Hội Nông dân huyện Yên Khánh mở 03 lớp dạy bơi "
    "trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã chủ trì, phối hợp với Hội Nông dân xã mở 03 lớp dạy bơi trước ngày "
    "30/5/2026.",
    check=_check,
)
