"""A whole report as the machine writes it: sections by the outline, figures, doubts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from danvan.official import to_json
from danvan.web.reports.building import writing  # noqa: F401 - registers the builders
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.figures import Drawn, figures_of
from danvan.web.reports.building.registry import written
from danvan.web.reports.building.titles import title_of
from danvan.web.reports.building.writing.lower import texts
from danvan.web.reports.models import Report
from danvan.web.reports.outlines import Plan


@dataclass(frozen=True, slots=True)
class Draft:
    """Nothing of it is stored yet; `sections` are the plans with their blocks as JSON."""

    title: str
    sections: list[tuple[Plan, list[dict[str, Any]]]]
    figures: list[Drawn]
    doubts: list[str]
    lower: list[Report]


def draft(report: Report) -> Draft:
    """Written at the cut-off that the report has, in the language of its readers."""
    with override("vi"):
        facts = Facts(report)
        figures, doubts = figures_of(facts)
        return Draft(
            title=title_of(report, facts.outline),
            sections=[(plan, _blocks(facts, plan)) for plan in facts.outline.sections],
            figures=figures,
            doubts=doubts + _missing(facts) + _held(facts),
            lower=facts.gathered.reports,
        )


def _blocks(facts: Facts, plan: Plan) -> list[dict[str, Any]]:
    return to_json([*written(facts, plan), *texts(facts, plan)])


def _missing(facts: Facts) -> list[str]:
    if facts.gathered.missing and not facts.gathered.lower:
        return ["Chưa có báo cáo cấp dưới nào được chấp nhận."]
    names = "; ".join(dict.fromkeys(report.body.name for report in facts.gathered.missing))
    return [f"Chưa nhận được báo cáo của {names}."] if names else []


def _held(facts: Facts) -> list[str]:
    """Internal lower reports that a public one must not quote: who writes it is told whose."""
    held = [report for report in facts.gathered.reports if facts.holds_back(report)]
    if not held:
        return []
    names = "; ".join(dict.fromkeys(report.body.name for report in held))
    return [
        f"Báo cáo này công khai khi được chấp nhận, nên không lấy lời và số liệu riêng của báo cáo "
        f"nội bộ chưa được cho trích: {names}."
    ]
