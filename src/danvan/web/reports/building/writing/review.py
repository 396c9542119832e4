"""What a review adds: against the plan as adopted, indicators on their way, what shall become."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from danvan.official import Block, Items, Paragraph, Run, Table
from danvan.web.core.models import Entry
from danvan.web.core.templatetags.danvan import day, figure
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.programmes.models import Indicator, IndicatorValue, Task
from danvan.web.programmes.progress import Reached
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.refs import tasks_ref
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.titles import named
from danvan.web.reports.building.writing.tables import counted, numbers, ordinal, plain, row
from danvan.web.reports.outlines import Plan


@builder("baseline")
def baseline(facts: Facts, plan: Plan) -> Iterator[Block]:
    """What was planned when the programme was adopted, and what became of it."""
    programme = facts.report.duty.programme
    if programme is None or not facts.tasks:
        return
    added = _added(facts)
    planned, counts = facts.tally.total - added, facts.tally.counts
    finished = counts[Standing.DONE] + counts[Standing.DONE_LATE]
    dropped = counts[Standing.CANCELLED]
    rows = [
        (f"Nhiệm vụ khi ban hành ({day(programme.start)})", planned, ""),
        ("Bổ sung sau khi ban hành", added, ""),
        ("Hủy bỏ", dropped, "cancelled"),
        ("Tạm dừng", counts[Standing.PAUSED], "paused"),
        ("Hoàn thành đúng hạn", counts[Standing.DONE], "done"),
        ("Hoàn thành quá hạn", counts[Standing.DONE_LATE], "done_late"),
        ("Đã báo xong, chưa có sản phẩm", counts[Standing.UNPROVEN], "unproven"),
        ("Quá hạn, chưa hoàn thành", counts[Standing.LATE], "late"),
        ("Đang thực hiện, chưa đến hạn", counts[Standing.ON_TIME], "on_time"),
        ("Đang thực hiện, sắp đến hạn", counts[Standing.DUE_SOON], "due_soon"),
        ("Chưa có thời hạn", counts[Standing.UNDATED], "undated"),
    ]
    share = _share(finished, planned + added - dropped)
    yield Paragraph.of(
        f"Khi ban hành có {grouped(planned)} nhiệm vụ; đã bổ sung {grouped(added)}, hủy bỏ "
        f"{grouped(dropped)}. Đến hết ngày {day(facts.day)} hoàn thành {grouped(finished)} nhiệm "
        f"vụ{share}."
    )
    lines = [
        row([str(n), words, counted(number, tasks_ref(standing=key) if key else "")])
        for n, (words, number, key) in enumerate(rows, 1)
    ]
    yield Table((ordinal(), plain("Nội dung", 3.0), numbers("Số nhiệm vụ", 0.8)), tuple(lines))


def _share(finished: int, of: int) -> str:
    return f", đạt {finished * 100 // of}% số nhiệm vụ phải thực hiện" if of > 0 else ""


def _added(facts: Facts) -> int:
    """How many tasks were added by hand after the programme was adopted, their shares as well."""
    # Whenever that was: the counts of a past day know no tasks apart that were not there yet.
    keys = {key for task in facts.tasks for key in (task.pk, task.parent_id)}
    entries = Entry.objects.filter(act="add_task", subject_type=Task._meta.label_lower)
    since = set(entries.filter(subject_id__in=keys - {None}).values_list("subject_id", flat=True))
    return sum(task.pk in since or task.parent_id in since for task in facts.tasks)


@builder("indicators")
def indicators(facts: Facts, plan: Plan) -> Iterator[Block]:
    """From where, to where by now, to where in the end."""
    programme = facts.report.duty.programme
    reached = reached_by(facts, list(programme.indicators.all())) if programme else []
    if not reached:
        return
    columns = (
        ordinal(),
        plain("Chỉ tiêu", 2.4),
        plain("Đơn vị", 0.8),
        numbers("Khi ban hành", 0.8),
        numbers("Đến nay", 0.8),
        numbers("Mục tiêu", 0.8),
        plain("Thời hạn", 0.8),
        plain("Đánh giá", 1.0),
    )
    rows = [
        row(
            [
                str(n),
                each.indicator.name,
                each.indicator.unit,
                figure(each.indicator.baseline),
                figure(each.value),
                figure(each.indicator.target),
                day(each.indicator.due),
                _judged(each),
            ]
        )
        for n, each in enumerate(reached, 1)
    ]
    yield Table(columns, tuple(rows), f"Các chỉ tiêu đến hết ngày {day(facts.day)}")


def _judged(each: Reached) -> str:
    if each.value is None:
        return "chưa có số liệu"
    if each.met:
        return "đạt"
    return "chưa đạt" if each.share is None else f"đi được {each.share}% chặng đường"


def reached_by(facts: Facts, found: list[Indicator]) -> list[Reached]:
    """Each indicator with its latest figure at the cut-off: of the whole, or of the body alone."""
    rows = IndicatorValue.objects.filter(indicator__in=found, at__lte=facts.day)
    rows = rows.filter(body=None if facts.scope.whole else facts.report.body)
    latest: dict[int, tuple[Decimal, object]] = {}
    for key, at, value in rows.order_by("at").values_list("indicator", "at", "value"):
        latest[key] = (value, at)
    return [Reached(each, *latest.get(each.pk, (None, None))) for each in found]


@builder("continuation")
def continuation(facts: Facts, plan: Plan) -> Iterator[Block]:
    """Three ways to go on, of which the officer keeps one."""
    programme = facts.report.duty.programme
    if programme is None:
        return
    name = named(programme)
    yield Paragraph.of("Đề nghị cấp có thẩm quyền quyết định một trong các phương án sau:")
    yield Items(
        (
            (Run("Tiếp tục thực hiện ", bold=True), Run(f"{name} đến hết thời hạn.")),
            (Run("Sửa đổi, bổ sung ", bold=True), Run(f"{name} ở các nội dung: …")),
            (Run("Thay thế ", bold=True), Run(f"{name} bằng văn bản mới, vì: …")),
        )
    )
