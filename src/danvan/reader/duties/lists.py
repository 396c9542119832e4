"""A list of bodies: where one name ends and the next begins, and where commas stay inside one."""

from __future__ import annotations

from typing import NamedTuple

from danvan.reader.duties.names import (
    CLIPPED_PLACES,
    COMMITTEES,
    Name,
    extend,
    open_name,
    run_of_verbs,
    skip_honorifics,
)
from danvan.reader.duties.words import Words
from danvan.reader.lexicon.bodies import bodies
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

_JOINING = ("và", "hoặc", "cùng", "với")


class Bodies(NamedTuple):
    """Names read one after the other; `end` is the first word behind them.

    `parted`: a comma stands between the last name and what follows, so that the names are no
    subject of it. `closed`: a place ends the last name, so that any word may follow.
    """

    names: tuple[Span, ...]
    end: int
    parted: bool
    closed: bool = False


def read_bodies(words: Words, at: int, partners: bool = False) -> Bodies | None:
    """The list of bodies that begins at word `at`, None where no body begins there."""
    spans: list[Span] = []
    parted = closed = False
    while name := open_name(words, skip_honorifics(words, at), partners, listed=bool(spans)):
        parted = False
        at, following = _whole(words, name, partners)
        spans.append(Span(words.start(name.first), words.end(name.last - 1)))
        closed = name.placed
        if following is None:
            break
        parted, at = words.at(at) not in _JOINING, following
    if not spans:
        return None
    return Bodies(tuple(spans), at, parted, closed)


def _whole(words: Words, name: Name, partners: bool) -> tuple[int, int | None]:
    """Lengthen `name` to its end; the word it ends at, and where the next name may begin."""
    while True:
        at = extend(words, name)
        if words.at(at) == "(":
            at = _brackets(words, name, at)
            if at == name.last:
                continue
        if words.at(at) == ":" and _heads_a_list(words, name, at):
            name.last, name.bare, name.proper = at + 1, False, True
            continue
        if words.at(at) not in (",", ";", "và", "hoặc", "&"):
            return at, None
        following = at + 1
        if words.at(following) in ("và", "cùng", "hoặc"):
            following += 1
        if _stays_inside(words, name, at, following):
            name.last = min(following + _first_words(words, name, following), len(words))
            continue
        after = skip_honorifics(words, following)
        starts = open_name(words, after, partners, listed=True) is not None
        return at, following if starts or words.at(at) in ",;" else None


def _first_words(words: Words, name: Name, at: int) -> int:
    """Words behind a separator inside a name that might be mistaken for an action."""
    if clipped := bodies().clipped.longest(words.low, at):
        return clipped
    if words.at(at - 1) == "," and _half_said(words, name, at - 1):
        return max(1, verbs().actions.longest(words.low, at))
    return run_of_verbs(words, at) if name.relative else 0


def _brackets(words: Words, name: Name, at: int) -> int:
    """Behind a bracket: it belongs to the name only where the name goes on behind it."""
    close = at
    while close < len(words) and words.low[close] != ")":
        close += 1
    after = close + 1
    if after >= len(words):
        return after
    if bodies().complements.longest(words.low, after) or bodies().places.longest(words.low, after):
        name.last = after
    return after


def _heads_a_list(words: Words, name: Name, colon: int) -> bool:
    """ "các Sở: Tài chính, Nội vụ" is one owner; "Các đơn vị: Xây dựng kế hoạch" is not."""
    series = (name.bare or name.governed) and bodies().clipped.longest(words.low, colon - 1)
    if not series or not words.capital(colon + 1) or open_name(words, colon + 1) is not None:
        return False
    if words.at(colon - 1) in ("sở", "phòng", "bộ"):
        return True
    opens = verbs().predicates.longest(words.low, colon + 1)
    return not opens and not verbs().adverbials.longest(words.low, colon + 1)


def _stays_inside(words: Words, name: Name, at: int, following: int) -> bool:
    """Whether the separator at `at` stands inside the name."""
    low = words.low
    if following >= len(low) or words.at(at) == ";":
        return False
    clipped = bodies().clipped.longest(low, following)
    lower = not words.capital(following)
    alike = lower or words.capital(at - 1)
    if name.bare and alike and clipped and not _longer_name(words, following, clipped):
        return True
    if lower and (_shares_committee(words, at, following) or _half_said(words, name, at)):
        return True
    if name.placed and lower and _is_a_place(words, following):
        return True
    opened = open_name(words, skip_honorifics(words, following), listed=True)
    if opened is not None:
        if _one_office(words, name, at, opened):
            return True
        return name.governed and lower and not opened.plural and _fellow(words, following, opened)
    if bodies().honorifics.longest(low, following):
        return False
    if words.at(at) == "," and bodies().complements.longest(low, following) and lower:
        return True
    if not lower:
        return name.proper
    return _goes_on(words, name, at, following)


