"""The lines of one paragraph of markdown: what stays a line of its own, what may be rejoined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from danvan.reader.intake.lines import Piece
from danvan.reader.intake.md.inline import HARD_BREAK, Words, words
from danvan.reader.intake.txt import indent
from danvan.reader.source import Line

_SPECIAL = re.compile(r"[\\<&*_~`\]]")
_STAR_ITEM = re.compile(r"\*[ \t]+(?=\S)")
_MARK = re.compile(
    r"(?:[-–+•]|\(?\d{1,3}(?:\.\d{1,2}){0,4}[.)]|[a-zđ]\)|[IVX]{1,5}[.)]|[A-ZĐ]\.)\s"
    r"|(?:Điều|Chương|Mục|Phần) \w"
)


def paragraph(lines: Sequence[str], look: Line) -> Iterator[Piece]:
    """The pieces of a paragraph with `look`.

    A line ends for good at two blanks or a backslash, at `<br>`, and before a list mark; other
    line ends may be those of a page, so the lines on both sides are no whole ones.
    """
    if len(lines) == 1 and not _SPECIAL.search(lines[0]):
        yield lines[0].strip(" \t"), look._replace(left=look.left or indent(lines[0]))
        return
    starts = [_opened(line.strip()) for line in lines]
    shown = _split(words("\n".join(map(_stripped, starts))), "\n")
    for index, parts in enumerate(shown):
        if index < len(lines):
            whole = _ends(lines, starts, index - 1) and _ends(lines, starts, index)
            place = look._replace(
                whole=look.whole and whole, left=look.left or indent(lines[index])
            )
        for part in _split(parts, HARD_BREAK):
            yield _piece(part, place)


def _opened(line: str) -> str:
    """A line with `*` as the mark of an item made a dash."""
    item = _STAR_ITEM.match(line)
    return f"- {line[item.end() :]}" if item else line


def _stripped(line: str) -> str:
    return line[:-1].rstrip() if line.endswith("\\") and not line.endswith("\\\\") else line


def _ends(lines: Sequence[str], starts: Sequence[str], index: int) -> bool:
    """Whether the line of that number ends for good."""
    if index < 0 or index + 1 >= len(lines):
        return True
    hard = lines[index].endswith(("  ", "\\", "<br>", "<br/>"))
    return hard or _MARK.match(starts[index + 1].lstrip("*_")) is not None


def _split(found: Sequence[Words], sign: str) -> list[list[Words]]:
    """Words cut at a sign."""
    if not any(sign in one.text for one in found):
        return [list(found)]
    parts: list[list[Words]] = [[]]
    for one in found:
        first, *others = one.text.split(sign)
        parts[-1].append(one._replace(text=first))
        parts += [[one._replace(text=other)] for other in others]
    return parts


def _piece(part: Sequence[Words], look: Line) -> Piece:
    """The words of a line; it is bold (italic, underlined) where all its words are."""
    text = "".join([one.text for one in part]).strip(" \t")
    filled = [one for one in part if one.text.strip()]
    return text, look._replace(
        bold=look.bold or (bool(filled) and all(one.bold for one in filled)),
        italic=look.italic or (bool(filled) and all(one.italic for one in filled)),
        underline=look.underline or (bool(filled) and all(one.underline for one in filled)),
    )
