"""UTF-8 that somebody read as Windows-1252: `Äá»“ng chÃ­` back to `Đồng chí`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from danvan.reader.source import Edit, Source
from danvan.reader.syllables import is_syllable

# What the two bytes that open most Vietnamese letters look like, the rarer one first.
_SPECIMEN = re.compile("[»º°‘¡´¢ª\u00a0\u0090\u0091\u00ad](?<=[ÃÄÆá].)")
_PROOFS = 2  # letters that must come out before a file is believed to be so
_GIVEN = re.compile("[À-ỹ“”‘’–—…\u00a0•]")
_MODERN = re.compile("[ăĂđĐĩĨũŨơƠưƯẠ-ỹ]")
# `à` whose second byte, the no-break blank, became a plain one: `hÃ nh`.
_BROKEN = re.compile(r"(?<!\S)(\S{0,8})Ã (?=(\S{0,8}))")
_LETTERS = re.compile(r"[^\W\d_]*")


def edits(source: Source) -> Iterable[Edit]:
    """Decode words whose letters are the bytes of UTF-8, each taken for a letter.

    Reads words in which every letter beyond ASCII belongs to a whole UTF-8 sequence that gives
    a Vietnamese letter or a usual sign; two letters must come out in the file. The ground is web
    copies saved under the wrong charset. Specimen: `chÆ°Æ¡ng trÃ¬nh Ä‘á»™ng`.
    Afterwards: decoding a word so gives nothing that is Vietnamese.
    """
    if not _SPECIMEN.search(source.text):
        return
    found = [Edit(*m.span(), new, "mojibake") for m, new in _decoded(source.text)]
    if sum(len(_MODERN.findall(edit.new)) for edit in found) >= _PROOFS or len(found) > _PROOFS:
        yield from found
        yield from _broken(source.text)


def _decoded(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each run of whole sequences and what it says, where that is Vietnamese."""
    for match in _sequences().finditer(text):
        word = bytes(map(_bytes_of().__getitem__, match[0])).decode("utf-8", "replace")
        if all(map(_GIVEN.match, word)):
            yield match, word


def _broken(text: str) -> Iterator[Edit]:
    """`Ã` before a blank; the blank goes where the pieces are one syllable, or a blank follows."""
    for match in _BROKEN.finditer(text):
        if _MODERN.search(match[1] + match[2]):
            continue
        behind = _LETTERS.match(_decode(match[2]))
        one = behind and behind[0] and is_syllable(_decode(match[1]) + "à" + behind[0])
        new = "à" if one or text.startswith(" ", match.end()) else "à "
        yield Edit(match.end(1), match.end(), new, "mojibake")


def _decode(words: str) -> str:
    for match, new in list(_decoded(words))[::-1]:
        words = words[: match.start()] + new + words[match.end() :]
    return words


@cache
def _bytes_of() -> dict[str, int]:
    """Each sign that a byte beyond ASCII was read as, in Windows-1252 or Latin-1."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0xA0):
        seen = bytes([byte]).decode("cp1252", "ignore")
        if seen:
            table[seen] = byte
    return table


@cache
def _sequences() -> re.Pattern[str]:
    """Runs of whole sequences of two or three bytes, as they look."""
    follow = "[" + "".join(sign for sign, byte in _bytes_of().items() if byte < 0xC0) + "]"
    return re.compile(
        f"(?:[\u00c3-\u00c6\u00cc]{follow}|\u00c2[\u00a0-\u00bf]|[\u00e1\u00e2]{follow}{{2}})+"
    )
