"""Who opens a paragraph: the subject, the body an order is given to, the body behind a topic."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import NamedTuple

from danvan.reader.duties import rules
from danvan.reader.duties.lists import Bodies, read_bodies
from danvan.reader.duties.words import Words, sentence
from danvan.reader.lexicon.bodies import bodies
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

# "Topic: Body does …": a topic is short; longer ones must not be an order themselves.
SHORT_TOPIC, LONG_TOPIC = 14, 40
# Persons with what they do ("người trực tiếp giải quyết hồ sơ") take no more words …
LONGEST_PERSON = 18
# … unless it is said in the course of what ("công chức trong quá trình giải quyết hồ sơ").
LONGEST_COURSE = 28


class Says(Enum):
    """What follows the bodies: a duty, another act, a leave, a colon, or nothing."""

    DUTY = "duty"
    ACT = "act"
    LEAVE = "leave"
    COLON = "colon"
    NOTHING = "nothing"


class Subject(NamedTuple):
    """The bodies, what is said of them, the offset behind them, and the rule that found them."""

    bodies: tuple[Span, ...]
    says: Says
    after: int
    rule: str


def opening(text: str, start: int, end: int) -> Subject | None:
    """The subject that opens the paragraph `text[start:end]`, None where no body does."""
    if not _may_open(text, start, end):
        return None
    words = sentence(text, start, end)
    at = 1 if words.at(0) in ("(", "“", '"') and len(words) else 0
    return (
        requested(words, at)
        or _subject(words, at, rules.SUBJECT)
        or _charged(words, at)
        or _behind_adverbial(words, at)
        or _behind_topic(words, at)
    )


_FIRST = re.compile(r"[(“\" ]*([^\s,;:()“”\".…]+)")


@cache
def _openers() -> frozenset[str]:
    """The words that a name, an order or an adverbial may begin with."""
    known = bodies()
    kinds = (known.any, known.capital, known.officers, known.quantifiers, known.honorifics)
    both = (*kinds, known.persons, known.clipped, verbs().orders, verbs().adverbials)
    return frozenset(first for kind in both for first in kind.firsts())


def _may_open(text: str, start: int, end: int) -> bool:
    """A cheap look at the first word; behind a colon a subject may stand after any word."""
    first = _FIRST.match(text, start, end)
    if first is None:
        return False
    return first[1].lower() in _openers() or text.find(":", start, min(end, start + 320)) >= 0


def requested(words: Words, at: int) -> Subject | None:
    """ "Giao Sở Tài chính chủ trì", "Đề nghị Ủy ban Mặt trận Tổ quốc: …": the order at `at`."""
    length = verbs().orders.longest(words.low, at)
    if not length:
        return None
    read = read_bodies(words, at + length)
    if read is None:
        return None
    says = _says(words, read)
    if says is Says.NOTHING and words.at(read.end) in ("", ".", ")"):
        return None
    if read.parted and verbs().predicates.longest(words.low, read.end):
        says = Says.ACT
    if says is Says.NOTHING and not verbs().stops.longest(words.low, read.end):
        return None
    return Subject(read.names, says, _offset(words, read.end), rules.ORDER)


def _subject(words: Words, at: int, rule: str) -> Subject | None:
    """The bodies at `at` where an action or a colon follows them."""
    read = read_bodies(words, at)
    if read is None:
        return None
    says = _says(words, read)
    if read.parted and not _leads(words, read.end):
        return None
    if says is Says.NOTHING:
        return None
    return Subject(read.names, says, _offset(words, read.end), rule)


def _charged(words: Words, at: int) -> Subject | None:
    """ "Công chức tiếp nhận đơn phải phân loại": persons, up to the duty that is laid on them."""
    quantifier = bodies().quantifiers.longest(words.low, at)
    if not bodies().persons.longest(words.low, at + quantifier):
        return None
    course = _course(words, at)
    longest = LONGEST_COURSE if course else LONGEST_PERSON
    for after in range(at + quantifier + 1, min(len(words), at + longest)):
        inside = words.at(after) == "," and 0 < course < after
        if words.low[after] in ",;:(" and not inside and not _still_persons(words, after):
            return None
        if verbs().duty.longest(words.low, after) and words.low[after] != "được":
            name = Span(words.start(at), words.end((course or after) - 1))
            return Subject((name,), Says.DUTY, words.start(after), rules.SUBJECT)
    return None


def _course(words: Words, at: int) -> int:
    """Where "trong quá trình …" begins behind the persons at `at`; 0 where it does not."""
    for start in range(at + 1, min(len(words), at + LONGEST_PERSON)):
        if words.low[start : start + 3] == ["trong", "quá", "trình"]:
            return start
    return 0


def _still_persons(words: Words, comma: int) -> bool:
    return words.at(comma) == "," and bodies().persons.longest(words.low, comma + 1) > 0


def _leads(words: Words, at: int) -> bool:
    """Words that make a subject even behind a comma: "Sở Tài chính, chủ trì …"."""
    low = words.low
    if low[at : at + 2] == ["chủ", "trì"] or verbs().duty.longest(low, at):
        return True
    grounds = ("theo", "căn", "trên", "trong")
    return words.at(at) in grounds and verbs().adverbs.longest(low, at) > 0 and "," in low[at:]


def _says(words: Words, read: Bodies) -> Says:
    """What stands behind the bodies."""
    low, at, lexicon = words.low, read.end, verbs()
    if lexicon.past.longest(low, at):
        return Says.NOTHING
    if lexicon.duty.longest(low, at):
        return Says.DUTY
    if lexicon.permission.longest(low, at):
        return Says.LEAVE
    if lexicon.predicates.longest(low, at):
        return Says.ACT
    if words.at(at) == ":":
        after = at + 1
        opens = lexicon.predicates.longest(low, after) or lexicon.adverbials.longest(low, after)
        return Says.COLON if after >= len(low) or opens or words.capital(after) else Says.NOTHING
    if lexicon.stops.longest(low, at) and _acts(words, at):
        return Says.ACT
    lets = words.at(at) == "cho"  # "Sở Giáo dục và Đào tạo cho học sinh nghỉ học"
    if read.closed and words.at(at)[:1].isalpha() and (lets or not lexicon.stops.longest(low, at)):
        return Says.ACT
    return Says.NOTHING


def _acts(words: Words, at: int) -> bool:
    """Whether an action stands in the rest of the sentence."""
    known = verbs().actions
    return any(known.longest(words.low, i) for i in range(at, min(len(words), at + 40)))


def _behind_adverbial(words: Words, at: int) -> Subject | None:
    """ "Trên cơ sở …, Ban Dân vận các huyện tham mưu": the subject behind a comma.

    The search ends where an action without a subject begins; a ground that is itself an act
    ("Sau khi rà soát, đánh giá …") may hold several.
    """
    low, lexicon = words.low, verbs()
    length = lexicon.adverbials.longest(low, at)
    if not length or (low[at : at + 2] == ["thực", "hiện"] and not words.capital(at + length)):
        return None
    verbal = lexicon.actions.longest(low, at + length) > 0
    for comma in range(at + length, len(low)):
        if low[comma] == ";":
            return None
        if low[comma] not in ",:":
            continue
        after = comma + 1
        verbal = verbal or _act_before(words, comma)
        found = requested(words, after) or _subject(words, after, rules.BEHIND_ADVERBIAL)
        if found and (not _told(words, at, comma) or _acts_next(words, after)):
            return found
        if low[comma] == ":" or (not verbal and _begins_to_act(words, after)):
            return None
    return None


def _act_before(words: Words, comma: int) -> bool:
    """ "kết quả rà soát, đánh giá, …": an act before the comma, so that more of them may follow."""
    known = verbs().actions
    return any(known.longest(words.low, comma - length) == length for length in (2, 3))


def _told(words: Words, at: int, comma: int) -> bool:
    """ "… báo cáo Chủ tịch UBND huyện, Thanh tra huyện về …": bodies that are told, not telling."""
    for start in range(max(at, comma - LONGEST_PERSON), comma):
        length = verbs().addressing.longest(words.low, start)
        if length and (read := read_bodies(words, start + length)) and read.end > comma:
            return True
    return False


def _acts_next(words: Words, at: int) -> bool:
    """Whether an action stands right behind the bodies at `at`."""
    read = read_bodies(words, at)
    return read is not None and verbs().predicates.longest(words.low, read.end) > 0


def _begins_to_act(words: Words, at: int) -> bool:
    low, lexicon = words.low, verbs()
    if lexicon.adverbials.longest(low, at) or lexicon.stops.longest(low, at):
        return False
    return lexicon.predicates.longest(low, at) > 0


def _behind_topic(words: Words, at: int) -> Subject | None:
    """ "Công tác tuyên truyền: Sở Văn hóa chủ trì": the subject behind the first colon."""
    try:
        colon = words.low.index(":", at, at + LONG_TOPIC)
    except ValueError:
        return None
    if "(" in words.low[at:colon]:
        return None
    if colon - at > SHORT_TOPIC and verbs().predicates.longest(words.low, at):
        return None
    return requested(words, colon + 1) or _subject(words, colon + 1, rules.BEHIND_TOPIC)


def _offset(words: Words, at: int) -> int:
    """Where word `at` begins; behind the last word, its end."""
    return words.start(at) if at < len(words) else words.end(len(words) - 1)
