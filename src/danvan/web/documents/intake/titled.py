"""Resolutions that bear no number and are definite all the same: by congress or plenum.

`Nghị quyết Đại hội XI của Đảng`, `Nghị quyết Đại hội đại biểu toàn quốc lần thứ XI` and `Nghị
quyết Đại hội Đảng toàn quốc lần thứ XI` are one document.
"""

from __future__ import annotations

import re

from danvan.web.core.words import fold

_NUMERAL = r"(?P<numeral>[ivxlc]+|\d+)"
_CONGRESS = re.compile(
    rf"^nghi quyet dai hoi (?P<words>(?:\w+ ){{0,12}}?)(?:lan thu |khoa )?{_NUMERAL}\b"
    r"(?P<after>(?: cua dang)?)"
)
_PLENUM = re.compile(
    r"^nghi quyet (?:hoi nghi )?(?:lan thu )?(?P<before>\w+ )?(?:ban chap hanh )?"
    r"(?:trung uong|tw) ?(?P<meeting>\d+)?(?: dang)? khoa (?P<term>[ivxlc]+)\b"
)
_NATIONAL = ("", "dang", "toan quoc", "dang toan quoc", "dai bieu toan quoc", "cua dang")


def title_key(type: str, title: str) -> str:
    """What names the document whatever way its title is written; empty for one not definite."""
    folded = fold(title)
    if type != "resolution":
        return ""
    if plenum := _PLENUM.match(folded):
        meeting = plenum["meeting"] or (plenum["before"] or "").strip()
        return f"plenum {meeting} {plenum['term']}" if meeting else ""
    if congress := _CONGRESS.match(folded):
        place = congress["words"].strip()
        national = place in _NATIONAL
        return f"congress {'national' if national else place} {congress['numeral']}"
    return ""
