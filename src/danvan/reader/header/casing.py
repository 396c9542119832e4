"""Body names out of capitals: `BAN DÂN VẬN TỈNH ỦY` is written `Ban Dân vận Tỉnh ủy`."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.lexicon import names
from danvan.reader.shape import roman

_SMALL = ("VÀ", "CỦA", "CÁC")
_NUMBERS = ("MỘT", "HAI", "BA", "BỐN", "NĂM", "SÁU", "BẢY", "TÁM", "CHÍN", "MƯỜI")
_NUMBERED = ("VỰC", "VÙNG", "KHỐI", "SỐ")  # a Roman number follows
# Places that other words often hold as a syllable: "cơ bản", "văn bản".
_RARE_PLACES = ("ấp", "bản", "thôn")
_WORDS = re.compile(r"[^\W\d_]+|[^\w\s]+|\d+|\s+")


def body_name(text: str) -> str:
    """A body's name in the usual mix of capitals; a name not set in capitals is left as it is.

    Behind `xã` and behind kinds of bodies that bear a name (`TRƯỜNG`, `CÔNG TY`) the words that no
    list knows are that name: `TRƯỜNG TIỂU HỌC NGUYỄN DU` is written `Trường Tiểu học Nguyễn Du`.
    """
    if not text.isupper():
        return text
    tokens = [token for token in _WORDS.findall(text) if not token.isspace()]
    words: list[str] = []
    state = _State()
    index = 0
    while index < len(tokens):
        phrase, length = names.longest_phrase(tokens, index, fields=state.own_name)
        if _is_commune(phrase, tokens, index):
            phrase, length = "xã", 1
        if phrase and _counts(phrase, state):
            words.append(phrase)
            place = names.takes_place_name(phrase)
            own_name = not place and (state.own_name or names.takes_own_name(phrase))
            opens = names.opens_name(phrase) or place
            state = _State(place, own_name, opens, "place" if place else "phrase")
            index += length
            continue
        before = tokens[index - 1] if index else ""
        if before == "SỐ" and tokens[index] in _NUMBERS:
            words.append(tokens[index].lower())
        elif before in _NUMBERED and roman(tokens[index]):
            words.append(tokens[index])
        else:
            words.append(_word(tokens[index], state))
        state = state.behind(tokens[index])
        index += 1
    return _spaced(text, words)


class _State(NamedTuple):
    """Whose name is being written, whether the next word opens one, and what the last word was.

    `last` is `place`, `phrase`, `opening` (the first half of words no list knows), `word`, `sign`.
    """

    place: bool = False
    own_name: bool = False
    opens: bool = True
    last: str = "sign"

    def behind(self, token: str) -> _State:
        """The state behind a word that no list of phrases holds."""
        if token in names.ABBREVIATIONS:
            return _State(False, self.own_name or token in names.SCHOOLS, True, "phrase")
        if not token[0].isalpha() or token in _SMALL:
            return self._replace(opens=token not in _SMALL or token == "VÀ", last="sign")
        return self._replace(opens=False, last="opening" if self.opens else "word")


def _counts(phrase: str, state: _State) -> bool:
    """Whether a known phrase is meant.

    In a name of its own `ĐOÀN` and `HỘI` open no body, behind `XÃ` nothing of one syllable does;
    `MÔI TRƯỜNG` is no school and `PHÁT TRIỂN QUỸ ĐẤT` no fund.
    """
    short = " " not in phrase
    if short and state.last == "place":
        return False
    if short and (state.last == "opening" or (state.last == "word" and not names.heads(phrase))):
        return names.takes_place_name(phrase) and phrase not in _RARE_PLACES
    if state.place or state.own_name:
        named = state.own_name and names.takes_own_name(phrase)
        return named or not names.opens_name(phrase)
    return True


def _is_commune(phrase: str, tokens: list[str], index: int) -> bool:
    """`XÃ HỘI YÊN` is a commune, `VĂN HÓA - XÃ HỘI` and `KINH TẾ XÃ HỘI` are not."""
    if phrase != "Xã hội" or index + 2 >= len(tokens) or not tokens[index + 2][0].isalpha():
        return False
    joined = tokens[index - 1] in ("VÀ", "-", "–", ",") if index else True
    return not joined and tokens[index + 2] != "VÀ"


def _word(token: str, state: _State) -> str:
    """A word that no list of phrases holds."""
    if token in names.ABBREVIATIONS:
        return token
    capital = state.opens or state.place or state.own_name
    return token.capitalize() if capital and token not in _SMALL else token.lower()


def _spaced(text: str, words: list[str]) -> str:
    """The words with the blanks of the original between them."""
    out: list[str] = []
    at = 0
    for word in words:
        start = text.upper().find(word.upper(), at)
        if start < 0:
            return " ".join(words)
        out.append(text[at:start] + word)
        at = start + len(word)
    return "".join(out)
