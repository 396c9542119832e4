"""Bytes as texts of the genre: each byte chooses a line or a blank, or adds a letter of its own."""

from __future__ import annotations

from collections.abc import Iterator

from fuzz import guided

guided.watch()

from fragments import GLUE, LINES  # noqa: E402
from reading_promises import read_or_refuse  # noqa: E402

_WORDS = tuple(sorted({word for line in LINES for word in line.split()}))
_PIECES = (*LINES, *LINES, *GLUE, *_WORDS)


def one_input(data: bytes) -> None:
    """Put the text together, read it; everything but a refusal is a crash."""
    read_or_refuse(words_of(data[:300]).encode(), "a.txt")


def words_of(data: bytes) -> str:
    """Pairs of bytes: a piece of the genre with the glue behind it, or a character."""
    parts = []
    for first, second in zip(data[::2], data[1::2], strict=False):
        if second < 0xF0:
            parts.append(_PIECES[(first + 256 * (second >> 6)) % len(_PIECES)])
            parts.append(GLUE[second % len(GLUE)])
        else:
            parts.append(chr(first + 256 * (second & 0x0F)))
    return "".join(parts)


def seeds() -> Iterator[bytes]:
    """The lines in their order, each with a line feed behind it, and in steps of seven."""
    count = len(LINES)
    for step in (1, 7, 11):
        yield bytes(byte for at in range(count) for byte in (at * step % count, 0))


if __name__ == "__main__":
    guided.run(one_input, seeds())
