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
    r"(?:chịu trách nhiệm|có trách nhiệm|căn cứ|chiểu)[^.;]{0,60}thi hành(?! án)|thi hành[^.;]{0,12} (?:Quyết định|Nghị quyết|Quy"
    r" chế|Quy định|Thông tư|Chỉ thị) này|[Nn]ơi nhận"
)
_CHOICE = re.compile(r"\(nếu cần\)|\(nếu có nhu cầu\)")
_SENTENCE = re.compile(r"(?<=[.;]) +(?=[A-ZĐÀ-Ỹ])")


def is_formula(text: str, span: Span) -> bool:
    """Whether a paragraph is the formula of carrying out and entry into force."""
    return _FORMULA.search(text, span.start, span.end) is not None


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
    if is_thing(text, spans[0]) and not assigned and not acts(text, spans[0]):
        return False
    if mode is Mode.ACTS:
        return (owned or acts(text, spans[0])) and not _agrees(text, spans[0])
    return len(text[spans[0].start : spans[0].end].split()) > 2


def acts(text: str, span: Span) -> bool:
    """Whether the paragraph opens with an action or with how or why to act."""
    low = sentence(text, span.start, span.end, limit=260).low
    at = 0
    if low[:1] and low[0] in ("(", "“", '"', "-"):
        at = 1
    lexicon = verbs()
    if lexicon.past.longest(low, at):
        return False
    if lexicon.predicates.longest(low, at) or lexicon.orders.longest(low, at):
        return True
    if ":" in low:
        colon = low.index(":")
        return colon < 28 and lexicon.actions.longest(low, colon + 1) > 0
    return lexicon.adverbials.longest(low, at) > 0


def is_thing(text: str, span: Span) -> bool:
    """Whether the paragraph opens with a noun of things to look at: "Công tác …", "Việc …"."""
    low = sentence(text, span.start, span.end, limit=70).low
    return sections().things.longest(low, 0) > 0


def _agrees(text: str, span: Span) -> bool:
    """"Thống nhất chủ trương …" settles something and tells nobody to act."""
    low = sentence(text, span.start, span.end, limit=60).low
    return verbs().agreeing.longest(low, 0) > 0


def _duty_inside(text: str, span: Span) -> bool:
    """Whether a later sentence lays a duty on a body: "Cơ quan chủ trì phải …"."""
    cuts = [match.end() for match in _SENTENCE.finditer(text, span.start, span.end)]
    for start, end in pairwise([*cuts, span.end]):
        subject = opening(text, start, end)
        if subject is not None and subject.says is Says.DUTY:
            return True
    return False
