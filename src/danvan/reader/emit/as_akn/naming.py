"""Names in Akoma Ntoso: IRIs of documents and bodies, and unique eIds.

The project's one rule for IRIs: `/akn/vn/<act|doc>/<type>/<authority>/<date>/<number>`, each piece
in ASCII without marks (Đ is D), a slash written as an underscore: the province's Quyết định
41/QĐ-UBND is `/akn/vn/act/decision/uy-ban-nhan-dan-tinh-hai-lam/2026-01-05/41_QD-UBND`. What a
document does not say is `-`, or `undated` for the date; a title stands in for a missing number.
"""

from __future__ import annotations

import re
import unicodedata

# What is issued as law or decided with force has the structure `act`, all else is `doc`.
ACTS = {"law", "decree", "circular", "resolution", "decision", "regulation", "statute"}
_OTHERS = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 80


def ascii_of(text: str) -> str:
    """`text` without tone and vowel marks; đ is d."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if ord(letter) < 128)


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: `Tỉnh ủy Hải Lâm` → `tinh-uy-hai-lam`."""
    return _OTHERS.sub("-", ascii_of(text)).strip("-").lower()[:_LONGEST] or "-"


def number_slug(code: str) -> str:
    """`25-NQ/TW` → `25-NQ_TW`: case is kept, the slash becomes an underscore."""
    pieces = (_OTHERS.sub("-", ascii_of(piece)).strip("-") for piece in code.split("/"))
    return "_".join(filter(None, pieces))[:_LONGEST] or "-"


def work_iri(
    type: str | None,
    code: str | None,
    issuer: str | None,
    date: str | None,
    title: str | None,
) -> str:
    """The IRI of a document as a work, the same whether it is read or cited."""
    kind = "act" if type in ACTS else "doc"
    authority = slug(issuer) if issuer else _authority(code)
    number = number_slug(code) if code else slug(title or "")
    subtype = slug((type or "other").replace("_", "-"))
    return f"/akn/vn/{kind}/{subtype}/{authority}/{date or 'undated'}/{number}"


def _authority(code: str | None) -> str:
    """Where no issuer is named, the organ letters of the symbol: `33/CT-TTg` → `ttg`."""
    return slug(re.split(r"[-/]", code)[-1]) if code and re.search(r"[-/]", code) else "-"


class Ids:
    """Gives out eIds that are unique in one file: `<parent>__<abbreviation>_<number>`."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def take(self, parent: str, abbreviation: str, number: str = "") -> str:
        """The eId asked for; where it is taken, with `-2`, `-3` … behind it."""
        wanted = "__".join(filter(None, (parent, "_".join(filter(None, (abbreviation, number))))))
        eid, count = wanted, self._given.get(wanted, 0)
        while eid in self._given:
            count += 1
            eid = f"{wanted}-{count}"
        self._given[wanted] = max(count, 1)
        self._given.setdefault(eid, 1)
        return eid


def eid_number(segment: str) -> str:
    """The last step of a part's id as an eId number: `đ` → `dd` beside `d`, `-3` → `3`."""
    plain = ascii_of(segment.replace("đ", "dd").replace("Đ", "DD"))
    return _OTHERS.sub("-", plain).strip("-")
