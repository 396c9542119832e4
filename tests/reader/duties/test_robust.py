"""No text raises, every span quotes its words, and time grows with the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.reader import duties
from danvan.reader.work import Work
from reader.duties.building import build

_PIECES = (
    "Giao Sở Nội vụ", "chủ trì,", "phối hợp với", "các sở, ban,", "ngành", "UBND các", "xã", "được",
    "có", "và", ",", ";", ":", "(", ")", "“", "”", ".", "trước ngày", "31/02/2026", "quý I/2026",
    "hằng quý", "báo cáo", "sơ kết", "vào năm", "2027", "Đề án", "Trên cơ sở", "Thời gian:", "…",
    "Đơn vị chủ trì", "các huyện, thành", "thị ủy", "Sở:", "nếu có vướng mắc", "\u0130", "\u00a0",
)  # fmt: skip
_MARKS = ("I. ", "1. ", "a) ", "- ", "+ ", "Điều 3. ", "| ", "", "Phụ lục ")
_LINES = st.builds(
    lambda mark, pieces: mark + " ".join(pieces),
    st.sampled_from(_MARKS),
    st.lists(st.sampled_from(_PIECES), max_size=14),
)
_TYPES = ("plan", "directive", "decision", "regulation", "official_letter", "report")


def read(text: str) -> Work:
    work = build(text)
    duties.run(work)
    return work


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(_TYPES), st.lists(_LINES, min_size=1, max_size=12))
def test_no_text_raises(kind: str, lines: list[str]) -> None:
    work = read(f"type={kind} date=2025-01-01\n" + "\n".join(lines))
    text = work.source.text
    for task in work.tasks:
        assert text[task.span.start : task.span.end] == task.text
        for actor in (*task.lead, *task.coordinate):
            assert actor.name
            assert text[actor.span.start : actor.span.end] == actor.name
    for held in work.milestones:
        assert text[held.span.start : held.span.end] == held.text


@pytest.mark.parametrize(
    "words",
    [
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp báo cáo UBND tỉnh trước 30/6/2026; ",
        "Sở Tài chính, Sở Nội vụ, UBND các xã, ",
        "trong quý I năm 2026, “năm 2026 ",
        "Trên cơ sở rà soát, đánh giá, ",
        "định kỳ báo cáo về ",
    ],
)
def test_time_grows_with_the_text(words: str) -> None:
    def seconds(times: int) -> float:
        work = build("type=directive\n1. " + words * times)
        start = time.process_time()
        duties.run(work)
        return time.process_time() - start

    seconds(20)
    small = min(seconds(400) for _ in range(3))
    assert seconds(4000) < 30 * small + 0.05


def test_many_clauses_below_one_heading() -> None:
    lines = "".join(f"- Xây dựng kế hoạch số {number}.\n" for number in range(3000))
    work = read("II. NHIỆM VỤ\n1. [Phòng Nội vụ]\n" + lines)
    assert len(work.tasks) == 3000
    assert work.tasks[-1].lead[0].name == "Phòng Nội vụ"
