"""Paragraphs out of lines; the guarantees of the passes hold for every case of the repository."""

import pytest

from case_files import CASES, Case, load
from danvan.reader import blocks
from danvan.reader.source import Line, Source, gather
from danvan.reader.work import Work
from readings import reading

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