def _is_a_place(words: Words, at: int) -> bool:
    """ "UBND xã Tân Lập, xã Tân Hòa": a further place under the same head."""
    length = bodies().places.longest(words.low, at)
    return length > 0 and words.capital(at + length) and open_name(words, at) is None


def _half_said(words: Words, name: Name, comma: int) -> bool:
    """ "Cục Quản lý Khám, chữa bệnh", "Phòng Kiểm tra, giám sát": a capital verb awaits its fellow.

    A verb of two syllables does so only right behind the head.
    """
    low = words.low
    if words.at(comma) != "," or comma < 2 or name.placed:
        return False
    if words.capital(comma - 1):
        return low[comma - 1] == "phòng" or low[comma - 1] in verbs().actions
    pair = words.capital(comma - 2) and " ".join(low[comma - 2 : comma]) in verbs().actions
    behind_head = comma - 2 == name.first + len(name.head.split())
    return pair and behind_head and verbs().actions.longest(low, comma + 1) > 0


def _shares_committee(words: Words, at: int, following: int) -> bool:
    """ "các huyện, thành, thị ủy": the place before the comma lacks its committee."""
    low = words.low
    cut_short = low[at - 1] in CLIPPED_PLACES and low[at - 2] in ("các", ",")
    return cut_short and low[following] in CLIPPED_PLACES and words.at(following + 1) in COMMITTEES


def _fellow(words: Words, at: int, opened: Name) -> bool:
    """Whether a head may continue a governed series: a bare word or a Party organisation."""
    party = any(word in opened.head for word in ("ủy", "uỷ", "đảng", "chi bộ"))
    return opened.kind != "officer" and (party or bodies().clipped.longest(words.low, at) > 0)


def _goes_on(words: Words, name: Name, at: int, following: int) -> bool:
    """Lower-case words behind a separator that continue the name: "dược và mỹ phẩm"."""
    low = words.low
    clipped = bodies().clipped.longest(low, following)
    if clipped and name.governed and _is_noun(words, following + clipped):
        return True
    if verbs().predicates.longest(low, following):
        return name.relative and words.at(at) == "," and _acts_later(words, following)
    if verbs().stops.longest(low, following):
        return False
    if clipped and (name.governed or bodies().places.longest(low, at - 1)):
        return True
    if bodies().partners.longest(low, following):
        return False
    return words.at(at) == "và" or name.purposive or name.plural or name.governed


def _is_noun(words: Words, after: int) -> bool:
    """Whether "tổ chức" before word `after` is no act: "các cơ quan, tổ chức có trách nhiệm"."""
    if words.at(after) in (",", "và", "") or verbs().duty.longest(words.low, after):
        return True
    return words.low[after : after + 3] == ["trong", "phạm", "vi"]


def _longer_name(words: Words, at: int, clipped: int) -> bool:
    """Whether a name longer than the bare word begins at `at`: "đơn vị", "đơn vị sự nghiệp"."""
    return bodies().any.longest(words.low, at) > clipped or (
        words.capital(at)
        and words.capital(at + clipped)
        and bodies().capital.longest(words.low, at) == clipped
    )


def _one_office(words: Words, name: Name, at: int, opened: Name) -> bool:
    """One office of two organs: "Văn phòng HĐND và UBND", a party group of the Front and others."""
    if words.at(at) != "và":
        return False
    if name.head == "văn phòng":
        return words.at(at - 1) in ("hđnd", "dân", "hội") and opened.head.startswith(
            ("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "hđnd", "hội đồng nhân dân")
        )
    tail = words.low[name.first : at]
    front = "mặt" in tail and "trận" in tail
    political = opened.head.startswith(("đoàn thể", "tổ chức chính trị"))
    return front and political and name.head in ("đảng đoàn", "đảng ủy", "đảng uỷ")


def _acts_later(words: Words, at: int) -> bool:
    """Whether an action that no comma parts off follows a run of verbs parted by commas."""
    low = words.low
    while length := verbs().predicates.longest(low, at):
        at += length
        if words.at(at) in ("với", "cùng"):
            return False
        while at < len(low) and low[at] not in ",;:(" and not verbs().predicates.longest(low, at):
            at += 1
        if words.at(at) != ",":
            return at < len(low) and verbs().predicates.longest(low, at) > 0
        at += 1
    return False
