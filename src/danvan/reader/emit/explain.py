"""How a value came about: the words of the file with their page, and the rules behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan.reader.emit.places import lines_of, page_at, part_at, raw_words
from danvan.reader.emit.safe import harmless
from danvan.reader.emit.words import (
    EVERY,
    FIELDS,
    MILESTONES,
    RELATIONS,
    SEVERITIES,
    cited_name,
    day,
    type_name,
)
from danvan.reader.source import Span

if TYPE_CHECKING:
    from danvan.reader.model import Actor, Due, Ground, Part, Reading, Task

META = "meta"
_COLUMN = 16


def explain(reading: Reading, clause: str) -> str | None:
    """The explanation of a part (by its id) or of the head (`meta`); None where no part has it."""
    if clause == META:
        return _text(_head(reading))
    part = next((part for part in reading.parts() if part.id == clause), None)
    return _text(_part(reading, part)) if part else None


def near(reading: Reading, clause: str) -> list[str]:
    """Some ids that exist, those with the same beginning first."""
    ids = [part.id for part in reading.parts()]
    first = clause.split(".")[0]
    return sorted(ids, key=lambda id: id.split(".")[0] != first)[:12]


def _text(lines: Iterator[str]) -> str:
    return harmless("\n".join(lines)) + "\n"


def _row(name: str, value: str, why: str = "") -> str:
    return f"  {name:<{_COLUMN}}  {value}" + (f"\n  {'':<{_COLUMN}}  ← {why}" if why else "")


def _from(reading: Reading, span: Span, rule: str = "") -> str:
    """Where words stand: the rule, the words as printed, the page."""
    page = page_at(reading, span.start)
    facts = [
        f"quy tắc {rule}" if rule else "",
        f"từ chữ “{' '.join(reading.text[slice(*span)].split())}”",
        f"trang {page}" if page else "",
        f"ký tự {span.start}–{span.end}",
    ]
    return ", ".join(filter(None, facts))


def _head(reading: Reading) -> Iterator[str]:
    meta = reading.meta
    yield "Phần đầu"
    for field, name in FIELDS.items():
        value = getattr(meta, field)
        span = meta.spans.get(field)
        shown = "không thấy ghi" if value is None else _shown(field, value)
        yield _row(name, shown, _from(reading, span) if span else "")


def _shown(field: str, value: str) -> str:
    if field == "type":
        return f"{type_name(value)} ({value})"
    return day(value) if field == "date" else value


def _part(reading: Reading, part: Part) -> Iterator[str]:
    own = _own(part)
    yield f"{part.id}  {' '.join(filter(None, (part.label, part.heading)))}".rstrip()
    yield "\nDòng nguồn"
    yield from _lines(reading, own)
    yield "\nGiá trị"
    values = list(_values(reading, part, own))
    yield from values or ["  Không có việc, văn bản dẫn hay thời hạn nào ở mục này."]


def _own(part: Part) -> Span:
    """The part without its children."""
    end = part.children[0].span.start if part.children else part.span.end
    return Span(part.span.start, max(part.span.start, end))


def _lines(reading: Reading, span: Span) -> Iterator[str]:
    """The lines as the file gave them; what repairs changed stands below."""
    lines = lines_of(reading, span)
    for line in lines:
        place = Span(max(line.start, span.start), min(line.end, span.end))
        raw, read = raw_words(reading, place), reading.text[slice(*place)]
        page = f"tr. {line.page}" if line.page else ""
        yield f"  {page:>7} │ {raw}"
        if raw != read:
            yield f"  {'đọc là':>7} │ {read}"
    if not lines:
        yield f"          │ {reading.text[slice(*span)]}"


def _values(reading: Reading, part: Part, own: Span) -> Iterator[str]:
    for task in reading.tasks:
        if task.clause == part.id:
            yield from _task(reading, part, task)
    for citation in reading.citations:
        if citation.clause == part.id:
            name = cited_name(citation) + (" (suy ra)" if citation.inferred else "")
            why = _from(reading, citation.span)
            yield _row("dẫn", f"{name} · {RELATIONS[citation.relation]}", why)
    for report in reading.reports:
        if report.clause == part.id:
            every = ", ".join(EVERY[period] for period in report.every)
            words = f"{report.reporter or '?'} → {'; '.join(report.to) or '?'} · {every}"
            yield _row("báo cáo", words.rstrip(" ·"), _from(reading, report.span))
    for milestone in reading.milestones:
        if milestone.clause == part.id:
            words = f"{MILESTONES[milestone.kind]} {day(milestone.date)}"
            yield _row("mốc", words, _from(reading, milestone.span))
    for note in reading.notes:
        if own.start <= note.span.start < own.end:
            yield _row("chú thích", f"{note.mark}  {note.text}", _from(reading, note.span))
    for finding in reading.findings:
        if own.start <= finding.span.start < own.end:
            yield _row(SEVERITIES[finding.severity][1], finding.message, finding.code)


def _task(reading: Reading, part: Part, task: Task) -> Iterator[str]:
    yield _row("việc", " ".join(task.text.split()))
    for name, actors in (("chủ trì", task.lead), ("phối hợp", task.coordinate)):
        for actor in actors:
            yield _row(name, actor.name, _ground(reading, part, actor))
    if task.due:
        yield _row("thời hạn", day(task.due.date), _ground(reading, part, task.due))
    if task.every:
        yield _row("lặp lại", EVERY[task.every], _ground(reading, part, task.every_from))
    if task.every_day:
        words = reading.text[slice(*task.every_day.span)]
        yield _row("hạn mỗi kỳ", words, _ground(reading, part, task.every_day))
    if task.deliverable:
        yield _row("sản phẩm", task.deliverable, _ground(reading, part, task.deliverable_from))


def _ground(reading: Reading, part: Part, value: Actor | Due | Ground | None) -> str:
    """The rule and the words of a value; one that another part gives, with that part's id."""
    if value is None:
        return ""
    giver = part_at(reading, value.span.start)
    rule = value.rule
    if giver is not None and giver.id != part.id and rule:
        inside = part.span.start <= giver.span.start < part.span.end
        heading = giver.heading_span
        headed = heading is not None and heading.start <= value.span.start < heading.end
        place = f"tiêu đề mục {giver.id}" if headed else f"mục {giver.id}"
        rule = f"{rule}, {'ở' if inside else 'nhận từ'} {place}"
    return _from(reading, value.span, rule)
