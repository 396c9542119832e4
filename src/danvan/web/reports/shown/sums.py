"""What stands behind a number of the row “Cộng”: what each lower report says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from danvan.web.bodies.acting import Actor
from danvan.web.core.templatetags.danvan import number
from danvan.web.reports.access import sees_content, visible_reports
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.refs import sum_ref
from danvan.web.reports.models import Figure, Report


@dataclass(frozen=True, slots=True)
class Part:
    """The number of one body; `figure` is None where its report does not have it: nought."""

    report: Report
    figure: Figure | None

    @property
    def value(self) -> int:
        return int(self.figure.value or 0) if self.figure else 0


@dataclass(slots=True)
class Summed:
    """The parts that the reader may see; `told` is the sum as the report says it."""

    parts: list[Part] = field(default_factory=list)
    hidden: int = 0
    now: int = 0
    told: str = ""

    @property
    def differs(self) -> bool:
        """Whether a lower report was changed since: what the report says stays as it is."""
        return self.told not in ("", number(self.now))


def summed(by: Actor, report: Report, key: str) -> Summed:
    """As the table adds them up: the last report of each body, without those that are held back."""
    facts = Facts(report, traced=True)
    latest = [each.latest for each in facts.gathered.lower if not facts.holds_back(each.latest)]
    parts = [Part(each, _figure(each, key)) for each in latest]
    rows = visible_reports(by).filter(pk__in=[each.pk for each in latest])
    seen = set(rows.values_list("pk", flat=True))
    open_ = [p for p in parts if p.report.pk in seen and sees_content(by, p.report)]
    now = sum(each.value for each in parts)
    return Summed(open_, len(parts) - len(open_), now, _told(report, sum_ref(key)))


def _figure(report: Report, key: str) -> Figure | None:
    return next((each for each in report.figures.all() if each.key == key), None)


def _told(report: Report, ref: str) -> str:
    """The number with that reference in the report's own words; nothing where it has none."""
    for section in report.sections.all():
        for cell in _cells(section.blocks):
            if cell.get("ref") == ref:
                return str(cell["text"])
    return ""


def _cells(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        for row in block.get("rows", ()):
            yield from row["cells"]
