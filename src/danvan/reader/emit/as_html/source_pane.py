"""The left side: the document's own words, page by page, each value's words marked."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from danvan.reader.emit.as_html.cut import Segment, by_line, cut
from danvan.reader.emit.as_html.targets import Target
from danvan.reader.source import Line

if TYPE_CHECKING:
    from danvan.reader.model import Reading

Marked = tuple[Line, str]


def source_pane(reading: Reading, targets: list[Target]) -> Iterator[str]:
    """Paragraphs and tables in order, with a rule where a page begins."""
    lines = list(reading.lines) or _plain_lines(reading.text)
    seen: set[str] = set()
    page = None
    for table, group in groupby(_marked(reading.text, lines, targets, seen), key=_table):
        if table is not None:
            yield from _rows(list(group))
            continue
        for line, words in group:
            if line.page is not None and line.page != page:
                page = line.page
                yield f'<p class="page">Trang {page}</p>'
            yield _paragraph(line, words)


def _plain_lines(text: str) -> list[Line]:
    lines, start = [], 0
    for words in text.split("\n"):
        lines.append(Line(start, start + len(words)))
        start += len(words) + 1
    return lines


def _marked(
    text: str, lines: list[Line], targets: list[Target], seen: set[str]
) -> Iterator[Marked]:
    """Each line with its words as HTML."""
    ranges = [(line.start, line.end) for line in lines]
    for line, ((start, end), over) in zip(lines, by_line(ranges, targets), strict=True):
        segments = cut(start, end, over) if end > start else ()
        yield line, "".join(_segment(text, segment, seen) for segment in segments)


def _segment(text: str, segment: Segment, seen: set[str]) -> str:
    words = escape(text[segment.start : segment.end], quote=False)
    if not segment.over:
        return words
    anchors = "".join(f'<i id="s-{t.id}"></i>' for t in segment.opens if _first(t, seen))
    ids = " ".join(dict.fromkeys(target.id for target in segment.over))
    nearest = segment.over[0]
    if nearest.link:
        href = f'href="#{nearest.id}" data-t="{ids}"'
        return f'{anchors}<a class="{nearest.kind}" {href}>{words}</a>'
    kind = ' class="heading"' if any(t.kind == "heading" for t in segment.over) else ""
    return f'{anchors}<span{kind} data-t="{ids}">{words}</span>'


def _first(target: Target, seen: set[str]) -> bool:
    if target.id in seen:
        return False
    seen.add(target.id)
    return True


def _paragraph(line: Line, words: str) -> str:
    if not words:
        return ""
    looks = [
        name
        for name, wanted in (
            ("mid", line.align == "center"),
            ("end", line.align == "right"),
            ("bold", line.bold),
            ("slant", line.italic),
        )
        if wanted
    ]
    kind = f' class="{" ".join(looks)}"' if looks else ""
    return f"<p{kind}>{words}</p>"


def _table(marked: Marked) -> int | None:
    cell = marked[0].cell
    return cell.table if cell else None


def _rows(marked: list[Marked]) -> Iterator[str]:
    """One table: rows and cells as the file has them."""
    yield '<div class="wide"><table>'
    for _, row in groupby(marked, key=lambda m: m[0].cell and m[0].cell.row):
        yield "<tr>"
        for _, cell in groupby(row, key=lambda m: m[0].cell and m[0].cell.column):
            lines = list(cell)
            yield f"<td{_spread(lines[0][0])}>" + "<br>".join(w for _, w in lines) + "</td>"
        yield "</tr>"
    yield "</table></div>"


def _spread(line: Line) -> str:
    cell = line.cell
    if cell is None:
        return ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return rows + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
