"""What shows the results: files and links of the period, products there and products owed."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official import Block, Paragraph
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.registry import builder
from danvan.web.reports.outlines import Plan


@builder("evidence")
def evidence(facts: Facts, plan: Plan) -> Iterator[Block]:
    """One paragraph; nothing where there is nothing to show or to owe."""
    done = [t for t in facts.tasks if t.standing in (Standing.DONE, Standing.DONE_LATE)]
    with_product = [task for task in done if task.deliverable and task.proven]
    owed = facts.tally.counts[Standing.UNPROVEN]
    told = []
    if facts.evidence:
        told.append(
            f"Trong kỳ có {grouped(facts.evidence)} tệp, liên kết minh chứng được gửi kèm kết quả."
        )
    if with_product:
        share = f"{grouped(len(with_product))}/{grouped(len(done))}"
        told.append(f"{share} nhiệm vụ hoàn thành có sản phẩm kèm theo.")
    if owed:
        told.append(f"{grouped(owed)} nhiệm vụ đã báo xong nhưng chưa có sản phẩm.")
    if told:
        yield Paragraph.of(" ".join(told))
