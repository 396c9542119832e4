"""Topics in the evidence of coverage are told as topics: their sign is the engine's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.test import Client

from coverage_builders import make_family
from danvan.web.documents.coverage.refresh import refresh
from danvan.web.documents.coverage.words import term_words
from danvan.web.documents.models import Comparison
from roles import Cast

from .test_sheet import _book, _rows

As = Callable[[str], Client]


def test_a_topic_has_a_name() -> None:
    assert term_words("#thủ tục hành chính") == "chủ đề: thủ tục hành chính"
    assert term_words("thủ tục hành chính") == "thủ tục hành chính"


def test_on_the_page_of_a_cell_and_in_the_spreadsheet(cast: Cast, as_role: As) -> None:
    family = make_family(cast)
    refresh(cast.actor("province_admin"), family.top, date(2026, 6, 15))
    for comparison in Comparison.objects.all():
        for told in comparison.evidence.values():
            told["terms"] = [{**each, "words": "#đối thoại"} for each in told["terms"]]
            told["missing"] = ["#biển đảo"]
        comparison.save()
    client = as_role("province_admin")
    page = client.get(family.cell("II.1", family.plan)).content.decode()
    assert "chủ đề: đối thoại" in page and "chủ đề: biển đảo" in page
    assert "#đối" not in page and "#biển" not in page
    assert str(_rows(_book(family, client)["Căn cứ"])[1][8]).startswith("chủ đề: đối thoại (")
