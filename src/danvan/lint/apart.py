"""A draft looked at in a process of its own, with a limit on its time and its memory."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from danvan.apart.reading import Failure, Order, ask, guarded
from danvan.apart.serving import serve
from danvan.lint.check import check
from danvan.lint.document import Document
from danvan.lint.drafts import Draft, NoDraft, draft_of
from danvan.lint.identity import mark_of
from danvan.lint.known import NOTHING, Known
from danvan.lint.model import Report
from danvan.lint.said import VI
from danvan.reader.errors import ReaderError

if TYPE_CHECKING:
    from danvan.lint.drafts.look import Look
    from danvan.reader.model import Reading

__all__ = ["COMMENTS", "FIXES", "LOOK", "LookOrder", "Looked", "NoDraft", "look_apart", "perform"]

LOOK, COMMENTS, FIXES = "look", "comments", "fixes"
_NO_DRAFT = "no_draft"


class LookOrder(NamedTuple):
    """One file, what is known beside it, and what is wanted of it.

    `passed_over` are marks (`identity.mark_of`) of problems that somebody has set aside: they
    are in no comment and are not mended, but a LOOK tells them. `language` is that of comments.
    """

    order: Order
    known: Known = NOTHING
    want: str = LOOK
    passed_over: frozenset[str] = frozenset()
    language: str = VI


class Looked(NamedTuple):
    """What was read and found, with a mark for each problem.

    `report` is None where the rules themselves broke. `file` is the drafter's own file with
    comments or mended, None where nothing had to be written or nothing of it could be.
    """

    reading: Reading
    report: Report | None
    marks: tuple[str, ...] = ()
    file: bytes | None = None


def look_apart(order: LookOrder) -> Looked:
    """Look at a file; raises ReaderError as reading does, NoDraft where it cannot be written."""
    try:
        looked: Looked = ask("danvan.lint.apart", order, order.order.seconds)
    except ReaderError as error:
        if error.code == _NO_DRAFT:
            raise NoDraft(str(error)) from None
        raise
    return looked


def perform(order: LookOrder) -> Any:
    """The inside: what was found, or the Failure that tells why there is nothing."""
    return guarded(order.order, lambda: _look(order))


def _look(order: LookOrder) -> Any:
    from danvan.reader.pipeline import read_bytes

    own = order.order
    draft = draft_of(own.data, own.name)
    reading = read_bytes(draft.to_read, own.name, own.options)
    if draft.to_read is not own.data:
        reading = _of_the_file(reading, own.data)
    if order.want == LOOK:
        return _told(draft, reading, order.known)
    try:
        return _written(draft, reading, order)
    except NoDraft as error:
        return Failure(_NO_DRAFT, str(error))


def _of_the_file(reading: Reading, data: bytes) -> Reading:
    """The reading with the hash of the file as it came, the drafter's orders to lint included."""
    return replace(reading, source=replace(reading.source, sha256=hashlib.sha256(data).hexdigest()))


def _told(draft: Draft, reading: Reading, known: Known) -> Looked:
    """The report; a fault of the rules loses nothing of the reading."""
    try:
        report = check(reading, switches=draft.switches(reading), known=known)
        document = Document(reading)
        marks = tuple(mark_of(document, problem) for problem in report.problems)
    except Exception:
        logging.getLogger(__name__).exception("the rules broke")
        return Looked(reading, None)
    return Looked(reading, report, marks)


def _written(draft: Draft, reading: Reading, order: LookOrder) -> Looked:
    from danvan.lint.drafts.look import look_at, mended

    own = order.order
    first = look_at(draft, reading, known=order.known, passed_over=order.passed_over)
    if order.want == COMMENTS:
        file = draft.commented(reading, first.report, order.language)
        return Looked(reading, first.report, file=file)

    def again(data: bytes) -> Look:
        from danvan.reader.pipeline import read_bytes

        draft = draft_of(data, own.name)
        reading = read_bytes(draft.to_read, own.name, own.options)
        return look_at(draft, reading, known=order.known, passed_over=order.passed_over)

    last, changed = mended(first, again)
    return Looked(last.reading, last.report, file=changed)


if __name__ == "__main__":
    # The module that others import, not this second copy of it: an order is one of its own.
    from danvan.lint.apart import perform as answer

    serve(answer)
