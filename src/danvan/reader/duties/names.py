"""One name of a body: its head word, and how far the name goes on."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter

from danvan.reader.duties.words import Words
from danvan.reader.lexicon.bodies import bodies
from danvan.reader.lexicon.verbs import verbs

# A name longer than this is a sentence that was taken for one.
LONGEST = 40

# Behind these, not behind several of them, an action names a role: "Đơn vị chủ trì".
# Behind these an unknown word in lower case is no part of the name any more.
_PLACES = frozenset(
    (
        "tỉnh",
        "huyện",
        "quận",
        "xã",
        "phường",
        "thị trấn",
        "thị xã",
        "thành phố",
        "đặc khu",
        "khu vực",
    )
)
_CLOSING = frozenset(("liên quan", "có liên quan", "hữu quan", "các cấp", "cùng cấp", "nêu trên"))
# "các huyện, thành, thị ủy": places cut short before the committee that they share.
CLIPPED_PLACES = ("huyện", "quận", "thành", "thị", "tỉnh")
COMMITTEES = ("ủy", "uỷ", "đoàn")
_DASHES = "-–—−&/"
_ROLE_BEARERS = ("đơn vị", "cơ quan", "hội đồng", "bộ phận")
# Behind "được" these take the act that is given; any other is the act itself.
_GIVING = ("giao", "phân", "ủy", "uỷ", "chỉ", "đề", "cử", "lựa")
# "Hội đồng có từ 05 thành viên": behind "có" a count, which no name holds.
# "Phòng Y tế 6 tháng một lần": a number with its unit is no part of a name.
_UNITS = frozenset(("tháng", "lần", "ngày", "năm", "giờ", "tuần", "người", "thành", "đồng", "buổi"))
_TOWARDS = frozenset(("về", "với", "kịp", "ngay", "đến", "tới", "bằng", "qua", "cho"))
_COUNTS = frozenset(("từ", "ít", "nhiều", "không", "số", "tối", "khoảng", "đủ", "trên", "dưới"))


@dataclass(slots=True)
class Name:
    """Words `first:last` that name one body, and what kind of name it is.

    `kind` is `any`, `capital`, `officer`, `clipped` or `partner`, as in bodies.toml. `plural`: a
    quantifier opens it. `bare`: only words of a clipped series so far ("các sở, ban"). `governed`:
    the head governs a series ("UBND các huyện, thị xã"). `proper`: a capital stands in the name.
    `relative`: inside "được giao …", where verbs belong to the name. `purposive`: the head's
    purpose follows in lower case. `placed`: a place closed the name ("Công an tỉnh"), or its field
    of work did ("Sở Y tế"), which is then its last word (`whole`). `series`: its last word is a
    place of several ("UBND các xã, phường").
    """

    first: int
    last: int
    kind: str
    plural: bool = False
    bare: bool = False
    governed: bool = False
    proper: bool = False
    relative: bool = False
    purposive: bool = False
    placed: bool = False
    whole: bool = False
    series: bool = False
    head: str = ""


def skip_honorifics(words: Words, at: int) -> int:
    """Behind "Các đồng chí", "ông" and the like, which are no part of a name."""
    return at + bodies().honorifics.longest(words.low, at)


def open_name(words: Words, at: int, partners: bool = False, listed: bool = False) -> Name | None:
    """The name that begins at `at`, so far only its quantifier and head.

    `partners`: also parties that never lead. `listed`: the name follows another one, so that a
    capital in its head is no capital of a sentence ("Sở Giao thông vận tải, Đài khí tượng").
    """
    lexicon, low = bodies(), words.low
    quantifier = lexicon.quantifiers.longest(low, at)
    plural = quantifier > 0
    head = at + quantifier
    kind, length = _head(words, head, plural, partners, listed)
    if not length and plural:
        # "những", "mọi" may belong to the head itself: "các thành viên".
        plural, head = False, at
        kind, length = _head(words, at, False, partners, listed)
    if not length:
        return None
    if low[at : at + quantifier][:2] == ["đối", "với"]:
        at += 2
    elif low[at] == "riêng":
        at += 1
    known = " ".join(low[head : head + length])
    field = _field(words, known, head + length)
    return Name(
        first=at,
        last=head + length + field,
        kind=kind,
        plural=plural,
        bare=kind != "officer" and lexicon.clipped.longest(low, head) == length,
        governed=kind == "officer" and lexicon.clipped.longest(low, head + length) > 0,
        proper=kind == "capital"
        or any(words.capital(i) for i in range(head + 1, head + length + field)),
        purposive=known in lexicon.purposive and not field,
        placed=field > 0 or known in lexicon.whole,
        whole=field > 0 or known in lexicon.whole,
        head=known,
    )


def _field(words: Words, head: str, at: int) -> int:
    """How many words at `at` complete the name behind "Sở" and the like: "Giáo dục và Đào tạo"."""
    if not words.capital(at) or head not in bodies().fielded:
        return 0
    return bodies().fields.longest(words.low, at)


def _head(words: Words, at: int, plural: bool, partners: bool, listed: bool) -> tuple[str, int]:
    """Kind and length in words of the head at `at`; length 0 where none stands there."""
    lexicon, low = bodies(), words.low
    never = lexicon.never.longest(low, at)
    found: list[tuple[int, str]] = [
        (lexicon.officers.longest(low, at), "officer"),
        (lexicon.any.longest(low, at), "any"),
    ]
    if plural:
        found.append((lexicon.clipped.longest(low, at), "clipped"))
    capital = lexicon.capital.longest(low, at)
    if capital and (_named(words, at, at + capital) or (listed and words.capital(at))):
        found.append((capital, "capital"))
    if partners:
        found.append((lexicon.partners.longest(low, at), "partner"))
    length, kind = max(found, key=itemgetter(0))
    if length > never or (plural and length == never):
        return kind, length
    return "", 0


def _named(words: Words, head: int, after: int) -> bool:
    """Whether what follows a head in capitals makes it a name: a capital or a place."""
    if words.capital(after):
        return True
    return words.capital(head) and bodies().places.longest(words.low, after) > 0


def extend(words: Words, name: Name) -> int:
    """Lengthen `name` over all words that belong to it; the index of the first that does not.

    Stops at separators, brackets, colons, at words that end every name, and at an action.
    """
    at = name.last
    while at < len(words) and at - name.first < LONGEST:
        length = _belongs(words, name, at)
        if not length:
            break
        at = min(at + length, len(words))
        name.last = at
    return at


def _belongs(words: Words, name: Name, at: int) -> int:
    """How many words at `at` belong to the name; 0 where it ends."""
    lexicon, low = bodies(), words.low
    word = low[at]
    if not (word[0].isalnum() or word in _DASHES):
        return 0
    if verbs().duty.longest(low, at):
        return 0
    if length := _compound(words, name, at):
        return length
    if length := lexicon.complements.longest(low, at):
        name.bare = name.series = name.whole = False
        name.proper = name.proper or words.capital(at)
        name.placed = " ".join(low[at : at + length]) in _CLOSING or word in ("bị", "chịu")
        return 0 if _complement_acts(words, at, length) else length
    if word[0].isdigit() and words.at(at + 1).split("/")[0] in _UNITS:
        return 0
    if words.capital(at) or word in _DASHES:
        name.proper, name.bare, name.purposive = True, False, False
        # "Phòng Giáo dục Phổ thông": what completed the name did not.
        name.placed = (name.placed and not name.whole) or _is_acronym(words.words[at], name)
        name.series = name.whole = False
        return _capitalised(words, at)
    if length := _clause_inside(words, name, at):
        name.series = False
        return length
    if word == "số" and words.at(at + 1)[:1].isdigit():
        return 2  # "khu dân cư số 3"
    if word in COMMITTEES and low[at - 1] in CLIPPED_PLACES and not words.capital(at - 1):
        return 1  # "Ban Dân vận các huyện, thành, thị ủy"
    if (name.placed or name.series) and (length := lexicon.regions.longest(low, at)):
        return length
    if verbs().predicates.longest(low, at) or verbs().stops.longest(low, at):
        return 0
    if word in ("và", "hoặc", "cùng"):
        return 0
    if _is_place(words, at):
        series = low[at - 1] in ("các", "cấp", ",", "và")
        name.purposive, name.placed, name.series, name.whole = False, not series, series, False
        return lexicon.places.longest(low, at)
    if word in ("ủy", "uỷ") and words.capital(at - 1) and at - 1 > name.first + 1:
        name.placed = words.at(at + 1) != "các"  # "Ban Dân vận Tỉnh ủy phúc tra"
        return 1
    if name.placed:
        return _after_place(words, name, at)
    if name.series and not lexicon.clipped.longest(low, at):
        name.placed = True
        return _after_place(words, name, at)
    name.governed = name.governed or (word == "các" and not name.plural)
    if not lexicon.clipped.longest(low, at) or not name.bare:
        name.bare = False
    return 1


def _complement_acts(words: Words, at: int, length: int) -> bool:
    """ "Phòng Nội vụ phụ trách.", "các đơn vị phản ánh về Sở"; "ủy viên phụ trách xã" is none."""
    after = words.at(at + length)
    if words.low[at] == "phụ":
        return not after[:1].isalnum()
    return " ".join(words.low[at : at + length]) == "phản ánh" and after in _TOWARDS


def _compound(words: Words, name: Name, at: int) -> int:
    """Words that hold a verb and are none ("trật tự"), and a body behind its officer."""
    lexicon, low = bodies(), words.low
    length = 0 if name.placed else lexicon.compounds.longest(low, at)
    if name.kind == "officer" and at == name.first + len(name.head.split()):
        body = lexicon.any.longest(low, at)
        length = max(length, body if body > 2 else 0)
    if length:
        name.bare = False
        name.proper = name.proper or words.capital(at)
    return length


def _capitalised(words: Words, at: int) -> int:
    """ "Đăng ký", "Quản lý" with a capital are one word of a name, the verb in them included."""
    pair = words.low[at : at + 2]
    whole = len(pair) == 2 and not words.capital(at + 1) and " ".join(pair) in verbs().actions
    return 2 if whole else 1


def _after_place(words: Words, name: Name, at: int) -> int:
    """Another body or place may qualify a name that is complete: "Hội LHTN nhà trường"."""
    low, lexicon = words.low, bodies()
    if low[at] == "các" and max(k.longest(low, at + 1) for k in (lexicon.clipped, lexicon.any)):
        name.governed = True
        return 1
    return max(kind.longest(low, at) for kind in (lexicon.clipped, lexicon.any, lexicon.places))


def _is_acronym(word: str, name: Name) -> bool:
    """ "phòng CNTT": letters that stand for the rest of the name; "TNHH" of a firm does not."""
    return len(word) > 2 and word.isupper() and not name.head.startswith("công ty")


def _is_place(words: Words, at: int) -> bool:
    return words.low[at] in _PLACES or " ".join(words.low[at : at + 2]) in _PLACES


def _clause_inside(words: Words, name: Name, at: int) -> int:
    """Verbs inside a name: "được giao quản lý", "có giường bệnh", "đơn vị chủ trì thực hiện"."""
    low = words.low
    if low[at] == "được":
        name.relative = True
        given = words.at(at + 1) in _GIVING
        return 1 + (run_of_verbs(words, at + 1) if given else _one_verb(words, at + 1))
    if low[at] == "có":
        after = words.at(at + 1)
        allowed = verbs().permission.longest(low, at) > 0
        return 0 if allowed or not after[:1].isalpha() or after in _COUNTS else 2
    if low[at : at + 2] == ["nơi", "có"]:
        return 2
    if " ".join(low[at - 2 : at]) in _ROLE_BEARERS and (role := _role(words, name, at)):
        return role
    if name.relative and low[at] == "trực" and words.at(at + 1) == "tiếp":
        return 2
    if name.purposive and not verbs().telling.longest(low, at):
        return verbs().actions.longest(low, at)
    return 0


def _role(words: Words, name: Name, at: int) -> int:
    """ "Đơn vị chủ trì", "Các cơ quan chủ trì nhiệm vụ": of several only with what they lead."""
    role = bodies().roles.longest(words.low, at)
    about = bodies().objects.longest(words.low, at + role) if role else 0
    if about and (not name.plural or words.low[at] == "chủ"):
        name.bare = False
        return role + about if verbs().predicates.longest(words.low, at + role + about) else 0
    if not role or name.plural or words.at(at + role) in ("với", "cho", "cùng"):
        return 0
    name.relative, name.bare = True, False
    return role


def _one_verb(words: Words, at: int) -> int:
    return max(1, verbs().actions.longest(words.low, at))


def run_of_verbs(words: Words, at: int) -> int:
    """The length of the actions that stand one behind the other at `at`, at least 1."""
    start = at
    while length := verbs().actions.longest(words.low, at):
        at += length
    return max(1, at - start)
