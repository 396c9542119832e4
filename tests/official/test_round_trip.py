"""What we write, our own reader reads back: the same head, outline, tables and ending."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from danvan.official import Form, Paper, as_docx, as_pdf
from danvan.official.compose import compose
from danvan.official.sheet import Entry, Grid, Piece, Sheet
from danvan.reader import Reading, read
from danvan.reader.model import Part
from official_papers import papers

WRITERS: dict[str, Callable[[Paper], bytes]] = {"docx": as_docx, "pdf": as_pdf}
TYPES = {"review": "report", "letter": "official_letter"}
PURPOSES = {"b/c": "report", "p/h": "coordinate", "t/h": "implement"}
KINDS = tuple(papers("state"))

every_paper = pytest.mark.parametrize(
    ("form", "kind", "writer"),
    [(form, kind, writer) for form in ("state", "party") for kind in KINDS for writer in WRITERS],
)


@cache
def read_back(form: Form, kind: str, writer: str) -> tuple[Paper, Sheet, Reading]:
    paper = papers(form)[kind]
    data = WRITERS[writer](paper)
    return paper, compose(paper), read(data, name=f"paper.{writer}")


def parts(of: tuple[Part, ...]) -> Iterator[Part]:
    for part in of:
        yield part
        yield from parts(part.children)


@every_paper
def test_head_comes_back(form: Form, kind: str, writer: str) -> None:
    paper, sheet, reading = read_back(form, kind, writer)
    meta = reading.meta
    assert meta.type == TYPES.get(kind, kind)
    assert meta.code == f"{int(paper.number):02}{paper.separator}{paper.symbol}"
    assert (meta.issuer, meta.superior) == (paper.issuer, paper.superior)
    assert paper.day is not None
    assert (meta.place, meta.date) == (paper.place, paper.day.isoformat())
    assert meta.title == " ".join(sheet.head.about if paper.is_letter else sheet.title)


@every_paper
def test_ending_comes_back(form: Form, kind: str, writer: str) -> None:
    paper, sheet, reading = read_back(form, kind, writer)
    [signed] = reading.meta.signatories
    assert signed.authority == sheet.ending.authority[0]
    assert (signed.position, signed.name) == (sheet.ending.position[0], paper.signature.name)
    told = [(r.name, r.purpose) for r in reading.meta.recipients if r.name != "Như trên"]
    expected = [(r.name, PURPOSES[r.purpose]) for r in paper.recipients]
    assert told == [*expected, (paper.filed, "file")]


def marked(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, str | None, str]]:
    """Label, heading and text of what a reader must find, in order."""
    for piece in pieces:
        if isinstance(piece, Entry) and piece.mark:
            text = piece.text.replace("./.", ".")
            titled = piece.depth > 0
            yield piece.mark, text if titled else None, "" if titled else text


@every_paper
def test_outline_comes_back(form: Form, kind: str, writer: str) -> None:
    _, sheet, reading = read_back(form, kind, writer)
    expected = list(marked(sheet.pieces))
    for annex in sheet.annexes:
        expected += [(annex.mark, annex.title, annex.of), *marked(annex.pieces)]
    found = [p for p in parts(reading.outline) if p.kind == "clause" and p.label]
    assert [(p.label, p.heading) for p in found] == [(m, heading) for m, heading, _ in expected]
    for part, (_, _, text) in zip(found, expected, strict=True):
        assert part.text.startswith(text)


def grids(sheet: Sheet) -> Iterator[Grid]:
    bodies = (sheet.pieces, *(annex.pieces for annex in sheet.annexes))
    yield from (piece for body in bodies for piece in body if isinstance(piece, Grid))


@every_paper
def test_tables_come_back(form: Form, kind: str, writer: str) -> None:
    _, sheet, reading = read_back(form, kind, writer)
    tables = [part for part in parts(reading.outline) if part.kind == "table"]
    expected = list(grids(sheet))
    assert [t.heading or "" for t in tables] == [grid.caption for grid in expected]
    for table, grid in zip(tables, expected, strict=True):
        rows = [row for row in parts(table.children) if row.kind == "row"]
        plain = [row for row in grid.rows if row.kind == "plain"]
        assert [row.label for row in rows] == [row.cells[0].text for row in plain]
        for row, given in zip(rows, plain, strict=True):
            told = [words for _, words, _ in row.cells]
            assert told == [cell.text for cell in given.cells[1:] if cell.text]


@every_paper
def test_nothing_is_doubted(form: Form, kind: str, writer: str) -> None:
    _, _, reading = read_back(form, kind, writer)
    assert [f for f in reading.findings if f.severity != "info"] == []


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("form", ["state", "party"])
def test_a_draft_without_number_and_date_comes_back(form: Form, writer: str) -> None:
    whole = papers(form)["report"]
    draft = replace(whole, number="", day=None, draft="Dự thảo lần 1", urgency="Khẩn")
    meta = read(WRITERS[writer](draft), name=f"paper.{writer}").meta
    assert (meta.type, meta.code, meta.date) == ("report", None, None)
    assert (meta.issuer, meta.superior, meta.place) == (draft.issuer, draft.superior, draft.place)
    assert meta.title == " ".join(compose(draft).title)
