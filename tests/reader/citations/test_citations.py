"""Citations found, resolved and related, on cases whose parts are given beside the words."""

from __future__ import annotations

import re

import pytest

from case_files import Case, load
from danvan.reader import citations
from danvan.reader.model import Citation, Meta, Part
from danvan.reader.source import Line, Span
from danvan.reader.work import Block, Work
from readings import gather

_META = re.compile(r"(type|code|date|issuer) (.+)")
_PART = re.compile(r"([\w.-]+)([|#])(.*)")


Row = tuple[str | None, str, str]


def work_of(given: str) -> Work:
    """A Work from lines `= title`, `id| words` and `id# heading`, and lines of meta."""
    meta, rows = _read(given)
    source = gather([(words, Line(0, 0)) for _, _, words in rows], "text/plain")
    spans = [Span(line.start, line.end) for line in source.lines]
    title = [span for row, span in zip(rows, spans, strict=True) if row[1] == "="]
    work = Work(source)
    work.blocks = [Block(source.words(line), line) for line in source.lines]
    work.body = tuple(number for number, row in enumerate(rows) if row[1] != "=")
    work.meta = Meta(
        type=meta.get("type"),
        code=meta.get("code"),
        date=meta.get("date"),
        issuer=meta.get("issuer"),
        title=" ".join(words for _, kind, words in rows if kind == "=") or None,
        spans={"title": Span(title[0].start, title[-1].end)} if title else {},
    )
    work.outline = _outline(list(zip(rows, spans, strict=True)))
    return work


def _read(given: str) -> tuple[dict[str, str], list[Row]]:
    meta: dict[str, str] = {}
    rows: list[Row] = []
    for line in given.split("\n"):
        field, part = _META.fullmatch(line), _PART.fullmatch(line)
        if field:
            meta[field[1]] = field[2]
        elif line.startswith("= "):
            rows.append((None, "=", line[2:]))
        elif part:
            rows.append((part[1], part[2], part[3].removeprefix(" ")))
    return meta, rows


def _outline(rows: list[tuple[Row, Span]], above: str = "") -> tuple[Part, ...]:
    """The parts right below the part `above`; two rows of one id are its two paragraphs."""
    names = {row[0] for row, _ in rows if row[0]}
    own: dict[str, list[tuple[Row, Span]]] = {}
    for row, span in rows:
        if row[0] and _parent(row[0], names) == above:
            own.setdefault(row[0], []).append((row, span))
    return tuple(_part(name, pieces, _outline(rows, name)) for name, pieces in own.items())


def _parent(name: str, names: set[str]) -> str:
    while name := name.rpartition(".")[0]:
        if name in names:
            return name
    return ""


def _part(name: str, pieces: list[tuple[Row, Span]], children: tuple[Part, ...]) -> Part:
    heading = next((piece for piece in pieces if piece[0][1] == "#"), None)
    return Part(
        name,
        None,
        1,
        heading[0][2] if heading else None,
        "\n".join(row[2] for row, _ in pieces if row[1] == "|"),
        Span(pieces[0][1].start, pieces[-1][1].end),
        children,
        own=tuple(span for row, span in pieces if row[1] == "|"),
        heading_span=heading[1] if heading else None,
    )


def notation(citation: Citation) -> str:
    """`implements ~25-NQ/TW 2013-06-03 [I.1]`; the title in quotes where there is no code."""
    named = citation.code or f"“{citation.title}”"
    pieces = [citation.relation, ("~" if citation.inferred else "") + named]
    if citation.date:
        pieces.append(citation.date)
    return " ".join([*pieces, f"[{citation.clause or 'title'}]"])


def _cases() -> list[Case]:
    return [case for name in ("citations", "citations-none") for case in load(name)]


@pytest.mark.parametrize("case", _cases(), ids=repr)
def test_case(case: Case, scoreboard) -> None:
    work = work_of(case.given)
    citations.run(work)
    scoreboard.compare("citations", case.expected, map(notation, work.citations))
