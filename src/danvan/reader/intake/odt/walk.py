"""One walk over an OpenDocument text: paragraphs with their words, looks, marks and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.intake import legacy
from danvan.reader.intake.footnotes import Footnotes
from danvan.reader.intake.grid import Cells, Grid
from danvan.reader.intake.letters import Letters, Run, line
from danvan.reader.intake.lines import Piece
from danvan.reader.intake.numerals import count, whole
from danvan.reader.intake.odt.lists import Lists
from danvan.reader.intake.odt.names import full
from danvan.reader.intake.odt.styles import Said, Styles
from danvan.reader.source import Line

if TYPE_CHECKING:
    from lxml import etree

_DROPPED = frozenset(map(full, (
    "text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms",
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:note-citation",
    "text:ruby-text", "svg:title", "svg:desc", "text:index-title-template",
    "text:table-of-content-source", "text:hidden-paragraph",
)))  # fmt: skip
_P, _H, _SPAN = full("text:p"), full("text:h"), full("text:span")
_SPACE, _TAB, _BREAK = full("text:s"), full("text:tab"), full("text:line-break")
_LIST, _ITEM, _NOTE = full("text:list"), full("text:list-item"), full("text:note")
_TABLE, _ROW, _CELL = (full(f"table:table{kind}") for kind in ("", "-row", "-cell"))
_COVERED = full("table:covered-table-cell")
_STYLE, _LEVEL = full("text:style-name"), full("text:outline-level")
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_COLUMNS, _MOST_ROWS, _MOST_BLANKS = 200, 2000, 200


class Place(NamedTuple):
    """Where the walk stands: letters and setting, table and cell, list and depth, role."""

    letters: Said
    setting: Said
    grid: Grid | None = None
    cell: int | None = None
    style: str = ""
    counts: dict[int, int] | None = None
    depth: int = 0
    role: str = "body"
    runs: list[list[Run]] | None = None
    heading: int | None = None


class Done(NamedTuple):
    """A paragraph that is read."""

    runs: list[list[Run]]
    place: Place
    mark: str


class Walk:
    """The paragraphs below some elements. `cells` counts the tables of the whole file."""

    def __init__(
        self,
        styles: Styles,
        lists: Lists,
        cells: Cells,
        fonts: legacy.Converter,
        notes: Footnotes,
    ) -> None:
        self.styles = styles
        self.lists = lists
        self.cells = cells
        self.fonts = fonts
        self.notes = notes
        self.done: list[Done] = []
        self._counted = 0
        self._note = ""
        self._item: tuple[int | None] | None = None
        self._looks: dict[tuple[object, ...], Letters] = {}

    def read(self, root: etree._Element, role: str = "body") -> Iterator[list[Piece]]:
        """The paragraphs of an element as pieces, footnotes behind the rest."""
        from lxml import etree

        self.done = []
        places = [Place(self.styles.default("paragraph").letters, {}, role=role)]
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                place = places.pop()
                self._leave(element, place)
                if element is not root:
                    self._add(places[-1], element.tail)
            elif element.tag in _DROPPED:
                places.append(places[-1]._replace(runs=None))
                walk.skip_subtree()
            else:
                places.append(self._enter(element, places[-1]))
                self._add(places[-1], element.text)
        notes = [done for done in self.done if done.place.role == "footnote"]
        body = [done for done in self.done if done.place.role != "footnote"]
        return map(self._pieces, body + notes)

    def _enter(self, element: etree._Element, place: Place) -> Place:
        tag = element.tag
        if tag == _SPAN:
            said = self.styles.get("text", element.get(_STYLE)).letters
            return place._replace(letters=place.letters | said)
        if tag in (_P, _H):
            return self._paragraph(element, place)
        if tag == _BREAK and place.runs is not None:
            place.runs.append([])
        elif tag == _TAB:
            self._add(place, "\t", verbatim=True)
        elif tag == _SPACE:
            blanks = count(element.get(full("text:c")), _MOST_BLANKS)
            self._add(place, " " * blanks, verbatim=True)
        elif tag == _NOTE:
            self._refer(element, place)
            return place._replace(role="footnote", cell=None, grid=None, runs=None)
        elif tag in (_LIST, _ITEM):
            return self._in_list(element, place)
        else:
            return self._in_table(element, place)
        return place

    def _refer(self, element: etree._Element, place: Place) -> None:
        """A note begins: its letter stands in the text, and before the note's first words."""
        self._counted += 1
        key = str(self._counted)
        mark = (element.findtext(full("text:note-citation")) or "*").strip()
        self._add(place, self.notes.refer(key, "footnote", mark), verbatim=True)
        self._note = self.notes.open(key)

    def _paragraph(self, element: etree._Element, place: Place) -> Place:
        """A paragraph begins; its words gather in `runs`."""
        style = self.styles.paragraph(element.get(_STYLE))
        heading = None
        if element.tag == _H:
            level = element.get(_LEVEL) or style.setting.get("heading") or ""
            heading = whole(level, most=10)
        opened = place._replace(
            letters=style.letters, setting=style.setting, runs=[[]], heading=heading
        )
        if self._note and place.role == "footnote":
            self._add(opened, self._note, verbatim=True)
            self._note = ""
        return opened

    def _in_list(self, element: etree._Element, place: Place) -> Place:
        if element.tag == _ITEM:
            self._item = (whole(element.get(full("text:start-value"))),)
            return place
        style = element.get(_STYLE) or place.style or self._style_of_first(element)
        counts = place.counts if place.depth else self.lists.begin(element, style)
        return place._replace(style=style, counts=counts, depth=place.depth + 1, runs=None)

    def _style_of_first(self, element: etree._Element) -> str:
        """The list style that the first paragraph of a list names."""
        first = next(element.iter(_P, _H), None)
        if first is None:
            return ""
        return str(self.styles.get("paragraph", first.get(_STYLE)).setting.get("list", ""))

    def _in_table(self, element: etree._Element, place: Place) -> Place:
        tag, grid = element.tag, place.grid
        if tag == _TABLE:
            table = self.cells.table()
            return place._replace(grid=table, cell=None, style="", counts=None, depth=0, runs=None)
        if grid is None:
            return place
        repeated = count(element.get(full("table:number-columns-repeated")), _MOST_COLUMNS)
        if tag == _ROW:
            grid.next_row()
        elif tag == _COVERED:
            # The cell that covers these columns has taken them already.
            return place._replace(runs=None)
        elif tag == _CELL:
            columns = count(element.get(full("table:number-columns-spanned")), _MOST_COLUMNS)
            rows = count(element.get(full("table:number-rows-spanned")), _MOST_ROWS)
            for _ in range(repeated - 1):
                grid.place()
            return place._replace(cell=grid.place(columns, rows))
        return place

    def _add(self, place: Place, words: str | None, verbatim: bool = False) -> None:
        if not words or place.runs is None:
            return
        if not verbatim:
            words = _BLANKS.sub(" ", words)
            words = words if place.runs[-1] else words.lstrip(" ")
        place.runs[-1].append((words, self._letters(place.letters)))

    def _letters(self, said: Said) -> Letters:
        """The letters that `said` describes, each look one object."""
        key = tuple(said.items())
        if key not in self._looks:
            self._looks[key] = Letters(**said)
        return self._looks[key]

    def _leave(self, element: etree._Element, place: Place) -> None:
        if element.tag not in (_P, _H) or place.runs is None:
            return
        mark = ""
        if self._item and place.depth and place.counts is not None:
            mark = self.lists.mark(place.style, place.counts, place.depth - 1, self._item[0])
            self._item = None
        elif place.heading and not place.depth and place.setting.get("list") != "":
            mark = self.lists.heading(place.heading)
        self.done.append(Done(place.runs, place, mark))

    def _pieces(self, done: Done) -> list[Piece]:
        said, place, mark = done.place.setting, done.place, done.mark
        left = said.get("left", 0.0) + said.get("first", 0.0)
        cell = self.cells.found[place.cell] if place.cell is not None else None
        pieces = []
        for runs in done.runs:
            words, how = line(runs, self.fonts)
            if mark and (words or cell):
                words, mark = f"{mark} {words.lstrip()}", ""
            look = Line(
                0, 0, None, True, how.size, how.bold, how.italic, how.underline, said.get("align"),
                left, None, how.font, place.depth - 1 if place.depth else None, place.heading, cell,
                place.role,
            )  # fmt: skip
            pieces.append((words, look))
        return pieces
