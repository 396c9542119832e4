"""The right side: what was read, each value a link to the words it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from danvan.reader.emit.as_html.duties import citations, milestones, notes, reports, tasks
from danvan.reader.emit.as_html.pieces import go, section
from danvan.reader.emit.places import page_at
from danvan.reader.emit.words import FIELDS, PURPOSES, SEVERITIES, day, shorten, type_name

if TYPE_CHECKING:
    from danvan.reader.model import Part, Reading

_SHOWN_WORDS = 140


def structure_pane(reading: Reading, lit: set[str]) -> Iterator[str]:
    """The sections in order; `lit` are the ids that stand in the source."""
    yield from section("xem", "Cần xem lại", len(reading.findings), _findings(reading, lit))
    yield from section("dau", "Phần đầu và phần cuối", None, _head(reading, lit))
    yield from section("cuong", "Đề cương", _parts(reading), _outline(reading, lit))
    yield from section("viec", "Nhiệm vụ", len(reading.tasks), tasks(reading, lit))
    yield from section("bao", "Báo cáo định kỳ", len(reading.reports), reports(reading, lit))
    yield from section("moc", "Sơ kết, tổng kết", len(reading.milestones), milestones(reading, lit))
    yield from section("dan", "Văn bản được dẫn", len(reading.citations), citations(reading, lit))
    if reading.notes:
        yield from section("chu", "Chú thích", len(reading.notes), notes(reading, lit))
    yield from section("sua", "Chỗ chữ được sửa", _repairs(reading), _repair_list(reading))


def _parts(reading: Reading) -> int:
    return sum(1 for _ in reading.parts())


def _repairs(reading: Reading) -> int:
    return sum(repair.count for repair in reading.repairs)


def _findings(reading: Reading, lit: set[str]) -> Iterator[str]:
    if not reading.findings:
        yield '<p class="none">✔ Không có chỗ nào cần xem lại.</p>'
        return
    yield '<ul class="findings">'
    for index, finding in enumerate(reading.findings):
        icon, word = SEVERITIES[finding.severity]
        page = page_at(reading, finding.span.start)
        where = f' <span class="faint">trang {page}</span>' if page else ""
        state = f'<b class="state {finding.severity}">{icon} {word}</b> '
        words = go(f"f{index}", finding.message, lit)
        yield f'<li id="f{index}" data-go="f{index}">{state}{words}{where}</li>'
    yield "</ul>"


def _head(reading: Reading, lit: set[str]) -> Iterator[str]:
    yield "<dl>"
    for name, value in _fields(reading):
        shown = go(f"m-{name}", value, lit) if value else '<span class="faint">không ghi</span>'
        yield f'<div id="m-{name}"><dt>{FIELDS[name]}</dt><dd>{shown}</dd></div>'
    meta = reading.meta
    signed = [" · ".join(filter(None, (s.authority, s.position, s.name))) for s in meta.signatories]
    received = [
        f"{r.name} ({PURPOSES[r.purpose]})" if r.purpose else r.name for r in meta.recipients
    ]
    yield _lines("Người ký", "m-sign", signed, lit)
    yield _lines("Nơi nhận", "m-to", received, lit)
    yield "</dl>"


def _fields(reading: Reading) -> Iterator[tuple[str, str | None]]:
    meta = reading.meta
    yield "type", type_name(meta.type) if meta.type else None
    yield "code", meta.code
    yield "issuer", meta.issuer
    if meta.superior:
        yield "superior", meta.superior
    yield "place", meta.place
    yield "date", meta.date and day(meta.date)
    yield "title", meta.title


def _lines(name: str, prefix: str, values: Iterable[str], lit: set[str]) -> str:
    shown = "<br>".join(
        f'<span id="{prefix}{index}">{go(f"{prefix}{index}", value, lit)}</span>'
        for index, value in enumerate(values)
    )
    return f"<div><dt>{name}</dt><dd>{shown}</dd></div>" if shown else ""


def _outline(reading: Reading, lit: set[str]) -> Iterator[str]:
    if not reading.outline:
        yield '<p class="none">Không thấy mục nào.</p>'
        return
    numbers = {id(part): index for index, part in enumerate(reading.parts())}
    yield from _tree(reading.outline, numbers, lit, "outline")


def _tree(
    parts: tuple[Part, ...], numbers: dict[int, int], lit: set[str], kind: str = ""
) -> Iterator[str]:
    yield f'<ol class="{kind}">' if kind else "<ol>"
    for part in parts:
        target = f"p{numbers[id(part)]}"
        yield f'<li><div id="{target}" data-go="{target}">{_part_words(part, target, lit)}</div>'
        if part.children:
            yield from _tree(part.children, numbers, lit)
        yield "</li>"
    yield "</ol>"


def _part_words(part: Part, target: str, lit: set[str]) -> str:
    """The id as a link, the heading in full or the first words."""
    if part.heading:
        words = f"<strong>{escape(part.heading)}</strong>"
    else:
        words = escape(shorten(part.text, _SHOWN_WORDS))
    name = f"{part.id} bảng" if part.kind == "table" else part.id
    return f'<span class="id">{go(target, name, lit)}</span> {words}'


def _repair_list(reading: Reading) -> Iterator[str]:
    if not reading.repairs:
        yield '<p class="none">Không sửa chữ nào.</p>'
        return
    yield "<ul>"
    for repair in reading.repairs:
        shown = "; ".join(
            f"<del>{_seen(e.before)}</del> → <ins>{_seen(e.after)}</ins>" for e in repair.examples
        )
        yield f'<li><span class="id">{escape(repair.kind)}</span> × {repair.count}: {shown}</li>'
    yield "</ul>"


def _seen(words: str) -> str:
    """Words of a repair, with blanks and line ends made visible."""
    shown = shorten(words.replace("\n", "⏎").replace("\u00ad", "-"), 60) if words else ""
    return escape(shown) or "∅"
