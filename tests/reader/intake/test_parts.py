"""The small parts that several formats share."""

import pytest

from danvan.reader.intake.docx.symbols import symbol
from danvan.reader.intake.docx.xml import plain, without
from danvan.reader.intake.grid import Cells
from danvan.reader.intake.lines import apart, collect
from danvan.reader.intake.numerals import count, letter, numeral, roman, whole
from danvan.reader.source import Cell, Line


def test_lines_get_their_places_in_order() -> None:
    source = collect([("xã", Line(bold=True)), ("", Line()), ("Bãi", Line(page=2))], "text/plain")
    assert source.text == "xã\n\nBãi"
    assert source.lines == (Line(0, 2, bold=True), Line(3, 3), Line(4, 7, page=2))


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "i"), (4, "iv"), (1990, "mcmxc"), (0, "0"), (5000, "5000"), (-1, "-1")],
)
def test_roman(number: int, written: str) -> None:
    assert roman(number) == written


@pytest.mark.parametrize(
    ("number", "written"), [(1, "a"), (4, "d"), (26, "z"), (27, "aa"), (54, "bbb"), (0, "0")]
)
def test_letter(number: int, written: str) -> None:
    assert letter(number) == written


def test_huge_numbers_stay_short() -> None:
    assert len(letter(10**9)) < 12
    assert numeral(7, "none") == ""


def test_cells_that_reach_down_push_the_next_row_aside() -> None:
    cells = Cells()
    grid = cells.table()
    grid.next_row()
    grid.place(rows=2)
    grid.place(columns=2)
    grid.next_row()
    grid.place()
    grid.next_row()
    grid.place()
    assert cells.found == [
        Cell(0, 0, 0, 2, 1), Cell(0, 0, 1, 1, 2), Cell(0, 1, 1), Cell(0, 2, 0),
    ]  # fmt: skip


def test_a_cell_is_lengthened_row_by_row() -> None:
    cells = Cells(first_table=3)
    grid = cells.table()
    for row in range(3):
        grid.next_row()
        if row:
            grid.lengthen()
        else:
            grid.place()
        grid.place()
    assert cells.found[0] == Cell(3, 0, 0, 3, 1)
    grid.next_row()
    grid.skip(4)
    assert cells.found[grid.lengthen()] == Cell(3, 3, 4)


def test_cut_paragraphs_stay_apart() -> None:
    cut = [("a", Line()), ("b", Line())]
    found = [(words, look.whole) for words, look in apart([cut, cut, [("c", Line())], cut])]
    assert found == [
        ("a", False), ("b", False), ("", False), ("a", False), ("b", False), ("c", True),
        ("a", False), ("b", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a<w:del x>b</w:del>c", "ac"),
        ("a<w:del>b<w:del>c</w:del>d</w:del>e", "ae"),
        ("a<w:del/>b", "a<w:del/>b"),
        ('a<w:del w:id="1"/>b<w:del>c</w:del>d', 'a<w:del w:id="1"/>bd'),
        ("a<w:delText>b</w:delText>", "a<w:delText>b</w:delText>"),
        ("a</w:del>b<w:del>c</w:del>d", "a</w:del>bd"),
        ("a<w:del>b", "a<w:del>b"),
        ("abc", "abc"),
    ],
)
def test_elements_are_taken_out(text: str, left: str) -> None:
    assert without(text, "w:del") == left


@pytest.mark.parametrize(
    ("written", "meant"),
    [("a &amp; b", "a & b"), ("&#7871;&#x1EBF;", "ếế"), ("&#xD800;", "\ufffd"), ("&la;", "&la;")],
)
def test_entities(written: str, meant: str) -> None:
    assert plain(written) == meant


@pytest.mark.parametrize(
    ("font", "code", "opens", "sign"),
    [
        ("Symbol", "F0B7", True, "- "),
        ("Symbol", "F0A3", False, "≤"),
        ("Wingdings", "F0FE", False, "☑"),
        ("Wingdings 2", "F052", False, "\uf052"),
        ("Arial", "2022", True, "•"),
        ("Symbol", "", True, ""),
        ("Symbol", "zz", True, ""),
        ("Symbol", "D800", False, ""),
    ],
)
def test_symbols(font: str, code: str, opens: bool, sign: str) -> None:
    assert symbol(font, code, opens) == sign


@pytest.mark.parametrize(
    ("value", "number"),
    [("5", 5), (" 7 ", 7), (None, 3), ("", 3), ("-1", 3), ("1x", 3), ("9" * 99, 3)],
)
def test_numbers_in_attributes(value: str | None, number: int) -> None:
    assert whole(value, 3) == number


@pytest.mark.parametrize(("value", "number"), [("0", 1), ("2", 2), ("999", 200), ("x", 1)])
def test_counts_in_attributes(value: str, number: int) -> None:
    assert count(value, 200) == number
