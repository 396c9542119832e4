"""Names of groups: the same group in whatever order and number its members are listed.

`UBND các xã, thị trấn`, `UBND các xã, phường, đặc khu` and `UBND cấp xã` are one group;
`các huyện, thành, thị ủy` are the committees of districts.
"""

from __future__ import annotations

import re

_COMMUNES = r"(?:xa|phuong|thi tran|dac khu)"
_DISTRICTS = r"(?:huyen|quan|thi xa|thanh pho|thi|thanh)"
_AGENCIES = r"(?:so|ban|nganh|phong|co quan|don vi)"
_RULES = (
    (re.compile(r"\bcac tinh uy(?: thanh uy)?(?: truc thuoc trung uong)?\b"), "cac tinh uy"),
    (re.compile(r"\bcac tinh(?! uy)(?: thanh pho)?(?: truc thuoc trung uong)?\b"), "cac tinh"),
    (re.compile(r"\b(?:cac )?(?:co quan )?cap (xa|huyen)\b"), r"cac \1"),
    (re.compile(rf"\bcac {_DISTRICTS}(?: {_DISTRICTS})*(?= dang uy| uy\b)"), "cac huyen"),
    (re.compile(rf"\bcac {_DISTRICTS}(?: {_DISTRICTS})*\b(?! uy)"), "cac huyen"),
    (re.compile(rf"\bcac huyen uy(?: {_DISTRICTS} uy)+\b"), "cac huyen uy"),
    (re.compile(rf"\bcac {_COMMUNES}(?: {_COMMUNES})*\b"), "cac xa"),
    (re.compile(rf"\bcac {_AGENCIES}(?: {_AGENCIES})+\b"), "cac so"),
    (re.compile(r"\bcac dang uy (?:xa|phuong)\b"), "dang uy cac xa"),
)
_TELLS = re.compile(r"\b(?:cac|cap)\b")


def collective(name: str) -> str | None:
    """The key of a group's name, None where the words name no group."""
    if not _TELLS.search(name):
        return None
    for pattern, kept in _RULES:
        name = pattern.sub(kept, name)
    return name
