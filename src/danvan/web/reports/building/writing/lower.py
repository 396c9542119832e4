"""What the lower reports say: who is missing, numbers side by side, texts by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from danvan.official import Block, Cell, Items, Paragraph, Row, Run, Table, from_json
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.lower import Lower
from danvan.web.reports.building.refs import report_ref, sum_ref
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.writing.tables import numbers, ordinal, plain, row
from danvan.web.reports.models import Report, ReportState
from danvan.web.reports.outlines import Plan

# How the paragraphs of numbers begin that builders write.
OPENINGS = (
    "Tính đến hết ngày ",
    "Báo cáo tổng hợp từ ",
    "Chưa có báo cáo nào được chấp nhận trong số ",
    "Hoàn thành dứt điểm ",
)
SHOWN = (
    ("tasks.total", "Nhiệm vụ"),
    ("tasks.finished", "Hoàn thành"),
    ("tasks.on_time", "Trong hạn"),
    ("tasks.due_soon", "Sắp đến hạn"),
    ("tasks.late", "Quá hạn"),
    ("tasks.unproven", "Chưa có sản phẩm"),
    ("tasks.undated", "Chưa có thời hạn"),
    ("tasks.stopped", "Tạm dừng, đã hủy"),
)
_CAPTION = "Nhiệm vụ theo báo cáo của từng cơ quan, vào ngày chốt số liệu của mỗi báo cáo"
ALWAYS = ("tasks.total", "tasks.finished", "tasks.on_time", "tasks.late")


@builder("missing")
def missing(facts: Facts, plan: Plan) -> Iterator[Block]:
    """Named, so that nobody takes the sums for whole."""
    if not facts.is_upper:
        return
    found = facts.gathered
    names = "; ".join(_named(report) for report in found.missing) if found.lower else ""
    everyone = len({r.body_id for r in found.missing} | {each.body.pk for each in found.lower})
    told = f"Báo cáo tổng hợp từ {len(found.lower)}/{everyone} cơ quan có báo cáo được chấp nhận."
    if not found.lower and everyone:
        told = f"Chưa có báo cáo nào được chấp nhận trong số {everyone} cơ quan phải báo cáo."
    if names:
        told += f" Chưa nhận được báo cáo của {names}."
    yield Paragraph.of(told)


def _named(report: Report) -> str:
    waiting = report.state == ReportState.SUBMITTED
    return f"{report.body.name}{' (đã gửi, chưa được chấp nhận)' if waiting else ''}"


@builder("lower")
def lower(facts: Facts, plan: Plan) -> Iterator[Block]:
    """A row for each body with the numbers of its own report, and their sum.

    A public report leaves out bodies whose numbers are internal, and what they add to the sum.
    """
    found = [each for each in facts.gathered.lower if not facts.holds_back(each.latest)]
    if not found:
        return
    values = [_values(each) for each in found]
    keys = [key for key, _words in SHOWN if key in ALWAYS or any(v.get(key) for v in values)]
    columns = (
        ordinal(),
        plain("Cơ quan báo cáo", 2.2),
        plain("Ngày gửi", 0.9),
        *(numbers(words, 0.8) for key, words in SHOWN if key in keys),
    )
    rows = [_row(n, *pair, keys) for n, pair in enumerate(zip(found, values, strict=True), 1)]
    sums = [Cell(grouped(sum(v.get(key, 0) for v in values)), sum_ref(key)) for key in keys]
    rows.append(row(["", "Cộng", "", *sums], "total"))
    yield Table(columns, tuple(rows), _CAPTION)
    yield from _beside(facts, sum(each.get("tasks.total", 0) for each in values))


def _row(number: int, each: Lower, values: dict[str, int], keys: list[str]) -> Row:
    ref = report_ref(each.latest.pk)
    sent = day(each.latest.submitted_on)
    cells = [Cell(grouped(values.get(key, 0)), ref) for key in keys]
    return row([str(number), Cell(each.body.name, ref), sent, *cells])


def _values(each: Lower) -> dict[str, int]:
    return {one.key: int(one.value or 0) for one in each.latest.figures.all()}


def _beside(facts: Facts, summed: int) -> Iterator[Block]:
    """Why the report's own total is not the sum above: its own tasks, other days, shared tasks."""
    own, everything = len(facts.own_tasks), facts.tally.total
    if not everything:
        return
    told = f"Báo cáo này đếm tất cả {grouped(everything)} nhiệm vụ vào cùng một ngày, hết ngày "
    told += day(facts.day)
    if own:
        told += f": {grouped(everything - own)} nhiệm vụ của các cơ quan ở trên và {grouped(own)} "
        told += "nhiệm vụ khác"
    if summed != everything - own:
        told += (
            f". Cộng ở bảng trên là {grouped(summed)}, vì mỗi báo cáo chốt số liệu vào một ngày, "
            "và việc nhiều cơ quan cùng chủ trì thì ở đây chỉ đếm một lần"
        )
    yield Paragraph.of(f"{told}.")


def texts(facts: Facts, plan: Plan) -> Iterator[Block]:
    """The texts of the lower reports for one section, body after body."""
    if not plan.gather:
        return
    for each in facts.gathered.lower:
        for report in each.reports:
            if facts.holds_back(report):
                continue
            yield from _said(facts, plan, report)


def _said(facts: Facts, plan: Plan, report: Report) -> Iterator[Block]:
    """The section of the same key; where everything else goes, also those of unknown keys."""
    takes_rest = "rest" in plan.builders
    known = facts.outline.by_key
    for section in report.sections.all():
        strange = takes_rest and section.key not in known
        if section.key != plan.key and not strange:
            continue
        blocks = [block for block in from_json(section.blocks) if _is_told(block)]
        if not blocks:
            continue
        about = f" ({section.heading})" if strange else ""
        yield Paragraph((Run(f"{report.body.name}{about}:", bold=True),))
        yield from plainly(blocks)


def _is_told(block: Block) -> bool:
    """Whether people said it: numbers of the machine are not taken over, the upper has its own."""
    if isinstance(block, Paragraph):
        return not block.text.startswith(OPENINGS)
    return isinstance(block, Items)


def plainly(blocks: Iterable[Block]) -> Iterator[Block]:
    """Numbered paragraphs lose their numbers: they stand in another's section now."""
    for block in blocks:
        yield Paragraph(block.runs) if isinstance(block, Paragraph) else block
