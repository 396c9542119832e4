"""One walk over a page's tree: blocks become paragraphs, cells and items keep their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.intake import legacy
from danvan.reader.intake.grid import Cells, Grid
from danvan.reader.intake.html.content import DROPPED, Measure, content
from danvan.reader.intake.html.css import Sheet
from danvan.reader.intake.html.items import TYPED, Items
from danvan.reader.intake.html.style import Style, inside
from danvan.reader.intake.letters import Letters, Run, line
from danvan.reader.intake.lines import Piece
from danvan.reader.intake.numerals import count
from danvan.reader.source import Cell, Line

if TYPE_CHECKING:
    from lxml import etree

_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "tr", "td", "th", "thead", "tbody", "tfoot", "blockquote", "pre", "center", "hr",
    "section", "article", "main", "body", "html", "form", "fieldset", "legend", "figure",
    "figcaption", "address", "details", "summary", "hgroup",
))  # fmt: skip
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLANKS = " \t\n\r\f\u00a0"
_LAYOUT_TEXT = 3000  # letters in one cell: such a table sets the page, it is no table
_LAYOUT_SHARE = 0.6
_MOST_COLUMNS, _MOST_ROWS = 200, 2000

Paragraph = list[Piece]


class Place(NamedTuple):
    """Where the walk stands: the style, the table and the cell, the list and its depth."""

    style: Style
    grid: Grid | None = None
    cell: int | None = None
    items: Items | None = None
    depth: int = 0


class Walk:
    """The paragraphs of a tree, in order. `cells` counts the tables of the whole file."""

    def __init__(
        self, root: etree._Element, sheet: Sheet, cells: Cells, fonts: legacy.Converter
    ) -> None:
        self.root, self._measures = content(root)
        self.sheet = sheet
        self.cells = cells
        self.fonts = fonts
        self.done: list[tuple[list[list[Run]], Place, str]] = []
        self._places = [Place(Style())]
        self._runs: list[list[Run]] = [[]]
        self._mark = ""
        self._filled = True

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph with words, and one empty line for each empty cell."""
        from lxml import etree

        walk = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif not self._enter(element):
                walk.skip_subtree()
        self._flush()
        for runs, place, mark in self.done:
            yield self._paragraph(runs, place, mark)

    def _enter(self, element: etree._Element) -> bool:
        """Begin an element; False where nothing of it is seen."""
        place = self._places[-1]
        if element.tag in _BLOCKS:
            self._flush()
        style = inside(element, place.style, self.sheet.of(element))
        if element.tag in DROPPED or style.letters.hidden:
            self._places.append(place)
            return False
        place = self._placed(element, place._replace(style=style))
        self._places.append(place)
        if element.tag == "br":
            self._runs.append([])
        self._add(element.text, place.style)
        return True

    def _placed(self, element: etree._Element, place: Place) -> Place:
        """The place inside a list or a table."""
        tag = element.tag
        if tag in ("ul", "ol"):
            kind = self.sheet.of(element).get("list-style-type") or element.get("type") or ""
            return place._replace(items=Items(element, kind), depth=place.depth + 1)
        if tag == "li" and place.items:
            self._mark = place.items.mark(element) if place.style.marks else ""
        elif tag == "table" and not self._is_layout(element):
            return place._replace(grid=self.cells.table(), cell=None, items=None, depth=0)
        elif tag == "table":
            return place._replace(grid=None, cell=place.cell)
        elif tag == "tr" and place.grid:
            place.grid.next_row()
        elif tag in ("td", "th") and place.grid:
            columns = count(element.get("colspan"), _MOST_COLUMNS)
            self._filled = False
            rows = count(element.get("rowspan"), _MOST_ROWS)
            return place._replace(cell=place.grid.place(columns, rows))
        return place

    def _is_layout(self, table: etree._Element) -> bool:
        """Whether a table sets the page: one cell only, or one that holds nearly all of it."""
        cells = [cell for row in _rows(table) for cell in row if cell.tag in ("td", "th")]
        lengths = [self._measures.get(cell, Measure()).text for cell in cells]
        return len(cells) < 2 or max(lengths) > max(_LAYOUT_TEXT, _LAYOUT_SHARE * sum(lengths))

    def _leave(self, element: etree._Element) -> None:
        if element.tag in ("td", "th") and not self._filled and self._places[-1].grid:
            self._flush(empty=True)
        elif element.tag in _BLOCKS:
            self._flush()
        if element.tag == "li":
            self._mark = ""
        self._places.pop()
        if element is not self.root:
            self._add(element.tail, self._places[-1].style)

    def _add(self, words: str | None, style: Style) -> None:
        if not words:
            return
        if style.verbatim:
            first, *others = words.replace("\r", "").split("\n")
            self._runs[-1].append((first, style.letters))
            self._runs += [[(other, style.letters)] for other in others]
        else:
            self._runs[-1].append((_SPACE.sub(" ", words), style.letters))

    def _flush(self, empty: bool = False) -> None:
        """Close the paragraph; one without words is no paragraph, save as an empty cell."""
        runs, self._runs = self._runs, [[]]
        if not empty and not any(words.strip(_BLANKS) for part in runs for words, _ in part):
            return
        self._filled = True
        mark, self._mark = self._mark, ""
        self.done.append((runs, self._places[-1], mark))

    def _paragraph(self, lines: list[list[Run]], place: Place, mark: str) -> Paragraph:
        style = place.style
        cell = self.cells.found[place.cell] if place.cell is not None else None
        shown = [line(part if style.verbatim else _squeezed(part), self.fonts) for part in lines]
        filled = [index for index, (words, _) in enumerate(shown) if words.strip(_BLANKS)]
        shown = shown[filled[0] : filled[-1] + 1] if filled else shown[:1]
        if mark and not TYPED.match(shown[0][0]):
            shown[0] = (mark + shown[0][0], shown[0][1])
        level = place.depth - 1 if mark else None
        return [(words, _look(how, style, level, cell)) for words, how in shown]


def _look(how: Letters, style: Style, level: int | None, cell: Cell | None) -> Line:
    return Line(
        0, 0, None, True, how.size, how.bold, how.italic, how.underline, style.align, style.indent,
        None, how.font, level, style.heading, cell,
    )  # fmt: skip


def _squeezed(runs: list[Run]) -> list[Run]:
    """Runs without blanks at the edges, and with single ones between them."""
    out: list[Run] = []
    blank = True
    for words, how in runs:
        if blank:
            words = words.lstrip(" ")
        if words:
            blank = words.endswith(" ")
            out.append((words, how))
    while out and not out[-1][0].rstrip(" "):
        out.pop()
    if out:
        out[-1] = (out[-1][0].rstrip(" "), out[-1][1])
    return out


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")
