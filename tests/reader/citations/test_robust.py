"""Citations hold on any words: nothing raises, spans stay inside, long texts cost no more."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.reader import citations
from danvan.reader.model import Meta, Part
from danvan.reader.source import Line, Span
from danvan.reader.work import Block, Work
from readings import gather

_WORDS = st.lists(
    st.sampled_from([
        "Nghị quyết", "Quyết định", "Luật", "Chương trình hành động", "Hiến pháp", "số", "25", "12",
        "25-NQ/TW", "12/QĐ-UBND", "/", "-", "QH15", "ngày", "31/02/2020", "5/6/2011", "tháng",
        "năm",
        "của", "Bộ Chính trị", "Tỉnh ủy", "về", "“", "”", "(", ")", "gọi tắt là", "Kế hoạch", ";",
        ".", ",", "và", "Đại hội", "Đảng bộ tỉnh", "lần thứ", "XX", "Trung ương", "4", "khóa", "XI",
        "Căn cứ", "Thực hiện", "tiếp tục thực hiện", "sửa đổi, bổ sung", "thay thế", "này", "\n",
        "ban hành kèm theo", "các", "Đề án", "06", "khoá", "uỷ", "KẾ HOẠCH", "THỰC HIỆN",
    ]),
    max_size=40,
)  # fmt: skip


def _work(text: str, titled: bool = False) -> Work:
    work = Work(gather([(text, Line(0, 0))], "text/plain"))
    work.blocks = [Block(work.source.words(line), line) for line in work.source.lines]
    work.body = tuple(range(len(work.blocks)))
    spans = [Span(line.start, line.end) for line in work.source.lines]
    if titled:
        work.meta = Meta(type="plan", spans={"title": spans[0]})
        work.body = work.body[1:]
    work.outline = (Part("0", None, 1, None, "", Span(0, len(text)), own=tuple(spans)),)
    return work


@given(_WORDS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_nothing_raises_and_spans_hold(words: list[str], titled: bool) -> None:
    text = " ".join(words)
    work = _work(text, titled)
    citations.run(work)
    starts = [citation.span.start for citation in work.citations]
    assert starts == sorted(starts)
    for citation in work.citations:
        assert 0 <= citation.span.start < citation.span.end <= len(text)
        assert citation.code is None or " " not in citation.code


def _seconds(text: str) -> float:
    work = _work(text)
    best = 1e9
    for _ in range(3):
        begin = time.process_time()
        citations.run(work)
        best = min(best, time.process_time() - begin)
    return best


def test_cost_grows_with_the_length_only() -> None:
    piece = (
        "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về học tập (gọi tắt là Chỉ"
        " thị 5) và Luật Đất đai, Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết 12 "
    )
    short, long = _seconds(piece * 10), _seconds(piece * 400)
    assert long < 40 * max(short, 0.002) * 1.6
