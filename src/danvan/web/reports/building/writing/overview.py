"""The opening paragraph: how many tasks, how they stand, what changed since the last period."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official import Block, Paragraph
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.programmes.counts import Tally
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.titles import named
from danvan.web.reports.outlines import Plan

_WORDS = (
    (Standing.ON_TIME, "đang thực hiện trong hạn"),
    (Standing.DUE_SOON, "sắp đến hạn"),
    (Standing.LATE, "quá hạn"),
    (Standing.UNPROVEN, "đã báo xong nhưng chưa có sản phẩm"),
    (Standing.UNDATED, "chưa có thời hạn"),
    (Standing.PAUSED, "tạm dừng"),
    (Standing.CANCELLED, "đã hủy"),
)


@builder("overview")
def overview(facts: Facts, plan: Plan) -> Iterator[Block]:
    """One paragraph of numbers; that there is no task, where there is none."""
    told = f"{_now(facts)} {_change(facts)}".strip() if facts.tally.total else _none(facts)
    yield Paragraph.of(told)


def _none(facts: Facts) -> str:
    programme = facts.report.duty.programme
    where = f" của {named(programme)}" if programme else ""
    return (
        f"Tính đến hết ngày {day(facts.day)}, {facts.report.body.name} không có nhiệm vụ nào"
        f"{where} được giao trong hệ thống."
    )


def _now(facts: Facts) -> str:
    tally = facts.tally
    done, late = tally.counts[Standing.DONE], tally.counts[Standing.DONE_LATE]
    told = [f"{grouped(done + late)} nhiệm vụ hoàn thành"]
    if done and late:
        told[0] += f" ({grouped(done)} đúng hạn, {grouped(late)} quá hạn)"
    elif late:
        told[0] += " (đều quá hạn)"
    told += [f"{grouped(tally.counts[key])} {words}" for key, words in _WORDS if tally.counts[key]]
    return (
        f"Tính đến hết ngày {day(facts.day)}, {facts.report.body.name} "
        f"{'tổng hợp' if facts.is_upper else 'thực hiện, theo dõi'} "
        f"{grouped(tally.total)} nhiệm vụ: {', '.join(told)}."
    )


def _change(facts: Facts) -> str:
    tally = facts.tally
    if not tally.before or not facts.compares:
        return ""
    told = [
        _moved("hoàn thành", *_both(tally, Standing.DONE, Standing.DONE_LATE)),
        _moved("quá hạn", *_both(tally, Standing.LATE)),
    ]
    new = tally.total - tally.before.total()
    if new > 0:
        told.insert(0, f"thêm {grouped(new)} nhiệm vụ mới")
    return f"So với cuối kỳ trước ({day(facts.before)}): {', '.join(told)}."


def _both(tally: Tally, *keys: Standing) -> tuple[int, int]:
    return sum(tally.counts[key] for key in keys), sum(tally.before[key] for key in keys)


def _moved(words: str, now: int, then: int) -> str:
    if now == then:
        return f"số nhiệm vụ {words} không đổi ({grouped(now)})"
    way = "tăng" if now > then else "giảm"
    by = grouped(abs(now - then))
    return f"số nhiệm vụ {words} {way} {by} (từ {grouped(then)} thành {grouped(now)})"
