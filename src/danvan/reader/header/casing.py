"""Body names out of capitals: `BAN DÂN VẬN TỈNH ỦY` is written `Ban Dân vận Tỉnh ủy`."""

from __future__ import annotations

import re

from danvan.reader.lexicon import names

_WORDS = re.compile(r"[^\W\d_]+|[^\w\s]+|\d+|\s+")


def body_name(text: str) -> str:
    """A body's name in the usual mix of capitals; a name not set in capitals is left as it is."""
    if not text.isupper():
        return text
    tokens = [token for token in _WORDS.findall(text) if not token.isspace()]
    words: list[str] = []
    all_capitals, capital = False, True
    index = 0
    while index < len(tokens):
        token = tokens[index].lower()
        phrase, length = names.longest_phrase(tokens, index)
        if phrase and not (all_capitals and names.opens_name(phrase)):
            words.append(phrase)
            all_capitals = names.takes_place_name(phrase)
            capital = names.opens_name(phrase) or all_capitals
            index += length
            continue
        if tokens[index] in names.ABBREVIATIONS:
            words.append(tokens[index])
            capital = True
            all_capitals = tokens[index] in names.SCHOOLS
        elif not token[0].isalpha():
            words.append(token)
            capital = True
        elif token in ("và", "của", "các"):
            words.append(token)
            capital = token == "và"
        else:
            words.append(token.capitalize() if capital or all_capitals else token)
            capital = False
        index += 1
    return _spaced(text, words)


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
