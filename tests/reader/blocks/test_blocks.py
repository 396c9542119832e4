"""Paragraphs out of lines; the guarantees of the passes hold for every case of the repository."""

import pytest

from case_files import CASES, Case, load
from danvan.reader import blocks
from danvan.reader.source import Line, Source
from danvan.reader.work import Work
from readings import gather, reading

EVERY_TEXT = [
    case.given for path in sorted(CASES.glob("*.txt")) for case in load(path.stem) if case.given
]


def source(text: str) -> Source:
    return gather(((line, Line(0, 0, whole=False)) for line in text.split("\n")), "text/plain")


def made(text: str) -> Work:
    work = Work(source(text))
    blocks.run(work)
    return work


@pytest.mark.parametrize("case", load("blocks"), ids=repr)
def test_paragraphs(case: Case, scoreboard) -> None:
    scoreboard.compare(
        "paragraphs", case.expected, [block.text for block in made(case.given).blocks]
    )


@pytest.mark.parametrize("number", range(len(EVERY_TEXT)))
def test_afterwards_every_line_is_a_paragraph_with_words(number: int) -> None:
    work = made(EVERY_TEXT[number])
    text = work.source.text
    assert all(block.text.strip() for block in work.blocks)
    assert "\n".join(block.text for block in work.blocks) == text
    assert [text[b.line.start : b.line.end] for b in work.blocks] == text.split("\n")[
        : len(work.blocks)
    ]


def test_the_copy_is_reported() -> None:
    case = next(case for case in load("blocks") if "twice stands once" in case.title)
    assert "passage-twice" in [
        found.code for found in reading("KẾ HOẠCH\ntrồng cây\n\n" + case.given).findings
    ]


def test_headers_and_footnotes_stay_out_of_the_text() -> None:
    lines = [("Trang của xã", "header"), ("1. Trồng cây.", "body"), ("Xem sổ tay.", "footnote")]
    work = Work(gather(((words, Line(0, 0, role=role)) for words, role in lines), "text/plain"))
    blocks.run(work)
    assert work.source.text == "1. Trồng cây."


def test_a_running_head_goes_and_its_page_stays() -> None:
    pieces = []
    for page in (1, 2, 3, 4):
        pieces.append(("BẢN TIN XÃ VĨNH KHÊ", Line(0, 0, page=page)))
        pieces.append((f"{page}. Việc số {page} của xã trong năm nay.", Line(0, 0, page=page)))
    work = Work(gather(pieces, "application/pdf", pages=4))
    blocks.run(work)
    # The first page keeps its line: a head may stand there that annexes repeat.
    assert [block.line.page for block in work.blocks] == [1, 1, 2, 3, 4]
    assert work.source.text.count("BẢN TIN") == 1


def paragraphs(*lines: tuple[str, float, float]) -> list[str]:
    """The paragraphs of printed lines given as `(words, left, right)` in points."""
    pieces = [
        (words, Line(0, 0, page=1, whole=False, left=left, right=right))
        for words, left, right in lines
    ]
    work = Work(gather(pieces, "application/pdf", pages=1))
    blocks.run(work)
    return [block.text for block in work.blocks]


def test_a_dash_within_a_name_at_a_line_s_start_opens_no_paragraph() -> None:
    assert paragraphs(
        ("Giao Hội đồng tư vấn của huyện phối hợp với Phòng Khoa học", 120.0, 540.0),
        ("- Công nghệ thẩm tra đề án.", 85.0, 260.0),
    ) == ["Giao Hội đồng tư vấn của huyện phối hợp với Phòng Khoa học - Công nghệ thẩm tra đề án."]


def test_dashes_of_a_list_open_paragraphs() -> None:
    assert paragraphs(
        ("- Thôn Đông trồng phi lao hai hàng trên đê phía đông;", 120.0, 540.0),
        ("- Thôn Tây trồng đước.", 120.0, 260.0),
    ) == ["- Thôn Đông trồng phi lao hai hàng trên đê phía đông;", "- Thôn Tây trồng đước."]
