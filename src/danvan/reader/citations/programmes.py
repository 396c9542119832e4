"""Programmes, schemes, statutes and the like that are cited by name alone.

Read: a type's name with a capital inside a sentence, the words behind it up to the end of a
title. Ground: the contract (`a capitalised, individual document without a number`). Specimen:
`Chương trình mục tiêu quốc gia về giảm nghèo bền vững`. Things yet to be made, classes and bodies
(`xây dựng Đề án …`, `các Kế hoạch …`, `Phòng Kế hoạch`) are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from danvan.reader.citations.mention import Mention
from danvan.reader.citations.scope import Scope
from danvan.reader.citations.tails import issuer_name, title_end
from danvan.reader.lexicon.citing import one_of, words
from danvan.reader.lexicon.types import fold, type_of_name
from danvan.reader.source import Span

_SHORTEST = 2  # words of its own that a name must have
# `Chương trình hành động của Tỉnh ủy thực hiện …`: own words behind the body.
_OWN_WORDS = re.compile(
    r",? (?:về|thực hiện|triển khai|khóa|nhiệm kỳ|năm|giai đoạn|giữa|với|và)(?!\w)"
)
# `Phòng Tài chính - Kế hoạch cân đối …` goes on with a body's name.
_BODY = re.compile(r"[^\W\d]+ ?[-–] $")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_END = re.compile(
    r" trên địa bàn|,? năm \d{4} (?=trên|tại|của)|, nhiệm kỳ| theo (?:các|đúng|quy định|[A-ZĐ])"
    r"|,? (?:đảm bảo|bảo đảm) | để | nhằm | như sau| và (?:quy định|những)"
    r"| của (?:đơn vị|cơ quan|địa phương)|,? (?:bao )?gồm | với (?:những |các )?nội dung"
    r"| vào (?:năm|quý|tháng)| trong (?:quý|tháng|năm) | hoàn thành (?:trong|trước|vào)"
)


@cache
def _makers() -> re.Pattern[str]:
    either = {spelling for word in words("makers") for spelling in (word, word.capitalize())}
    return re.compile(rf"(?<!\w){one_of(either)} $")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf" (?:{one_of(words('no_names'))}(?!\w)|\d|[^\w“\"])")


def read(view: str, match: re.Match[str], later: Sequence[Mention], scope: Scope) -> Mention | None:
    """`Chương trình mục tiêu quốc gia về …`, `Đề án xây dựng …`: capital, individual, no number."""
    before = view[max(0, match.start() - 24) : match.start()]
    if (
        scope.opens(match.start())
        or _makers().search(before)
        or _BODY.search(before)
        or _no_name().match(view, match.end())
    ):
        return None
    issuer = _issuer(view, match.end())
    end = title_end(view, match.end() + 1, later, scope.formal(match.start()))
    if issuer and not _OWN_WORDS.match(view, issuer.end):
        end = min(end, issuer.end)
    cut = _END.search(view, match.end() + 8, end)
    end = cut.start() if cut else end
    name = view[match.start() : end].rstrip(" ,")
    if len(name.split()) < len(match[0].split()) + _SHORTEST:
        return None
    kind = type_of_name(match[0]) or "other"
    mention = Mention("named", kind, match.start(), match.end(), name=name)
    mention.end = match.start() + len(name)
    mention.title = Span(match.start(), mention.end)
    mention.key = ("named", _ZEROS.sub("", fold(name)))
    mention.issuer = issuer
    return mention


def _issuer(view: str, at: int) -> Span | None:
    """The body right behind the type: `Chương trình hành động của Tỉnh ủy …`."""
    if not view.startswith(" của ", at):
        return None
    return issuer_name(view, at + 5) if view[at + 5 : at + 6].isupper() else None
