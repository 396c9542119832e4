"""Source, Edit and OriginMap: what the kernel promises, against naive models."""

from __future__ import annotations

import pickle
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from danvan.reader.source import Edit, Line, OriginMap, Source, Span, apply
from readings import gather

WORDS = st.text(alphabet="ab ư\n", max_size=40)
NEW = st.text(alphabet="xy\n", max_size=4)


def source_of(text: str) -> Source:
    """A Source whose lines can be told apart by their page."""
    pieces = [(words, Line(0, 0, page=number)) for number, words in enumerate(text.split("\n"), 1)]
    return gather(pieces, "text/plain")


@st.composite
def edits_for(draw: st.DrawFn, length: int) -> list[Edit]:
    """Edits of any kind, overlapping or out of range ones among them."""
    bounds = st.integers(0, length + 2)
    pairs = draw(st.lists(st.tuples(bounds, bounds, NEW), max_size=8))
    return [Edit(min(a, b), max(a, b), new, "test") for a, b, new in pairs]


@st.composite
def edited(draw: st.DrawFn) -> tuple[Source, list[Edit]]:
    text = draw(WORDS)
    return source_of(text), draw(edits_for(len(text)))


def clean(edits: list[Edit], length: int) -> list[Edit]:
    """The edits that the kernel makes, by the words of its promise."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, e.end > e.start, -e.end)):
        free = not chosen or edit.start >= chosen[-1].end
        if free and edit.end <= length and (edit.new or edit.end > edit.start):
            chosen.append(edit)
    return chosen


def naive(text: str, origins: list[int], edits: list[Edit]) -> tuple[str, list[int]]:
    """The text and, for each of its offsets and its end, the offset in the first text."""
    words, back, at = "", [], 0
    for edit in edits:
        words += text[at : edit.start] + edit.new
        back += origins[at : edit.start]
        if len(edit.new) == edit.end - edit.start:
            back += origins[edit.start : edit.end]
        else:
            back += [origins[edit.start]] * len(edit.new)
        at = edit.end
    return words + text[at:], back + origins[at:]


@given(edited())
def test_text_outside_the_edits_stays(given: tuple[Source, list[Edit]]) -> None:
    source, edits = given
    expected, _ = naive(
        source.text, list(range(len(source.text) + 1)), clean(edits, len(source.text))
    )
    assert apply(source, edits).text == expected


@given(st.data())
def test_back_agrees_with_the_naive_map_through_two_applies(data: st.DataObject) -> None:
    source = source_of(data.draw(WORDS))
    text, origins = source.text, list(range(len(source.text) + 1))
    for _ in range(2):
        edits = data.draw(edits_for(len(text)))
        source = apply(source, edits)
        text, origins = naive(text, origins, clean(edits, len(text)))
    assert source.text == text
    assert [source.origin.back(offset) for offset in range(len(text) + 1)] == origins


@given(edited())
def test_lines_tile_the_text(given: tuple[Source, list[Edit]]) -> None:
    made = apply(*given)
    assert made.lines[0].start == 0
    assert made.lines[-1].end == len(made.text)
    assert all(b.start == a.end + 1 for a, b in pairwise(made.lines))
    assert [made.words(line) for line in made.lines] == made.text.split("\n")


@given(edited())
def test_lines_without_edits_keep_their_marks(given: tuple[Source, list[Edit]]) -> None:
    source, edits = given
    edits = [edit for edit in edits if "\n" not in edit.new]
    edits = [edit for edit in edits if "\n" not in source.text[edit.start : edit.end]]
    made = apply(source, edits)
    assert [line.page for line in made.lines] == [line.page for line in source.lines]


@given(edited())
def test_back_span_holds_what_was_kept(given: tuple[Source, list[Edit]]) -> None:
    source, edits = given
    made = apply(source, edits)
    for start in range(len(made.text)):
        span = made.origin.back_span(Span(start, start + 1))
        assert 0 <= span.start <= span.end <= len(source.text)
        if made.text[start] in "ab ư":
            assert source.text[span.start : span.end] == made.text[start]


def test_back_span_leaves_out_removed_words_behind_it() -> None:
    source = source_of("Điều một\n- 3 -\nĐiều hai")
    made = apply(source, [Edit(9, 15, "", "page-number")])
    assert made.text == "Điều một\nĐiều hai"
    assert made.origin.back_span(Span(0, 9)) == Span(0, 9)
    assert made.origin.back_span(Span(9, 17)) == Span(15, 23)


def test_back_span_of_replaced_words_is_what_they_replaced() -> None:
    made = apply(source_of("Ho^.i họp"), [Edit(0, 5, "Hội", "letter")])
    assert made.origin.back_span(Span(0, 3)) == Span(0, 5)
    assert made.origin.back_span(Span(1, 2)) == Span(0, 5)


def test_two_insertions_and_a_replacement_at_one_place_are_all_made() -> None:
    made = apply(
        source_of("số 5"), [Edit(3, 4, "6", "c"), Edit(3, 3, "0", "a"), Edit(3, 3, "1", "b")]
    )
    assert made.text == "số 016"


def test_words_put_in_at_the_start_of_a_line_belong_to_it() -> None:
    made = apply(source_of("một\nhai"), [Edit(4, 4, "- ", "bullet")])
    assert made.text == "một\n- hai"
    assert [line.page for line in made.lines] == [1, 2]


def test_a_removed_line_feed_joins_lines_under_the_first_marks() -> None:
    made = apply(source_of("một\nhai\nba"), [Edit(3, 4, " ", "join")])
    assert [line.page for line in made.lines] == [1, 3]


def test_a_removed_line_leaves_the_marks_of_its_neighbours() -> None:
    made = apply(source_of("một\nhai\nba"), [Edit(4, 8, "", "drop")])
    assert [line.page for line in made.lines] == [1, 3]


def test_repairs_are_counted_by_kind_with_the_first_examples() -> None:
    edits = [Edit(at, at + 1, "ư", "letter") for at in range(5)] + [Edit(5, 6, "", "blank")]
    made = apply(source_of("ƣƣƣƣƣ "), edits)
    assert [(repair.kind, repair.count, len(repair.examples)) for repair in made.repairs] == [
        ("letter", 5, 3),
        ("blank", 1, 1),
    ]


def test_notes_move_with_their_words() -> None:
    source = source_of("abc def")
    noted = Source(source.text, source.lines, notes=(("ocr-used", Span(4, 7), "def"),))
    assert apply(noted, [Edit(0, 2, "", "x")]).notes == (("ocr-used", Span(2, 5), "def"),)


def test_no_edits_give_the_same_source_back() -> None:
    source = source_of("abc")
    assert apply(source, []) is source
    assert OriginMap().back(7) == 7


def test_the_map_grows_linearly() -> None:
    """Ten thousand edits upon ten thousand pieces are made in well under a second."""
    source = source_of("a b" * 20_000)
    for kind in ("first", "second"):
        step = len(source.text) // 10_000
        edits = [Edit(at, at + 1, "xy", kind) for at in range(0, len(source.text) - 1, step)]
        source = apply(source, edits)
    assert len(source.origin.pieces) < 100_000


def test_lines_put_in_by_hand_after_edits_go_through_the_next_edits() -> None:
    made = apply(source_of("một\nhai\nba"), [Edit(0, 3, "1", "x")])
    marked = replace(made, lines=tuple(line._replace(gap=True) for line in made.lines))
    again = apply(marked, [Edit(0, 1, "mười", "x")])
    assert [again.words(line) for line in again.lines] == ["mười", "hai", "ba"]
    assert all(line.gap for line in again.lines)


def test_a_source_after_edits_can_be_sent_to_another_process() -> None:
    made = apply(source_of("một\nhai"), [Edit(0, 3, "mười", "x")])
    copied = pickle.loads(pickle.dumps(made))
    assert copied.lines == made.lines
    assert apply(copied, [Edit(0, 4, "1", "x")]).text == "1\nhai"
