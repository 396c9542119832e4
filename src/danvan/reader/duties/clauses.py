"""Whether a clause tells somebody to do something."""

from __future__ import annotations

import re
from itertools import pairwise

from danvan.reader.duties.sections import Mode
from danvan.reader.duties.subjects import Says, Subject, opening
from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

# "… chịu trách nhiệm thi hành Quyết định này": the formula that closes a decision.
_FORMULA = re.compile(
    r"(?:chịu trách nhiệm|có trách nhiệm|căn cứ|chiểu)[^.;]{0,60}thi hành(?! án)"
    r"|thi hành[^.;]{0,12} (?:Quyết định|Nghị quyết|Quy chế|Quy định|Thông tư|Chỉ thị) này"
    r"|chịu trách nhiệm[^.;]{0,24} thực hiện (?:Quyết định|Nghị quyết|Quy chế) này"
    r"|có trách nhiệm (?:tổ chức |triển khai |nghiêm túc |tổ chức triển khai ){0,2}thực hiện"
    r" (?:Quyết định|Nghị quyết|Quy chế|Chỉ thị|Công điện|Thông tư) này(?=[\s./]*$|[./]*\n)"
)
# "Chi tiết tại Phụ lục kèm theo": what is to be done stands elsewhere.
_REFERS = re.compile(r"[Pp]hụ lục|[Kk]èm theo|[Đđ]ính kèm")
_CHOICE = re.compile(r"\(nếu cần\)|\(nếu có nhu cầu\)")
_SENTENCE = re.compile(r"(?<=[.;]) +(?=[A-ZĐÀ-Ỹ])")
# An action behind a topic ("Công tác cán bộ: Thực hiện …") stands no later than this.
_LONGEST_TOPIC = 28
# … and "gồm" behind the thing that is made of parts no later than this.
_LONGEST_THING = 9


def is_formula(text: str, span: Span) -> bool:
    """Whether a paragraph is the formula of carrying out and entry into force."""
    if text.find("thi hành", *span) < 0 and text.find(" này", *span) < 0:
        return False
    return _FORMULA.search(text[slice(*span)]) is not None


def orders(
    text: str,
    spans: tuple[Span, ...],
    mode: Mode,
    subjects: list[Subject],
    owned: bool,
    assigned: bool,
) -> bool:
    """Whether the clause with paragraphs `spans` is a task in a part of `mode`.

    `subjects` are the bodies that open its paragraphs; `owned`: a heading or an assigning line
    names who does it; `assigned`: an assigning line of its own does.
    """
    if mode in (Mode.OFF, Mode.QUIET) or not spans or is_formula(text, spans[0]):
        return False
    if any(subject.says in (Says.DUTY, Says.ACT, Says.COLON) for subject in subjects):
        return not (mode is Mode.NAMED and _CHOICE.search(text, spans[0].start, spans[0].end))
    if mode is Mode.NAMED:
        return (owned and acts(text, spans[0])) or _duty_inside(text, spans[0])
    low = _opening_words(text, spans[0])
    if sections().things.longest(low, 0) and not assigned and not _acts(low):
        return False
    if mode is Mode.ACTS:
        return (owned or _acts(low)) and not verbs().agreeing.longest(low, 0)
    if not owned and _lists(low):
        return False
    return len(low) > 2 and (_acts(low) or not _REFERS.search(text, *spans[0]))


def _lists(low: list[str]) -> bool:
    """ "Nội dung thi gồm ba phần": what something is made of, no act."""
    opens = low[1:_LONGEST_THING]
    return ("gồm" in opens or "gồm:" in opens) and not _acts(low)


def acts(text: str, span: Span) -> bool:
    """Whether the paragraph opens with an action or with how or why to act."""
    return _acts(_opening_words(text, span))


def _opening_words(text: str, span: Span) -> list[str]:
    low = sentence(text, span.start, span.end, limit=260).low
    return low[1:] if low[:1] and low[0] in ("(", "“", '"', "-") else low


def _acts(low: list[str]) -> bool:
    lexicon = verbs()
    if lexicon.past.longest(low, 0):
        return False
    if lexicon.predicates.longest(low, 0) or lexicon.orders.longest(low, 0):
        return True
    if ":" in low[:_LONGEST_TOPIC]:
        return lexicon.actions.longest(low, low.index(":") + 1) > 0
    return lexicon.adverbials.longest(low, 0) > 0


def _duty_inside(text: str, span: Span) -> bool:
    """Whether a later sentence lays a duty on a body: "Cơ quan chủ trì phải …"."""
    cuts = [match.end() for match in _SENTENCE.finditer(text, span.start, span.end)]
    for start, end in pairwise([*cuts, span.end]):
        subject = opening(text, start, end)
        if subject is not None and subject.says is Says.DUTY:
            return True
    return False
