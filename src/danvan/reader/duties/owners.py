"""Who leads: the bodies that open a clause's paragraphs, that its headings and lead-ins name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.duties import rules
from danvan.reader.duties.clauses import is_formula
from danvan.reader.duties.labels import actors, label_of
from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.subjects import Says, Subject, opening, requested
from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.model import Actor, Part
from danvan.reader.source import Span

# "Trách nhiệm của Sở Tài chính", "Nhiệm vụ của …": a heading that is a body's name all the same.
_BEFORE_NAME = re.compile(
    r"(?:(?:Trách nhiệm|Nhiệm vụ|Trách nhiệm và quyền hạn|Phân công|TRÁCH NHIỆM|NHIỆM VỤ)"
    r"(?: cụ thể)? (?:của|CỦA)|Đối với|ĐỐI VỚI|Về phía|Riêng|Đề nghị|Giao|Yêu cầu) "
)
# What a heading may add to a name without saying what is to be done.
_ONLY_ASSIGNS = re.compile(
    r"[ :.,]*(?:(?:có trách nhiệm|chịu trách nhiệm|tổ chức|triển khai|thực hiện|chủ trì|phối hợp|và"
    r"|các nhiệm vụ|nhiệm vụ|sau|như sau|những|một số|nội dung|đây|cần|tập trung)[ :.,]*){0,12}"
)
# Giao, Phân công, Ủy quyền, Uỷ quyền, giao. The first letter first: so the search is quick.
_GIVEN = re.compile(
    r"[GgPUỦ](?<![^\s(].)(?:(?<=[Gg])iao|(?<=P)hân công|(?<=Ủ)y quyền|(?<=U)ỷ quyền)(?= )"
)
_SENTENCE = re.compile(r"(?<=[.;]) +(?=[A-ZĐÀ-Ỹ])|(?<=\. )|\n")
_REQUEST = re.compile(r"(?:yêu cầu|đề nghị|giao|phân công|Yêu cầu|Đề nghị|Giao)(?= )")


def given_in_closing(text: str, spans: tuple[Span, ...], closing: int) -> tuple[Span, ...]:
    """What the closing words still give to somebody ("Giao … theo dõi, định kỳ báo cáo …")."""
    found: list[Span] = []
    for span in spans[closing:]:
        for match in _GIVEN.finditer(text, span.start, span.end):
            if match[0] == "Giao":
                found.append(Span(match.start(), span.end))
                break
    return tuple(found)


def subjects(text: str, spans: Iterable[Span], closing: int) -> list[Subject]:
    """The bodies that open the paragraphs, and those a paragraph gives the work to.

    Paragraphs from number `closing` on are the document's closing words: only "Giao …" counts.
    """
    found: list[Subject] = []
    for number, span in enumerate(spans):
        subject = None
        if number < closing and label_of(text, span.start, span.end) is None:
            subject = _opens(text, span)
        if subject is not None:
            found.append(subject)
        found += _given(text, span, subject)
    return found


def _opens(text: str, span: Span) -> Subject | None:
    """The subject of the paragraph; of "Ủy ban yêu cầu Sở …" the body that is told to act."""
    subject = opening(text, span.start, span.end)
    if subject is None or subject.says is Says.LEAVE or is_formula(text, span):
        return None
    if subject.says is Says.ACT and _may_order(text, subject):
        words = sentence(text, subject.after, span.end)
        told = requested(words, 0)
        if told is not None and told.says is not Says.NOTHING:
            return told
    return subject


def _may_order(text: str, subject: Subject) -> bool:
    """One superior body gives orders; "các cơ quan … yêu cầu" are themselves told to act."""
    first = subject.bodies[0]
    opens = text[first.start : first.end].lower()
    return len(subject.bodies) == 1 and not opens.startswith(("các ", "cơ quan ", "đơn vị "))


def _given(text: str, span: Span, subject: Subject | None) -> list[Subject]:
    """ "Giao Sở Nội vụ chủ trì …" at a later sentence, or behind a comma where nobody opens."""
    found: list[Subject] = []
    said = text[span.start + 2 : span.end]
    if not ("iao " in said or "hân công " in said or " quyền " in said):
        return found
    for match in _GIVEN.finditer(text, span.start, span.end):
        if match.start() <= span.start + 1 or (subject and match.start() < subject.after):
            continue
        before = text[max(span.start, match.start() - 3) : match.start()].rstrip()[-1:]
        small = match[0][0].islower()
        if before not in ".;:(" and not (small and before == "," and subject is None):
            continue
        if small and subject is not None:
            continue
        told = requested(sentence(text, match.start(), span.end), 0)
        if told is not None:
            found.append(told)
    return found


def delegates(text: str, span: Span) -> bool:
    """ "Phân công cấp ủy viên phụ trách thôn" below a body's name: that body does so."""
    return text.startswith(("Phân công ", "Cử "), span.start)


