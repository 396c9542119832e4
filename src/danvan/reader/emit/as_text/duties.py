"""The lower half of the picture: tasks, standing reports, reviews, documents cited, footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from danvan.reader.emit.as_text.pieces import FAINT, grid, title
from danvan.reader.emit.places import part_at
from danvan.reader.emit.words import EVERY, MILESTONES, RELATIONS, cited_name, day, shorten

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from danvan.reader.model import Actor, Citation, Reading, Task

_NONE = "–"
_WIDE = 110
_COLUMNS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Mục", {"style": FAINT, "max_width": 12}),
    ("Việc", {"ratio": 5, "min_width": 22}),
    ("Chủ trì", {"ratio": 3, "min_width": 10}),
    ("Phối hợp", {"ratio": 3, "min_width": 10, "style": FAINT}),
    ("Thời hạn", {"min_width": 10, "max_width": 15}),
    ("Sản phẩm", {"ratio": 2, "min_width": 10}),
)


def tasks(reading: Reading, width: int) -> Iterator[RenderableType]:
    """The table of work; a column that would stay empty is left out.

    Below `_WIDE` columns the product stands under the work.
    """
    if not reading.tasks:
        return
    yield title("Nhiệm vụ", len(reading.tasks))
    rows = [_cells(task, width) for task in reading.tasks]
    shown = [any(cells[column] for cells in rows) for column in range(len(_COLUMNS))]
    table = _work_table(shown)
    for cells in rows:
        filled = [cells[0], cells[1], cells[2] or _NONE, *cells[3:]]
        table.add_row(*(cell for cell, wanted in zip(filled, shown, strict=True) if wanted))
    yield table


def _cells(task: Task, width: int) -> tuple[str, ...]:
    work, product = shorten(task.text, width * 3 // 2), shorten(task.deliverable or "", width)
    if product and width < _WIDE:
        work, product = f"{work}\n→ {product}", ""
    return (task.clause, work, _names(task.lead), _names(task.coordinate), _due(task), product)


def _work_table(shown: list[bool]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for (name, looks), wanted in zip(_COLUMNS, shown, strict=True):
        if wanted:
            table.add_column(name, overflow="fold", **looks)
    return table


def _names(actors: tuple[Actor, ...]) -> str:
    return "; ".join(actor.name for actor in actors)


def _due(task: Task) -> str:
    words = [day(task.due.date)] if task.due else []
    if task.every:
        words.append(EVERY[task.every])
    return ", ".join(words)


def reports(reading: Reading, width: int) -> Iterator[RenderableType]:
    """Standing duties to report: who, to whom, how often."""
    if not reading.reports:
        return
    yield title("Báo cáo", len(reading.reports))
    lines = grid(FAINT, "default")
    for report in reading.reports:
        sender = report.reporter or "(không nêu ai)"
        to = "; ".join(report.to) or "(không nêu nơi nhận)"
        every = ", ".join(EVERY[period] for period in report.every)
        lines.add_row(report.clause, f"{sender} → {to}" + (f" · {every}" if every else ""))
    yield lines


def milestones(reading: Reading, width: int) -> Iterator[RenderableType]:
    """Reviews with their date."""
    if not reading.milestones:
        return
    yield title("Sơ kết, tổng kết", len(reading.milestones))
    lines = grid(FAINT, "default")
    for milestone in reading.milestones:
        words = f"{MILESTONES[milestone.kind]} {day(milestone.date)} · {milestone.text}"
        lines.add_row(milestone.clause, shorten(words, 2 * width))
    yield lines


def citations(reading: Reading, width: int) -> Iterator[RenderableType]:
    """Each cited document once, with what ties this one to it and how often it is named."""
    if not reading.citations:
        return
    groups: dict[str, list[Citation]] = {}
    for citation in reading.citations:
        groups.setdefault(cited_name(citation), []).append(citation)
    yield title("Văn bản được dẫn", len(groups))
    lines = grid("default", FAINT)
    for name, mentions in groups.items():
        lines.add_row(shorten(name, width // 2), _mentions(mentions))
    yield lines


def notes(reading: Reading, width: int) -> Iterator[RenderableType]:
    """Footnotes: the mark, the words, the part that refers to them."""
    if not reading.notes:
        return
    yield title("Chú thích", len(reading.notes))
    lines = grid(FAINT, "default")
    for note in reading.notes:
        part = part_at(reading, note.span.start)
        where = f" (mục {part.id})" if part else ""
        lines.add_row(note.mark, f"{shorten(note.text, 3 * width)}{where}")
    yield lines


def _mentions(mentions: list[Citation]) -> str:
    dates = [day(citation.date) for citation in mentions if citation.date][:1]
    times = f"{len(mentions)} lần" if len(mentions) > 1 else ""
    return " · ".join(filter(None, (*dates, RELATIONS[mentions[0].relation], times)))
