"""Names of the data files and of periods in the language of the reader."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from danvan.web.core.deadlines.names import NAMES
from danvan.web.core.deadlines.periods import MONTHS, first_day, label, spoken
from danvan.web.core.deadlines.rules import rules
from danvan.web.core.deadlines.terms import terms


def test_every_name_of_the_data_is_for_the_catalogues_and_no_other() -> None:
    told = {term.name for term in terms().values()}
    for rule in rules():
        told |= {rule.name, rule.start, *(case.name for case in rule.variants.values())}
    assert told == set(NAMES) and len(set(NAMES)) == len(NAMES)


@given(st.sampled_from(sorted(MONTHS)), st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_label_that_was_kept_is_told_again_as_it_was(every: str, at: date) -> None:
    with translation.override("vi"):
        kept = label(every, first_day(every, at))
        assert spoken(kept) == kept
    with translation.override("en"):
        assert spoken(kept) == label(every, first_day(every, at))


@pytest.mark.parametrize(
    ("kept", "english"),
    [("quý II/2026", "II/2026"), ("tháng 3/2026", "3/2026"), ("6 tháng cuối năm 2026", "2026")],
)
def test_the_english_page_has_no_vietnamese_period(kept: str, english: str) -> None:
    with translation.override("en"):
        assert english in spoken(kept) and kept != spoken(kept)


@pytest.mark.parametrize("words", ["", "đợt 1", "quý V/2026", "tháng", "năm 20266"])
def test_other_words_stay_as_they_are(words: str) -> None:
    with translation.override("en"):
        assert spoken(words) == words
