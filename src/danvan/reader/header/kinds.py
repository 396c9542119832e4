"""The type name that opens a line, and whether it agrees with the symbol in the code."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from danvan.reader.lexicon import types
from danvan.reader.shape import squeeze

# One symbol stands for two types, or one type is issued in the form of another.
_SAME = (
    frozenset({"decision", "regulation", "statute"}),
    frozenset({"action_programme", "plan"}),
    frozenset({"notice", "conclusion"}),
    frozenset({"scheme", "plan"}),
)

_ITSELF = re.compile(r"(?<![\w“\"])(\w+(?: \w+){1,3}) này(?!\w)|Nội dung (\w+ \w+)(?= như sau:)")


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Folded type names with their types, longest first."""
    table = {types.fold(name): kind for name, kind in types.TYPE_NAMES.items()}
    return tuple(sorted(table.items(), key=lambda item: -len(item[0])))


@cache
def _plain() -> tuple[str, ...]:
    """The names alone, for one quick look at either end of a line."""
    return tuple(name for name, _ in _names())


def leading_name(text: str) -> str:
    """The type name that `text` begins with, as printed; empty where it begins with none."""
    lowered = text.lower().replace("uỷ", "ủy")
    if not lowered.startswith(_plain()):
        return ""
    for name, _ in _names():
        if lowered.startswith(name) and not lowered[len(name) :][:1].isalpha():
            return text[: len(name)]
    return ""


def trailing_name(text: str) -> str:
    """The type name in capitals that ends a line behind a short stamp: `HỎA TỐC KẾ HOẠCH`."""
    lowered = text.lower()
    if not lowered.endswith(_plain()):
        return ""
    for name, _ in _names():
        stamp = text[: -len(name)]
        if lowered.endswith(" " + name) and len(stamp) <= 12 and text[-len(name) :].isupper():
            return text[-len(name) :]
    return ""


def after_name(text: str) -> str:
    """What follows the type name on its line."""
    words = text.strip("* ")
    if not leading_name(words):
        return ""
    return squeeze(words[len(leading_name(words)) :]).strip(" :*_")


def type_of_name(text: str) -> str | None:
    """The contract's type of the name that opens (or, behind a stamp, ends) the line."""
    return types.type_of_name(leading_name(text) or trailing_name(text))


def type_of_code(code: str) -> str | None:
    """The contract's type that the code's symbol stands for."""
    return types.type_of_symbol(code)


def type_of_itself(text: str) -> str | None:
    """The type by which a text without a head calls itself most often: `Chỉ thị này`."""
    found: Counter[str] = Counter()
    for match in _ITSELF.finditer(text):
        words = match[1] or match[2]
        for at in (0, *(m.end() for m in re.finditer(" ", words))):
            if words[at].isupper() and (kind := types.type_of_name(words[at:])):
                found[kind] += 1
                break
    best = found.most_common(1)
    return best[0][0] if best else None


def agree(stated: str, read: str) -> bool:
    """Whether a symbol's type and the type name can belong to one document."""
    return stated == read or any(stated in group and read in group for group in _SAME)
