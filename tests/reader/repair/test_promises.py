"""What the repairs promise afterwards, over all cases, over text of any kind, over real files."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import CASES, load
from danvan.reader import repair
from danvan.reader.repair import codes
from danvan.reader.source import Line, Source, Span
from readings import gather

INPUTS = [case.given for path in sorted(CASES.glob("repair_*.txt")) for case in load(path.stem)]
PIECES = st.sampled_from(
    [
        *"aàảãáạăâđeêioôơuưyAĐ19 -–*+•/.,:;()“”\n\t",
        *(
            "\u0301",
            "\u0323",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\uf0b7",
            "\r",
            "\x0c",
            "\x85",
            "ƣ",
            "Ð",
        ),
        *("©", "ñ", "ï", "»", "Ã", "á»", "  ", "\n\n", "**", "o ", "Ø "),
        *("12", "2019", "KH", "QĐ", "UBND", "TW", " / ", "-\n", "ngày", "tháng", "năm", "Số: "),
        *("H À N H", "Nơi nhận:", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", "Trang chủ"),
    ]
)
ANY = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join))


def lines_of(text: str, recognised: bool = False) -> Source:
    source = gather([(t, Line(0, 0, whole=False)) for t in text.split("\n")], "text/plain")
    notes = (("ocr-used", Span(0, 0), ""),) if recognised else ()
    return Source(source.text, source.lines, notes=notes)


def check(made: Source) -> None:
    """The guarantees that one can see in the text."""
    assert is_normalized("NFC", made.text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00a0\u00ad\u200b-\u200f\ufeff]", made.text)
    assert not re.search(r"(?<=\S)[ \t]{2,}|(?<=\S)\t", made.text)
    assert "ƣ" not in made.text
    assert "Ƣ" not in made.text
    assert not re.search(r"\n[ \t]*[\uf000-\uf0ff•●▪][ \t]*[^\W_]", "\n" + made.text)
    assert made.lines[0].start == 0
    assert made.lines[-1].end == len(made.text)
    assert all(b.start == a.end + 1 for a, b in pairwise(made.lines))


@pytest.mark.parametrize("given", INPUTS)
def test_the_promises_hold_over_all_cases(given: str, source_of: Callable[[str], Source]) -> None:
    made = repair.run(source_of(given))
    check(made)
    assert repair.run(made).text == made.text


@settings(max_examples=200, deadline=None)
@given(ANY, st.booleans())
def test_the_promises_hold_over_any_text(text: str, recognised: bool) -> None:
    check(repair.run(lines_of(text, recognised)))


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_the_way_back_stays_inside_the_file(text: str) -> None:
    made = repair.run(lines_of(text))
    spans = [made.origin.back_span(Span(at, at + 1)) for at in range(len(made.text))]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(INPUTS), st.sampled_from(INPUTS))
def test_two_texts_in_one_file_keep_the_promises(first: str, second: str) -> None:
    check(repair.run(lines_of(first + "\n" + second)))


def test_whole_paragraphs_are_not_joined_over_a_broken_code() -> None:
    pieces = [("theo Kết luận số 57-", Line(0, 0)), ("KL/TW của tỉnh", Line(0, 0))]
    assert list(codes.edits(gather(pieces, "text/plain"))) == []


@pytest.mark.parametrize(
    "unit",
    [" ", "\t", "a ", "*a", "* ", "1/", "1-KH/", "12 - ", "A.", "- ", "\n", "\n \n", "- a\n", "1.A",
     "X Y ", "ngày1", "đ) ", "Ã ", "á»", "\u0301", "ñ", "ñï ", "Q§-", "A, ngày ", "S\u00a0", "•\t"],
)  # fmt: skip
@pytest.mark.parametrize("recognised", [False, True])
def test_monotonous_text_costs_linear_time(unit: str, recognised: bool) -> None:
    """Some 100,000 signs of one kind on end, on one line or on many: seconds at the most."""
    source = lines_of(unit * (100_000 // len(unit)), recognised)
    start = time.perf_counter()
    check(repair.run(source))
    assert time.perf_counter() - start < 8


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_clean_files_are_hardly_touched(number: str, shared: Path) -> None:
    """Seeds in NFC with right marks: nothing but asterisks of a converter goes."""
    path = next((shared / "seeds").glob(f"{number}_*.txt"))
    text = path.read_text(encoding="utf-8")
    made = repair.run(lines_of(text))
    kinds = {done.kind for done in made.repairs}
    assert kinds <= {"markdown", "blank", "spaces"}
    assert made.text.split() == text.replace("*", "").split() or "*" in made.text


def test_files_keep_the_promises(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        made = repair.run(lines_of(path.read_text(encoding="utf-8")))
        check(made)
        assert repair.run(made).text == made.text
