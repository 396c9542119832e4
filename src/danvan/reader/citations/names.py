"""Documents cited by name: laws, resolutions of congresses and plenums, individual programmes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from danvan.reader.citations import patterns
from danvan.reader.citations.heads import number_of, plain_code
from danvan.reader.citations.mention import Mention
from danvan.reader.citations.ordinals import ordinal
from danvan.reader.citations.scope import Scope
from danvan.reader.citations.tails import issuer_name, title_end
from danvan.reader.lexicon.citing import law_name, law_opening, one_of, opens_no_law, words
from danvan.reader.lexicon.types import fold, type_of_name
from danvan.reader.source import Span

_LAWS = ("Luật", "Bộ luật", "Bộ Luật", "Pháp lệnh", "Hiến pháp")
# `Chương trình hành động của Tỉnh ủy thực hiện …`: own words behind the body.
_OWN_WORDS = re.compile(
    r",? (?:về|thực hiện|triển khai|khóa|nhiệm kỳ|năm|giai đoạn|giữa|với|và)(?!\w)"
)
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_YEAR = re.compile(r" năm (?:19|20)\d\d(?!\d)")
_ORDINAL = patterns.ORDINAL
_FIGURE = patterns.FIGURE

_AMENDING = re.compile(
    r" [Ss]ửa đổi(?:,? bổ sung)?[^;:.\n]{0,400}?(?=,? ngày | số \d|[;:\n]|\.(?:\s|$)|, \w| có hiệu)"
)
_LAW_END = re.compile(
    r"[;:.\n(“\"”)]| số ?\d| (?:ngày|năm|số|của|quy định|và|có|được|đã|trên|tại|đối với|trong|cho|để|hiện"
    r"|này|ở|theo|với|là|vào|đến|do|khi|nhằm|bằng|gắn|như|sẽ|phải|hoặc)(?!\w)"
)
_TO_CODE = re.compile(r",? {0,2}\(?(?:Luật )?(?:số:? ?)?(?=\d)")
_CONSTITUTION = re.compile(r"(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam)?(?: năm (?:19|20)\d\d)?")

# `Đại hội đại biểu Đảng bộ tỉnh … lần thứ XVIII`, `Đại hội XIII của Đảng`.
_CONGRESS_WORD = (
    r"(?:đại biểu|toàn quốc|toàn tỉnh|bộ|của Đảng|cơ quan|khối|tỉnh|thành phố|huyện|quận|thị xã"
    r"|thị trấn|xã|phường|đặc khu|các dân tộc thiểu số|các cơ quan"
    rf"|(?:lần )?thứ {_ORDINAL}|\d{{1,2}}(?!\w)|[A-ZĐÀ-Ỹ]\w*|ủy|đoàn|nhiệm kỳ)"
)
_CONGRESS = re.compile(
    rf"(?: của)? (?P<congress>Đại hội(?: {_CONGRESS_WORD}){{1,24}}"
    r"(?:,? \(?nhiệm kỳ \d{4} ?[-–] ?\d{4}\)?)?)"
)
_NEXT_CONGRESS = re.compile(
    rf"(?:,|;| và|, và)(?: của)? (?P<congress>Đại hội(?: {_CONGRESS_WORD}){{2,24}})"
)
_CONGRESS_NUMBER = re.compile(rf" thứ ({_ORDINAL})| ({_FIGURE})")
_TERM_YEARS = re.compile(r"nhiệm kỳ (\d{4})")
_LEVELS = re.compile(
    r"Đảng bộ (?:các )?(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|khối)?"
)

_CENTRE = r"(?:Ban Chấp hành |BCH )?(?:Trung ương|TW)(?: Đảng)?"
_PLACE = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?: [A-ZĐÀ-Ỹ]\w*){0,4}"
_KHOA = rf"(?:,? \(?khóa ({_FIGURE})\)?)"
_PLENUM = re.compile(
    rf"(?: của)? (?:Hội nghị (?:lần thứ )?({_ORDINAL}),? (?:của )?{_CENTRE}{_KHOA}?"
    rf"|(?:Hội nghị )?(?:lần thứ )?{_CENTRE}(?: lần thứ ({_ORDINAL})| ?({_FIGURE})){_KHOA}?"
    rf"|Hội nghị lần thứ ({_ORDINAL}),? (?:của )?(?:Ban Chấp hành|BCH) Đảng bộ {_PLACE}{_KHOA}?)"
)


@cache
def _name_end() -> re.Pattern[str]:
    """Where the name of a programme ends, beside the ends of titles."""
    return re.compile(
        r" trên địa bàn|,? năm \d{4} (?=trên|tại|của)|, nhiệm kỳ| theo (?:các|đúng|quy định|[A-ZĐ])"
        r"| để | nhằm | như sau| và (?:quy định|những)| của (?:đơn vị|cơ quan|địa phương)"
    )


@cache
def _makers() -> re.Pattern[str]:
    either = {spelling for word in words("makers") for spelling in (word, word.capitalize())}
    return re.compile(rf"(?<!\w){one_of(either)} $")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf" (?:{one_of(words('no_names'))}(?!\w)|\d|[^\w“\"])")


def read(view: str, match: re.Match[str], later: Sequence[Mention], scope: Scope) -> Mention | None:
    """The mention that begins with the type name `match`, None where it names no one document."""
    if match[0] in _LAWS:
        return _law(view, match, scope.formal(match.start()))
    if match[0] in ("Nghị quyết", "Kết luận"):
        return _congress(view, match) or _plenum(view, match)
    return _named(view, match, later, scope)


def _law(view: str, match: re.Match[str], formal: bool) -> Mention | None:
    """`Luật Tổ chức HĐND và UBND ngày 26/11/2003`, `Luật Thủy sản số 18/2017/QH14`."""
    end = _law_name_end(view, match, formal)
    if end is None:
        return None
    name = view[match.start() : end]
    mention = Mention("law", "law", match.start(), end, name=name, key=("law", _law_key(name)))
    mention.title = Span(match.start(), end)
    lead = _TO_CODE.match(view, end)
    coded = patterns.numbers().match(view, lead.end()) if lead else None
    if coded and coded["code"] is not None:
        mention.form = "code"
        mention.code = plain_code(coded[0])
        mention.number = number_of(mention.code)
        mention.head = mention.end = coded.end()
    return mention


def _law_key(name: str) -> str:
    """A law's name without its year; both spellings of its councils are one."""
    name = _YEAR.sub("", fold(name))
    return name.replace("hội đồng nhân dân", "hđnd").replace("ủy ban nhân dân", "ubnd")


