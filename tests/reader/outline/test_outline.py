"""Trees of clauses from their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import CASES, Case, load
from danvan.reader.model import walk
from readings import reading


@pytest.mark.parametrize("case", load("outline"), ids=repr)
def test_outline(case: Case, scoreboard) -> None:
    read = reading(case.given)
    lines = [
        f"{part.id} | {part.heading or '-'} | {part.text.replace(chr(10), '⏎')[:33]}".rstrip()
        for part in walk(read.outline)
    ]
    scoreboard.compare("outline", [line.rstrip() for line in case.expected], lines)


marked = st.sampled_from(
    [
        "I.",
        "II.",
        "A.",
        "C.",
        "1.",
        "2.",
        "1.1.",
        "2.1.",
        "a)",
        "b)",
        "-",
        "Phụ lục",
        "Điều 1.",
        "0.",
    ]
)


@given(st.lists(marked, max_size=30))
def test_ids_are_unique_in_any_order_of_marks(labels: list[str]) -> None:
    read = reading("KẾ HOẠCH\ntrồng cây\n\n" + "\n".join(f"{mark} Đào hố." for mark in labels))
    ids = [part.id for part in read.parts()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.txt")))
def test_ids_are_unique_over_all_cases(name: str) -> None:
    for case in load(name):
        ids = [part.id for part in reading(case.given).parts()]
        assert len(ids) == len(set(ids)), case.title


def codes(text: str) -> list[str]:
    return [found.code for found in reading(text).findings]


def test_a_missing_number_is_found() -> None:
    text = "KẾ HOẠCH\ntrồng cây\n\n1. Đào hố.\n2. Bón lót.\n4. Tưới nước."
    assert "number-jump" in codes(text)


def test_a_repeated_number_is_found() -> None:
    text = "KẾ HOẠCH\ntrồng cây\n\n1. Đào hố.\n2. Bón lót.\n2. Tưới nước."
    assert "number-repeat" in codes(text)


def test_numbers_in_order_raise_no_doubt() -> None:
    text = "KẾ HOẠCH\ntrồng cây\n\n1. Đào hố.\na) Sâu.\nb) Rộng.\n2. Bón lót.\n3. Tưới nước."
    assert not {"number-jump", "number-repeat"} & set(codes(text))


def test_spans_lead_to_the_words_of_each_part() -> None:
    read = reading(load("outline")[0].given)
    for part in walk(read.outline):
        assert "\n".join(read.text[s.start : s.end] for s in part.own) == part.text
        assert all(
            part.span.start <= c.span.start <= c.span.end <= part.span.end for c in part.children
        )
