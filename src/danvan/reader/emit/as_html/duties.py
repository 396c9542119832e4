"""Tasks, reports, reviews, citations and footnotes on the right side of the page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from danvan.reader.emit.as_html.pieces import go
from danvan.reader.emit.words import EVERY, MILESTONES, RELATIONS, cited_name, day, shorten

if TYPE_CHECKING:
    from danvan.reader.model import Actor, Citation, Reading, Task

_SHOWN_WORDS = 220


def tasks(reading: Reading, lit: set[str]) -> Iterator[str]:
    """One card per task: clause, work, then who, with whom, by when, with what product."""
    if not reading.tasks:
        yield '<p class="none">Không thấy việc nào được giao.</p>'
        return
    yield '<ol class="tasks">'
    for index, task in enumerate(reading.tasks):
        id = f"t{index}"
        words = escape(shorten(task.text, _SHOWN_WORDS))
        head = f'<span class="id">{go(id, task.clause, lit)}</span> {words}'
        facts = "".join(
            f"<div><dt>{name}</dt><dd>{shown}</dd></div>" for name, shown in _facts(id, task, lit)
        )
        yield f'<li id="{id}" data-go="{id}"><p>{head}</p>' + (f"<dl>{facts}</dl>" if facts else "")
        yield "</li>"
    yield "</ol>"


def _facts(id: str, task: Task, lit: set[str]) -> Iterator[tuple[str, str]]:
    if task.lead:
        yield "Chủ trì", _actors(f"{id}-l", task.lead, lit)
    if task.coordinate:
        yield "Phối hợp", _actors(f"{id}-k", task.coordinate, lit)
    if task.due:
        yield "Thời hạn", _value(f"{id}-d", day(task.due.date), lit)
    if task.every:
        yield "Lặp lại", _value(f"{id}-e", EVERY[task.every], lit)
    if task.deliverable:
        yield "Sản phẩm", _value(f"{id}-p", task.deliverable, lit)


def _value(id: str, words: str, lit: set[str]) -> str:
    return f'<span id="{id}">{go(id, words, lit)}</span>'


def _actors(prefix: str, actors: tuple[Actor, ...], lit: set[str]) -> str:
    return "; ".join(
        _value(f"{prefix}{index}", actor.name, lit) for index, actor in enumerate(actors)
    )


def reports(reading: Reading, lit: set[str]) -> Iterator[str]:
    """Who reports to whom, how often."""
    if not reading.reports:
        yield '<p class="none">Không thấy chế độ báo cáo nào.</p>'
        return
    yield "<ul>"
    for index, report in enumerate(reading.reports):
        sender = escape(report.reporter or "(không nêu ai)")
        to = escape("; ".join(report.to) or "(không nêu nơi nhận)")
        every = ", ".join(EVERY[period] for period in report.every)
        words = f"{sender} → {to}" + (f" · {every}" if every else "")
        clause = go(f"r{index}", report.clause, lit)
        yield f'<li id="r{index}" data-go="r{index}"><span class="id">{clause}</span> {words}</li>'
    yield "</ul>"


def milestones(reading: Reading, lit: set[str]) -> Iterator[str]:
    """Reviews with their date."""
    if not reading.milestones:
        yield '<p class="none">Không thấy mốc nào.</p>'
        return
    yield "<ul>"
    for index, milestone in enumerate(reading.milestones):
        words = f"{MILESTONES[milestone.kind]} {day(milestone.date)}"
        clause = go(f"g{index}", milestone.clause, lit)
        yield f'<li id="g{index}" data-go="g{index}"><span class="id">{clause}</span> {words}</li>'
    yield "</ul>"


def citations(reading: Reading, lit: set[str]) -> Iterator[str]:
    """One line per mention, in reading order."""
    if not reading.citations:
        yield '<p class="none">Không thấy văn bản nào được dẫn.</p>'
        return
    yield "<ul>"
    for index, citation in enumerate(reading.citations):
        id = f"c{index}"
        name = go(id, cited_name(citation), lit)
        yield f'<li id="{id}" data-go="{id}">{name} {_citation_facts(citation)}</li>'
    yield "</ul>"


def _citation_facts(citation: Citation) -> str:
    facts = [
        citation.date and day(citation.date),
        citation.issuer,
        RELATIONS[citation.relation],
        f"ở mục {citation.clause}" if citation.clause else "ở tên văn bản",
        "suy ra" if citation.inferred else None,
    ]
    return f'<span class="faint">{escape(" · ".join(filter(None, facts)))}</span>'


def notes(reading: Reading, lit: set[str]) -> Iterator[str]:
    """Footnotes, each mark a link to the word that it stands at."""
    yield "<ul>"
    for index, note in enumerate(reading.notes):
        id = f"n{index}"
        mark = f'<span class="id">{go(id, note.mark, lit)}</span>'
        yield f'<li id="{id}" data-go="{id}">{mark} {escape(note.text)}</li>'
    yield "</ul>"
