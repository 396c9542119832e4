"""The bound on the depth of outlines."""

from __future__ import annotations

from danvan.reader.emit.tree import DEEPEST, depth, shallow
from sample_reading import deep, plan


def test_an_ordinary_outline_is_left_alone():
    reading = plan()
    assert shallow(reading) is reading


def test_an_outline_at_the_bound_is_left_alone():
    reading = deep(DEEPEST)
    assert shallow(reading) is reading


def test_a_bottomless_outline_keeps_its_parts_in_order():
    reading = deep(DEEPEST + 20)
    cut = shallow(reading)
    assert depth(cut.outline) == DEEPEST
    assert [part.level for part in cut.parts()] == [part.level for part in reading.parts()]
