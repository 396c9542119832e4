"""The reader's lines beside the pieces of a file."""

from __future__ import annotations

from danvan.lint.align import Alignment


def test_equal_lines():
    found = Alignment("một\nhai ba", ["một", "hai ba"])
    assert found.place(0) == (0, 0)
    assert found.place(8) == (1, 4)
    assert found.place(3) is None  # the line feed stands in no piece


def test_a_mark_that_nobody_typed_stands_nowhere():
    found = Alignment("1. Dạy bơi cho trẻ em", ["Dạy bơi cho trẻ em"])
    assert found.place(0) is None
    assert found.place(3) == (0, 0)


def test_signs_of_markup_are_passed_over():
    found = Alignment("Dạy bơi cho trẻ em", ["**Dạy bơi** cho [trẻ em](x)"])
    assert found.place(0) == (0, 2)
    assert found.place(12) == (0, 17)


def test_pieces_that_the_reader_left_out_are_passed_over():
    found = Alignment("Dạy bơi cho trẻ em\nxong", ["đầu trang", "Dạy bơi cho trẻ em", "", "xong"])
    assert found.place(0) == (1, 0)
    assert found.place(19) == (3, 0)


def test_lines_that_stand_nowhere_move_nothing():
    found = Alignment("chân trang của văn bản\nDạy bơi", ["Dạy bơi"])
    assert found.place(0) is None
    assert found.place(23) == (0, 0)


def test_capitals_by_look_only():
    assert Alignment("KẾ HOẠCH", ["Kế hoạch"]).place(4) == (0, 4)


def test_spans_of_pieces():
    found = Alignment("một\nhai\nba", ["một", "hai", "ba"])
    assert found.spans_of({1, 2}) == [(4, 7), (8, 10)]


def test_cells_of_one_row_stand_in_one_piece():
    found = Alignment("Việc\nAi\nRào ao", ["| Việc | Ai |", "|---|---|", "| Rào ao |"])
    assert found.place(0) == (0, 2)
    assert found.place(5) == (0, 9)
    assert found.place(8) == (2, 2)


def test_short_lines_are_whole_words():
    assert Alignment("ai", ["mai sau", "ai"]).place(0) == (1, 0)
