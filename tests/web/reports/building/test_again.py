"""Writing a report again never overwrites what people wrote; the new words are offered beside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from content_builders import built, make_duty, make_report, tell, words
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused, Stale
from danvan.web.reports.building.build import build_report
from danvan.web.reports.building.offers import settle_offer
from danvan.web.reports.models import Report, Section
from programme_builders import Stage

MINE = [{"kind": "paragraph", "runs": [{"text": "Lời của tôi."}]}]
FIGURE = ("Số lớp", 2, "lớp")


@pytest.fixture
def report(stage: Stage) -> Report:
    task = stage.task("Mở lớp bồi dưỡng")
    tell(stage, task, "Đã mở 2 lớp.", date(2026, 4, 2), FIGURE)
    return built(stage, make_report(make_duty(stage, stage.body("lead"))))


def _edit(stage: Stage, report: Report, key: str = "results") -> Section:
    section = report.sections.get(key=key)
    section.blocks, section.edited_at = MINE, now()
    section.edited_by = stage.cast.users["lead_officer"]
    section.save()
    return section


def test_edited_words_stay_and_nothing_new_is_not_offered(stage: Stage, report: Report) -> None:
    _edit(stage, report)
    section = built(stage, report).sections.get(key="results")
    assert section.blocks == MINE
    assert not section.offered


def test_new_words_are_offered_beside(stage: Stage, report: Report) -> None:
    _edit(stage, report)
    tell(stage, stage.programme.tasks.get(), "Đã mở thêm lớp thứ ba.", date(2026, 5, 2))
    report = built(stage, report)
    section = report.sections.get(key="results")
    assert section.blocks == MINE
    assert section.offered
    assert "lớp thứ ba" in str(section.built)
    settle_offer(by=stage.cast.actor("lead_officer"), report=report, key="results", take=True)
    assert "lớp thứ ba" in words(report, "results")
    with pytest.raises(Refused):
        settle_offer(by=stage.cast.actor("lead_officer"), report=report, key="results", take=True)


def test_an_offer_that_is_left_comes_back_only_with_news(stage: Stage, report: Report) -> None:
    _edit(stage, report)
    task = stage.programme.tasks.get()
    tell(stage, task, "Đã mở thêm lớp thứ ba.", date(2026, 5, 2))
    report = built(stage, report)
    settle_offer(by=stage.cast.actor("lead_officer"), report=report, key="results", take=False)
    assert words(report, "results") == "Lời của tôi."
    assert not built(stage, report).sections.get(key="results").offered
    tell(stage, task, "Đã mở lớp thứ tư.", date(2026, 5, 3))
    assert built(stage, report).sections.get(key="results").offered


def test_untouched_words_follow_the_facts(stage: Stage, report: Report) -> None:
    tell(stage, stage.programme.tasks.get(), "Đã mở thêm lớp thứ ba.", date(2026, 5, 2))
    report = built(stage, report)
    assert "lớp thứ ba" in words(report, "results")
    assert not report.sections.filter(offered=True).exists()


def test_a_section_of_ones_own_stays(stage: Stage, report: Report) -> None:
    Section.objects.create(
        report=report, order=5, key="rieng", heading="Việc khác", blocks=MINE, edited_at=now()
    )
    assert words(built(stage, report), "rieng") == "Lời của tôi."


def test_a_typed_figure_stays_and_a_doubt_tells_the_difference(
    stage: Stage, report: Report
) -> None:
    figure = report.figures.get(name="Số lớp")
    figure.value, figure.counted = Decimal(7), False
    figure.planned, figure.note = Decimal(9), "Theo kế hoạch 12"
    figure.save()
    report = built(stage, report)
    figure.refresh_from_db()
    assert (figure.value, figure.planned) == (Decimal(7), Decimal(9))
    assert figure.note == "Theo kế hoạch 12"
    assert report.doubts == ["“Số lớp”: trong báo cáo ghi 7 lớp, cộng từ các cập nhật là 2 lớp."]


def test_each_writing_is_a_new_content(stage: Stage, report: Report) -> None:
    first = report.content
    assert built(stage, report).content == first + 1


def test_an_older_page_writes_nothing(stage: Stage, report: Report) -> None:
    with pytest.raises(Stale):
        build_report(
            by=stage.cast.actor("lead_officer"), report=report, revision=report.revision - 1
        )
