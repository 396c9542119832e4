"""Outlines are whole, chosen for what is reported, and a mistake in one is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from danvan.web.bodies.models import Body, Kind
from danvan.web.reports.building import writing  # noqa: F401 - registers the builders
from danvan.web.reports.building.registry import BUILDERS
from danvan.web.reports.models import Frequency, ReportingDuty
from danvan.web.reports.outlines import choices, load, loader, outline_of

GOOD = """
name = "Đề cương"
title = "kết quả {period}"
purpose = "periodic"
form = "any"

[[section]]
key = "work"
heading = "Kết quả"
builders = ["rest"]

[[section]]
key = "figures"
heading = "Số liệu"
builders = ["figures"]
"""


def test_everything_that_outlines_name_is_written_by_somebody() -> None:
    named = {
        name for outline in load().values() for plan in outline.sections for name in plan.builders
    }
    assert named - loader.LATER - {"figures"} <= set(BUILDERS)
    assert loader.KNOWN - {"figures"} == set(BUILDERS) - loader.LATER


def test_titles_take_their_words() -> None:
    told = {"period": "quý I/2026", "next": "quý II/2026", "programme": "Kế hoạch", "span": "2 năm"}
    told["within"] = "trong quý I/2026"
    for outline in load().values():
        assert "{" not in outline.title.format(**told)


@pytest.mark.parametrize(
    ("kind", "duty", "key"),
    [
        (Kind.COMMITTEE, {"frequency": Frequency.QUARTER}, "quarter_party"),
        (Kind.DEPARTMENT, {"frequency": Frequency.HALF_YEAR}, "quarter_state"),
        (Kind.FRONT, {"frequency": Frequency.YEAR}, "year_state"),
        (Kind.ADVISORY, {"frequency": Frequency.YEAR}, "year_party"),
        (Kind.ADVISORY, {"frequency": Frequency.YEAR, "programme_id": 1}, "programme_party"),
        (Kind.UNIT, {"frequency": Frequency.ONCE, "purpose": "final_review"}, "final_review"),
        (Kind.UNIT, {"frequency": Frequency.YEAR, "outline": "year_party"}, "year_party"),
        (Kind.UNIT, {"frequency": Frequency.YEAR, "outline": "gone"}, "year_state"),
    ],
)
def test_the_usual_outline(kind: str, duty: dict[str, Any], key: str) -> None:
    assert outline_of(ReportingDuty(**duty), Body(kind=kind)).key == key


def test_names_to_choose_from_differ() -> None:
    names = [name for _key, name in choices()]
    assert len(set(names)) == len(names) == 8


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("", "", ""),
        ('form = "any"', 'form = "none"', "form none"),
        ('builders = ["rest"]', 'builders = ["nothing"]', "nothing"),
        ('builders = ["rest"]', "", "rest stands in"),
        ('key = "figures"', 'key = "work"', "stands twice"),
        ('heading = "Số liệu"', 'heading = "Số liệu"\nlevel = 3', "skips a level"),
        ('heading = "Số liệu"', 'heading = "Số liệu"\nlevel = 9', "level 9"),
        ('heading = "Số liệu"', 'heading = "Số liệu"\nwords = ["x"]', "no builder of results"),
        ('name = "Đề cương"', "", "name"),
    ],
)
def test_a_mistake_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, fault: str
) -> None:
    (tmp_path / "x.toml").write_text(GOOD.replace(old, new) if old else GOOD, encoding="utf-8")
    monkeypatch.setattr(loader, "DATA", tmp_path)
    if not fault:
        assert list(loader.load.__wrapped__()) == ["x"]
        return
    with pytest.raises(ValueError, match=fault) as raised:
        loader.load.__wrapped__()
    assert "outline x" in str(raised.value)
