"""The source cut at the edges of overlapping values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from danvan.reader.emit.as_html.cut import by_line, cut
from danvan.reader.emit.as_html.targets import Target
from danvan.reader.source import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 15)).map(lambda p: Span(p[0], p[0] + p[1]))
TARGETS = st.lists(st.tuples(SPANS, st.booleans()), max_size=8).map(
    lambda pairs: [Target(f"x{n}", span, "cite", link) for n, (span, link) in enumerate(pairs)]
)


@given(st.integers(0, 20), st.integers(1, 20), TARGETS)
def test_segments_cover_the_range_and_know_what_lies_over_them(start, length, targets):
    end = start + length
    segments = list(cut(start, end, targets))
    assert [s.start for s in segments] == [start, *(s.end for s in segments)][:-1]
    assert segments[-1].end == end
    for segment in segments:
        for at in range(segment.start, segment.end):
            over = {t.id for t in targets if t.span.start <= at < t.span.end}
            assert over == {t.id for t in segment.over}
        assert {t.id for t in segment.opens} == {
            t.id for t in targets if t.span.start == segment.start
        }


@given(TARGETS)
def test_links_come_before_paragraphs_and_short_before_long(targets):
    for segment in cut(0, 45, targets):
        keys = [(not t.link, t.span.end - t.span.start) for t in segment.over]
        assert keys == sorted(keys)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6), TARGETS)
def test_each_line_gets_the_targets_over_it(lengths, targets):
    lines, at = [], 0
    for length in lengths:
        lines.append((at, at + length))
        at += length + 1
    for (start, end), over in by_line(lines, targets):
        needed = {t.id for t in targets if t.span.start < end and t.span.end > start}
        assert needed <= {t.id for t in over}
