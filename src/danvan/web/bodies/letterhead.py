"""Head and foot of a body's papers, from the tree of bodies."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from danvan.official import Form, Signature
from danvan.web.bodies.kind_facts import KindFacts
from danvan.web.bodies.models import Body, Kind, Level

_BOARDS = (Kind.ADVISORY, Kind.INSPECTION)  # what works for a committee
_AREA = re.compile(r"^(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)\s+", re.I)
_FACTS = KindFacts(
    Path(__file__).with_suffix(".toml"),
    ("symbol", "symbols", "authority", "head", "heads", "filed"),
)
# Grave, acute, hook above, tilde, dot below: the tone of a letter, not the letter itself.
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0309\u0303\u0323"))
# Bodies of the Party; all others write in the form of the State.
PARTY = (Kind.COMMITTEE, Kind.ADVISORY, Kind.INSPECTION)


def form_of(body: Body) -> Form:
    """The form of the papers that the body writes."""
    return "party" if body.kind in PARTY else "state"


def _named(body: Body, lists: str, single: str) -> str:
    """What the kind has for names that begin so, else for all of the kind."""
    facts = _FACTS.of(body)
    for begins, words in facts.get(lists, {}).items():
        if f"{body.name} ".startswith(f"{begins} "):
            return str(words)
    return str(facts.get(single, ""))


def superior(body: Body) -> str:
    """The body named above the issuer; empty where the form names none.

    A department stands under its People's Committee, a board under its committee, a committee
    of a commune under the Party organisation of the province. A People's Committee, a council,
    the Front stand for themselves.
    """
    above = Body.objects.get_parent(body)
    if above is None:
        return ""
    if form_of(body) == "party":
        if body.kind == Kind.COMMITTEE:
            return f"Đảng bộ {above.place}" if above.place else above.name
        return str(above.name) if above.kind == Kind.COMMITTEE else ""
    return str(above.name) if above.kind == Kind.ADMINISTRATION else ""


def issuer(body: Body) -> str:
    """The body's name without that of the committee which stands above it on the paper."""
    above = Body.objects.get_parent(body)
    for tail in filter(None, [above and above.name, above and above.short_name]):
        if body.kind in _BOARDS and body.name.endswith(f" {tail}"):
            return str(body.name.removesuffix(f" {tail}"))
    return str(body.name)


def symbol(body: Body, kind: str) -> str:
    """What stands behind the number of a paper of `kind`: `BC-UBND`, `KH/BTGDVTU`."""
    own = _symbol(body)
    return f"{kind}/{own}" if form_of(body) == "party" else f"{kind}-{own}"


def _symbol(body: Body) -> str:
    """Its own, else that of its kind, else of its name; a board's ends in its committee's."""
    if body.symbol:
        return str(body.symbol)
    made = _named(body, "symbols", "symbol") or _capitals(issuer(body))
    above = Body.objects.get_parent(body)
    if body.kind in _BOARDS and above and above.kind == Kind.COMMITTEE:
        return made + _symbol(above)
    return made


def _capitals(name: str) -> str:
    """`SNV` of `Sở Nội vụ`: the first letters of its words, those that only bind left out.

    A tone is no part of a symbol: `UBKT` of `Ủy ban Kiểm tra`.
    """
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in ("và", "của", "các")]
    letters = unicodedata.normalize("NFD", "".join(word[0] for word in words).upper())
    return unicodedata.normalize("NFC", letters.translate(_TONES))[:12]


def place(body: Body) -> str:
    """Where the paper is signed: `Hải Lâm`, `Đông Hải`."""
    named = body if body.place else next((b for b in _above(body) if b.place), body)
    return _AREA.sub("", named.place) or str(named.name)


def _above(body: Body) -> list[Body]:
    return list(Body.objects.get_ancestors(body).order_by("-depth"))


def signature(body: Body) -> Signature:
    """Authority and position; the name is written when it is signed."""
    return Signature(_named(body, "heads", "head"), authority=_FACTS.of(body).get("authority", ""))


def filed(body: Body) -> str:
    """Where the paper itself is kept."""
    facts = _FACTS.of(body)
    if facts["filed"] != "Văn phòng":
        return str(facts["filed"])
    of = {Level.PROVINCE: "Tỉnh ủy", Level.COMMUNE: "Đảng ủy"}.get(Level(body.level), "")
    return f"Văn phòng {of}".strip() if body.kind == Kind.COMMITTEE else "Văn phòng"
