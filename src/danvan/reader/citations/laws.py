"""Laws, codes, ordinances and the constitution: cited by name, with or without a number."""

from __future__ import annotations

import re

from danvan.reader.citations import patterns
from danvan.reader.citations.heads import number_of, plain_code
from danvan.reader.citations.mention import Key, Mention
from danvan.reader.lexicon.citing import law_name, law_opening, opens_no_law
from danvan.reader.lexicon.types import fold
from danvan.reader.source import Span

NAMES = ("Luật", "Bộ luật", "Bộ Luật", "Pháp lệnh", "Hiến pháp")

_LONGEST = 120
_YEAR = re.compile(r"(?: năm)? (?:19|20)\d\d(?![\d/])")
_AMENDING = re.compile(
    r" [Ss]ửa đổi(?:,? bổ sung)?[^;:.\n]{0,400}?"
    r"(?=,? ngày | số ?\d|[;:\n]|\.(?:\s|$)|, (?:[A-ZĐÀ-Ỹ]|các |những |đồng thời )"
    r"| (?:có hiệu|được|đã|và các|trong|tại) )"
)
_END = re.compile(
    r"[;:.\n(“\"”)]| (?:số:? ?)?\d| và(?!\w)(?! (?!Luật|Bộ|Pháp|Nghị|Thông|Quyết|Chỉ|Hiến)[A-ZĐ]"
    r"[^;:,.()\d]{2,50} (?:ngày|số|năm) )| (?:ngày|năm|của|quy định|có|được|đã|trên|tại|đối với"
    r"|trong|cho|để|hiện|này|ở|theo|với|là|vào|đến|do|khi|nhằm|bằng|gắn|như|sẽ|phải|hoặc)(?!\w)"
)
_TO_CODE = re.compile(r",? {0,2}\(?(?:Luật )?(?:số:? ?)?(?=\d)")
_CONSTITUTION = re.compile(r"(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam)?(?: năm (?:19|20)\d\d)?")


def read(view: str, match: re.Match[str], formal: bool) -> Mention | None:
    """`Luật Tổ chức HĐND và UBND ngày 26/11/2003`, `Luật Thủy sản số 18/2017/QH14`."""
    end = _name_end(view, match, formal)
    if end is None:
        return None
    name = view[match.start() : end]
    mention = Mention("law", "law", match.start(), end, name=name, key=_key(name))
    mention.title = Span(match.start(), end)
    lead = _TO_CODE.match(view, end)
    coded = patterns.numbers().match(view, lead.end()) if lead else None
    if coded and coded["code"] is not None:
        mention.form = "code"
        mention.code = plain_code(coded[0])
        mention.number = number_of(mention.code)
        mention.head = mention.end = coded.end()
    return mention


def _key(name: str) -> Key:
    """A law's name and its year, where printed; both spellings of its councils are one."""
    name = fold(name)
    year = _YEAR.search(name)
    name = name[: year.start()] if year else name
    name = name.replace("hội đồng nhân dân", "hđnd").replace("ủy ban nhân dân", "ubnd")
    return ("law", name, year[0][-4:] if year else "")


def _name_end(view: str, match: re.Match[str], formal: bool) -> int | None:
    at = match.end()
    if match[0] == "Hiến pháp":
        constitution = _CONSTITUTION.match(view, at)
        return constitution.end() if constitution else at
    amending = _AMENDING.match(view, at)
    if amending:
        return amending.end()
    known = law_name(view, at + 1)
    if not known and opens_no_law(view, at + 1):
        return None
    end = at + 1 + len(known) if known else _plain_end(view, at, formal)
    year = _YEAR.match(view, end)
    return year.end() if year else end


def _plain_end(view: str, at: int, formal: bool) -> int:
    """The end of a law's name at the first word or sign that no plain name holds."""
    start = at + 1 + len(law_opening(view, at + 1))
    limit = start + _LONGEST
    stop = _END.search(view, start, limit)
    end = stop.start() if stop else min(limit, len(view))
    comma = view.find(",", start, end)
    # In a line of căn cứ a small letter behind the comma goes on with the name.
    if comma >= 0 and not (formal and view[comma + 2 : comma + 3].islower()):
        end = comma
    return end


def absorb(later: list[Mention], law: Mention) -> None:
    """Number and date behind an amending law's name are its own, not those of the law it amends."""
    assert law.title
    inner = []
    while later and later[-1].start < law.head:
        inner.append(later.pop())
    for mention in reversed(inner):
        if mention.head > law.title.end:
            if mention.start >= law.title.end or mention.key[:1] != ("law",):
                continue
            mention.form, mention.code, mention.number = "law", None, None
            mention.head = law.title.end
        if mention.end > law.title.end:
            mention.date = mention.issuer = None
            mention.end = law.title.end
        later.append(mention)