def leads(text: str, found: Iterable[Subject]) -> tuple[Actor, ...]:
    """The Actors of the subjects."""
    named: dict[str, Actor] = {}
    for subject in found:
        for actor in actors(text, subject.bodies, subject.rule):
            named.setdefault(actor.name.lower(), actor)
    return tuple(named.values())


def of_heading(text: str, span: Span | None) -> tuple[Actor, ...]:
    """The bodies of a heading that is only their names (and "chủ trì, phối hợp thực hiện")."""
    if span is None:
        return ()
    before = _BEFORE_NAME.match(text, span.start, span.end)
    start = before.end() if before else span.start
    words = sentence(text, start, span.end)
    if not len(words):
        return ()
    at = verbs().orders.longest(words.low, 0)
    read = read_bodies(words, at)
    if read is None:
        return ()
    if read.end < len(words):
        rest = _ONLY_ASSIGNS.fullmatch(text, words.start(read.end), span.end)
        if rest is None:
            return ()
    return actors(text, read.names, rules.HEADING)


def of_lead_in(text: str, part: Part) -> tuple[Actor, ...]:
    """The bodies that a paragraph ending in a colon names as the subject of what follows."""
    for span in reversed(part.own):
        if text[span.start : span.end].rstrip()[-1:] != ":":
            continue
        if label_of(text, span.start, span.end) is not None:
            continue
        whole = of_heading(text, span)
        if whole:
            return tuple(Actor(a.name, a.span, rules.LEAD_IN) for a in whole)
        start = _last_sentence(text, span)
        subject = _opens(text, Span(start, span.end))
        if subject is not None:
            return actors(text, subject.bodies, rules.LEAD_IN)
    return ()


def of_preamble(text: str, part: Part) -> tuple[Actor, ...]:
    """The bodies that the last sentence before the first mark tells to act: "yêu cầu các sở …:"."""
    span = next((s for s in reversed(part.own) if text[s.start : s.end].rstrip()[-1:] == ":"), None)
    if span is None:
        return ()
    for match in _REQUEST.finditer(text, _last_sentence(text, span), span.end):
        told = requested(sentence(text, match.start(), span.end), 0)
        if told is not None:
            return actors(text, told.bodies, rules.LEAD_IN)
    return ()


def _last_sentence(text: str, span: Span) -> int:
    start = span.start
    for match in _SENTENCE.finditer(text, span.start, span.end):
        if match.end() < span.end - 2:
            start = match.end()
    return start


def closing_from(text: str, spans: tuple[Span, ...], last: bool) -> int:
    """The number of the first paragraph of closing words; `last`: the document's last clause."""
    for number, span in enumerate(spans):
        if number == 0:
            continue
        low = sentence(text, span.start, span.end, limit=100).low
        length = sections().closing.longest(low, 0)
        firm = low[:2] in (["trên", "đây"], ["trân", "trọng"], ["nay", "thông"], ["nay", ","])
        ends = length or _orders_all(text, span) or _offers_help(text, span)
        if firm or (last and (ends or _TELLS_ALL.search(text, *span))):
            return number
    return len(spans)


# "Văn phòng UBND xã thông báo để các đơn vị biết, thực hiện": the notice itself.
_TELLS_ALL = re.compile(
    r"thông báo (?:[^.;,]{0,60} )?(?:để|đến|tới|cho) [^.;]{2,90}?(?:biết|thực hiện|triển khai)"
)
_IN_CASE = re.compile(r"Trong quá trình [^.;]{0,60}nếu (?:có|gặp|phát sinh)")


def _offers_help(text: str, span: Span) -> bool:
    """ "… nếu có vướng mắc, liên hệ Sở Nội vụ": no duty; one to report to somebody is."""
    if not _IN_CASE.match(text, span.start, span.end):
        return False
    return text.find("báo cáo", span.start, span.end) < 0


def _orders_all(text: str, span: Span) -> bool:
    """ "Ủy ban nhân dân tỉnh yêu cầu các sở … thực hiện": the issuer's last word to everybody."""
    subject = opening(text, span.start, span.end)
    if subject is None:
        return False
    low = sentence(text, subject.after, span.end, limit=40).low
    return verbs().orders.longest(low, 0) > 0
