"""Documents that a document orders others to make: who has answered, who has not.

Read from the tasks: `Ban Dân vận các huyện … xây dựng Chương trình hành động của cấp mình`. A body
has answered with a document, issued or held by it, that carries this one out; a draft is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core.words import fold
from danvan.web.documents.cascade.named import Named
from danvan.web.documents.models import Candidate, CandidateBody, Document, State

_ORDER = re.compile(
    r"\b(?:xay dung|ban hanh|lap|co|cu the hoa)\b.{0,60}"
    r"\b(?:chuong trinh(?: hanh dong)?|ke hoach)\b.{0,90}?"
    r"\b(?:(?:cap|nganh|don vi|dia phuong|co quan|to chuc|dang bo)(?: \w+)? minh|cua minh"
    r"|(?:thuc hien|trien khai) (?:nghi quyet|chuong trinh|ke hoach|chi thi|ket luan|de an)"
    r"(?: hanh dong)? nay)\b"
)


@dataclass(slots=True)
class Expected:
    """A document that `body` owes by `due`, and the one that answers, if it may be seen.

    `sure`: the actor sees all that the body has, so that what is not seen is not there.
    """

    body: Body
    due: date | None
    clause: str
    words: str
    sure: bool
    answer: Document | None = None

    def standing(self, at: date) -> str:
        """A name of `core.marks`: answered in time or late, awaited, late."""
        if self.answer:
            late = self.due and self.answer.date and self.answer.date > self.due
            return "made_late" if late else "made"
        if not self.sure:
            return "not_seen"
        return "not_made_late" if self.due and self.due < at else "not_made"


def orders(words: str) -> bool:
    """Whether a task tells its bodies to make a programme or plan of their own."""
    return bool(_ORDER.search(fold(words)))


def ordered(named: Named) -> set[int]:
    """The bodies that owe a document."""
    return {body.pk for row in _rows(named) for body in named.bodies(row)}


def expected(by: Actor, named: Named, answers: Iterable[Document]) -> list[Expected]:
    """Each body that owes a document by those `named` in a version, those that have none first."""
    found: dict[int, Expected] = {}
    for row in _rows(named):
        for body in named.bodies(row):
            one = _expected(by, row.candidate, body)
            known = found.setdefault(body.pk, one)
            if one.due and (known.due is None or one.due < known.due):
                found[body.pk] = one
    for answer in answers:
        for key in (answer.issuer_id, answer.owner_id):
            owed = found.get(key or 0)
            if owed and answer.state != State.DRAFT and _first(owed.answer, answer):
                owed.answer = answer
    return sorted(found.values(), key=lambda each: (each.answer is not None, each.body.path))


def _rows(named: Named) -> Iterator[CandidateBody]:
    for row in named.rows:
        if row.part == CandidateBody.Part.LEAD and orders(row.candidate.text):
            yield row


def _expected(by: Actor, task: Candidate, body: Body) -> Expected:
    return Expected(body, task.due, task.clause, task.text, sure=by.covers(body))


def _first(known: Document | None, other: Document) -> bool:
    """Whether the other one answers earlier, or alone."""
    return known is None or bool(other.date and known.date and other.date < known.date)
