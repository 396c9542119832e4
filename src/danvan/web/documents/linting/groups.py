"""The groups of rules in their order, and what of a document's tasks is counted."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.lint import GROUPS
from danvan.lint.shares import SHARES

# “6 rõ” first, as in `danvan.lint`; said here so that they are translated.
WORDS: dict[str, str | Promise] = {
    "N": _("Rõ người"),
    "V": _("Rõ việc"),
    "T": _("Rõ thời gian"),
    "R": _("Rõ trách nhiệm"),
    "S": _("Rõ sản phẩm"),
    "Q": _("Rõ thẩm quyền"),
    "C": _("Cấu trúc"),
    "D": _("Viện dẫn"),
    "B": _("Báo cáo"),
    "F": _("Thể thức"),
    "L": _("Ngôn ngữ"),
}
SIX = frozenset("NVTRSQ")
LETTERS = tuple(GROUPS)

_LACKS: dict[str, str | Promise] = {
    "body": _("chưa có cơ quan chủ trì"),
    "work": _("chưa rõ việc phải làm"),
    "time": _("chưa có thời hạn"),
    "product": _("chưa nêu sản phẩm"),
}


class Lack(NamedTuple):
    """Something that tasks may lack: its name, the codes that say so, how it is told."""

    name: str
    codes: tuple[str, ...]
    words: str | Promise


LACKS = tuple(Lack(name, codes, _LACKS[name]) for name, codes, _words in SHARES)
