"""The day due in each period, in the words that name it."""

from __future__ import annotations

import pytest

from danvan.reader.duties import run
from danvan.reader.duties.cycles import day_rule
from danvan.reader.source import Span
from reader.duties.building import build


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hằng quý, trước ngày 18 của tháng cuối quý, gửi sổ.", "trước ngày 18 của tháng cuối quý"),
        ("Gửi số liệu ngày 08 tháng đầu quý sau.", "ngày 08 tháng đầu quý sau"),
        ("Nộp chậm nhất ngày 04 của tháng sau.", "chậm nhất ngày 04 của tháng sau"),
        ("Ngày 03 hằng tháng, họp tổ.", "Ngày 03 hằng tháng"),
        ("Trước ngày 10/5 và 10/11 hằng năm, kê khai.", "Trước ngày 10/5 và 10/11 hằng năm"),
        ("Hằng tháng, chậm nhất là ngày 26, gửi lịch.", "chậm nhất là ngày 26"),
        (
            "Báo cáo 6 tháng trước ngày 12/6, báo cáo năm trước ngày 12/12.",
            "trước ngày 12/6, báo cáo năm trước ngày 12/12",
        ),
        ("Hằng năm, theo Chỉ thị 09 ngày 12/5/2020, rà soát.", None),
        ("Hằng tháng, tổ họp vào tuần đầu.", None),
        ("Hằng quý sinh hoạt. Lễ ra quân ngày 15/3.", None),
    ],
)
def test_the_words_of_the_day(text: str, words: str | None) -> None:
    found = day_rule(text, (Span(0, len(text)),))
    assert (found and text[slice(*found.span)]) == words


def test_only_a_task_that_comes_again_has_such_a_day() -> None:
    work = build(
        "type=plan\nIII. TỔ CHỨC THỰC HIỆN\n"
        "1. Hội Làm vườn huyện gửi báo cáo trước ngày 14 tháng cuối quý.\n"
        "2. Hội Làm vườn huyện gửi danh sách trước ngày 14/5.\n"
    )
    run(work)
    first, second = work.tasks
    assert (first.every, first.due) == ("quarter", None)
    assert first.every_day is not None
    assert work.source.text[slice(*first.every_day.span)] == "trước ngày 14 tháng cuối quý"
    assert (second.every, second.every_day) == (None, None)
