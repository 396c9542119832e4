"""Two versions of a section: what differs, and both in one."""

from __future__ import annotations

from danvan.official import Block, Items, Paragraph
from danvan.web.reports.editing.differing import both, compared


def _both(theirs: Block, ours: Block) -> tuple[Block, ...]:
    first = Paragraph.of("Đầu.")
    return both((first, theirs), (first, ours))[1:]


def test_what_is_the_same_is_there_once() -> None:
    blocks = (Paragraph.of("Một."), Items.of("a", "b"))
    assert both(blocks, blocks) == blocks
    assert [pair.same for pair in compared(blocks, blocks)] == [True]


def test_sentences_added_by_either_stand_in_one_paragraph() -> None:
    made = _both(Paragraph.of("Chung. Của chị."), Paragraph.of("Chung. Của tôi."))
    assert made == (Paragraph.of("Chung. Của chị. Của tôi."),)


def test_paragraphs_with_nothing_in_common_stand_below_each_other() -> None:
    theirs, ours = Paragraph.of("Của chị."), Paragraph.of("Của tôi.")
    assert _both(theirs, ours) == (theirs, ours)


def test_items_come_together() -> None:
    assert _both(Items.of("a", "b"), Items.of("a", "c")) == (Items.of("a", "b", "c"),)


def test_the_words_that_differ_are_told() -> None:
    (pair,) = compared((Paragraph.of("Mở hai lớp"),), (Paragraph.of("Mở ba lớp"),))
    assert pair.theirs == [("Mở ", False), ("hai", True), (" lớp", False)]
    assert pair.ours == [("Mở ", False), ("ba", True), (" lớp", False)]
