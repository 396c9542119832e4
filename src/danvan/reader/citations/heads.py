"""Where documents are named by a number: `Nghị quyết số 25-NQ/TW`, `Chỉ thị 39`, `12/QĐ-UBND`.

A number counts with its code, or with a type's name before it. In a joint list (`các Quyết định
số 12/QĐ-UBND, 15/QĐ-UBND`; `Nghị quyết số 18, 19-NQ/TW`) the type, and the symbol printed once,
hold for every number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from danvan.reader.citations import patterns
from danvan.reader.citations.mention import Mention
from danvan.reader.lexicon.citing import one_of
from danvan.reader.lexicon.issuers import heads as bodies
from danvan.reader.lexicon.types import TYPE_SYMBOLS, ends_type, type_of_name, type_of_symbol

_NUMBERED = re.compile(r" ?(?<!\w)(?:số|Số|SỐ|só|sô|sồ|sổ)(?: hiệu)?$")
_WORDS = re.compile(r"[^\W\d_]+")
_LIST = re.compile(r"(?:[,;:]| và| hoặc)\s{0,2}(?:và )?(?:số:? ?)?$")
_NEXT = re.compile(r"(?:,|;| và|, và) ?(?:số )?")
_BLANKS = re.compile(r"\s+")
_WINDOW = 48
_SAYS_NUMBER = 8  # code points of `số hiệu` and the blank before it
_LONGEST_GAP = 260


@cache
def _after_short() -> re.Pattern[str]:
    """What may follow a number that stands for a document; `6 tháng` and `5 năm` do not."""
    plain = one_of([
        "của", "về", "khóa", "ngày", "và", "hoặc", "cùng", "trên", "tại", "trong", "ở", "để",
        "nhằm", "được", "đã", "đến", "tới", "gắn", "theo", "cho", "với", "là", "có", "do", "vào",
        "phù hợp", "như", "thì", "cũng", "này", "nêu", "sau", "sẽ", "phải", "mà", "khi", "ban hành",
        "không", "chưa", "còn", "từ", "gồm", "vẫn", "trước", "cần", "đang", "bằng", "quy định",
    ])  # fmt: skip
    return re.compile(
        rf"$|[;.,:)\]”\"\n“*]| \(| (?:{plain}|{one_of(bodies())})(?!\w)| năm (?:19|20)\d\d"
    )


def find(view: str) -> Iterator[Mention]:
    """Every mention by number, in reading order."""
    before: Mention | None = None
    for match in patterns.numbers().finditer(view):
        mention = _mention(view, match, before)
        if mention is None:
            continue
        if mention.form == "code" and before and before.form == "number":
            _share_symbol(view, before, mention)
        yield mention
        before = mention


def _mention(view: str, match: re.Match[str], before: Mention | None) -> Mention | None:
    behind = _type_behind(view, match.start())
    if behind is None and match["code"] is None and before is None:
        return None
    kind, start, numbered, capital = behind or (None, match.start(), False, False)
    if kind is None and before and _in_list(view, before, match):
        kind = before.kind
        numbered = capital = True
    if match["code"] is not None:
        return _coded(match, kind, start, numbered)
    if kind is None or not (capital or numbered or view.startswith(" của ", match.end())):
        return None
    weak = not _after_short().match(view, match.end())
    return Mention("number", kind, start, match.end(), number=match[0], weak=weak)


def _coded(match: re.Match[str], kind: str | None, start: int, numbered: bool) -> Mention | None:
    code = plain_code(match[0])
    symbol = type_of_symbol(code)
    bare = not (kind or numbered)
    if bare and (symbol is None or ("-" not in code and "/QH" not in code)):
        return None
    # `22/2020/ABC` without a type's name may be anything.
    if kind is None:
        kind = symbol or "other"
    return Mention("code", kind, start, match.end(), code=code, number=number_of(code))


def plain_code(words: str) -> str:
    """A code as one string: no blanks, one kind of hyphen."""
    return _BLANKS.sub("", words).replace("–", "-").replace("--", "-")


def number_of(code: str) -> str:
    """The number of a code, with its year where it carries one: `186/2006`, `25`."""
    match = re.match(r"\d+[a-zA-Zđ]?(?:/(?:19|20)\d\d(?=[/-]))?", code)
    return match[0] if match else code


def _type_behind(view: str, at: int) -> tuple[str | None, int, bool, bool] | None:
    """The type named right before `at`: its kind, where it begins, `số` printed, a capital."""
    base = max(0, at - _WINDOW)
    words = view[base:at].rstrip(" :(")
    numbered = _NUMBERED.search(words, max(0, len(words) - _SAYS_NUMBER))
    if numbered:
        words = words[: numbered.start()].rstrip(" :(")
    elif not view[at - 1 : at].isspace():
        return None
    line = words[words.rfind("\n") + 1 :]
    shift = base + len(words) - len(line)
    for first in _last_words(line):
        name = line[first.start() :]
        kind = type_of_name(name) or (TYPE_SYMBOLS.get(name) if len(name) > 1 else None)
        if kind:
            return kind, shift + first.start(), bool(numbered), name[0].isupper()
    return (None, at, True, False) if numbered else None


def _last_words(line: str) -> list[re.Match[str]]:
    """The last four words where a type's name or symbol ends the line, else none.

    Its last piece, looked at alone, mostly settles that.
    """
    last = _WORDS.findall(line, line.rfind(" ") + 1)
    if last and not ends_type(last[-1]):
        return []
    found = list(_WORDS.finditer(line))[-4:]
    return found if last or (found and ends_type(found[-1][0])) else []


def _in_list(view: str, before: Mention, match: re.Match[str]) -> bool:
    """Whether the number goes on with a list that `before` belongs to.

    A code may stand behind the last one's date and title, a bare number only right behind it.
    """
    if match.start() - before.head > _LONGEST_GAP:
        return False
    gap = view[before.head : match.start()]
    if match["code"] is None:
        return _NEXT.fullmatch(gap) is not None
    return ". " not in gap and "\n" not in gap and _LIST.search(gap) is not None


def _share_symbol(view: str, short: Mention, full: Mention) -> None:
    """`số 18, 19-NQ/TW`: the first number takes the symbol that is printed once."""
    gap = view[short.head : full.start]
    if short.kind == full.kind and full.code and _NEXT.fullmatch(gap):
        assert short.number and full.number
        short.code = short.number + full.code[len(full.number) :]