def _law_name_end(view: str, match: re.Match[str], formal: bool) -> int | None:
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
    limit = start + 120
    stop = _LAW_END.search(view, start, limit)
    end = stop.start() if stop else min(limit, len(view))
    comma = view.find(",", start, end)
    # In a line of căn cứ a small letter behind the comma goes on with the name.
    if comma >= 0 and not (formal and view[comma + 2 : comma + 3].islower()):
        end = comma
    return end


def _congress(view: str, match: re.Match[str]) -> Mention | None:
    """`Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX`, with an ordinal or a term."""
    found = _CONGRESS.match(view, match.end())
    return _congress_mention(view, match.start(), found) if found else None


def next_congress(view: str, mention: Mention) -> Mention | None:
    """`… Đại hội XIII của Đảng và Đại hội Đảng bộ tỉnh lần thứ XX`: the second resolution."""
    found = _NEXT_CONGRESS.match(view, mention.head)
    if not found:
        return None
    after = _congress_mention(view, found.start("congress"), found)
    if after and after.name:
        after.name = "Nghị quyết " + after.name
    return after


def _congress_mention(view: str, start: int, found: re.Match[str]) -> Mention | None:
    congress = found["congress"]
    number = None
    for candidate in _CONGRESS_NUMBER.finditer(congress):
        number = ordinal(candidate[1] or candidate[2])
    years = _TERM_YEARS.search(congress)
    if number is None and years is None:
        return None
    end = found.end("congress")
    own = str(number) if number is not None else years[1] if years else ""
    mention = Mention("congress", "resolution", start, end, name=view[start:end])
    mention.key = ("congress", _congress_of(congress), own)
    mention.issuer = Span(found.start("congress"), end)
    return mention


def _congress_of(congress: str) -> str:
    """Whose congress it is, without the place's name: `đảng`, `đảng bộ tỉnh`, `công đoàn` …"""
    level = _LEVELS.search(congress)
    if level:
        return f"đảng bộ {level[1] or ''}"
    for other in ("Công đoàn", "Đoàn", "Mặt trận", "Hội Nông dân", "Hội Cựu chiến binh", "Phụ nữ"):
        if other in congress:
            return other
    return "đảng"


def _plenum(view: str, match: re.Match[str]) -> Mention | None:
    """`Nghị quyết Trung ương 4 khóa XI`, `Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành …`."""
    found = _PLENUM.match(view, match.end())
    if not found:
        return None
    kind = type_of_name(match[0]) or "other"
    mention = Mention("plenum", kind, match.start(), found.end())
    mention.name = view[match.start() : found.end()]
    number = ordinal(found[1] or found[3] or found[4] or found[6])
    if number is None:
        return None
    term = ordinal(found[2] or found[5] or found[7] or "")
    level = "tỉnh" if found[6] else ""
    mention.key = ("plenum", kind, level, str(number), str(term or ""))
    return mention


def _named(
    view: str, match: re.Match[str], later: Sequence[Mention], scope: Scope
) -> Mention | None:
    """`Chương trình mục tiêu quốc gia về …`, `Đề án xây dựng …`: capital, individual, no number."""
    before = view[max(0, match.start() - 24) : match.start()]
    if (
        scope.opens(match.start())
        or _makers().search(before)
        or _no_name().match(view, match.end())
    ):
        return None
    issuer = _named_issuer(view, match.end())
    end = title_end(view, match.end() + 1, later, scope.formal(match.start()))
    if issuer and not _OWN_WORDS.match(view, issuer.end):
        end = min(end, issuer.end)
    cut = _name_end().search(view, match.end() + 8, end)
    end = cut.start() if cut else end
    name = view[match.start() : end].rstrip(" ,")
    if len(name.split()) < len(match[0].split()) + 2:
        return None
    kind = type_of_name(match[0]) or "other"
    mention = Mention("named", kind, match.start(), match.end(), name=name)
    mention.end = match.start() + len(name)
    mention.title = Span(match.start(), mention.end)
    mention.key = ("named", _ZEROS.sub("", fold(name)))
    mention.issuer = issuer
    return mention


def _named_issuer(view: str, at: int) -> Span | None:
    """The body right behind the type: `Chương trình hành động của Tỉnh ủy …`."""
    if not view.startswith(" của ", at):
        return None
    return issuer_name(view, at + 5) if view[at + 5 : at + 6].isupper() else None
