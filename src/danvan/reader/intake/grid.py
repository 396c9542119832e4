"""Tables being read row by row: which cell stands where, how far it reaches down and across."""

from __future__ import annotations

from danvan.reader.source import Cell


class Cells:
    """The cells of all tables of a file, by number; a cell grows while its rows are read."""

    def __init__(self, first_table: int = 0) -> None:
        self.found: list[Cell] = []
        self.tables = first_table

    def table(self) -> Grid:
        """A new table; tables count in the order in which they begin."""
        self.tables += 1
        return Grid(self, self.tables - 1)


class Grid:
    """One table. `open` are the cells that reach down, by their first column."""

    def __init__(self, cells: Cells, table: int) -> None:
        self.cells = cells
        self.table = table
        self.row = -1
        self.column = 0
        self.open: dict[int, int] = {}
        self._left: dict[int, int] = {}

    def next_row(self) -> None:
        """Begin a row; cells whose rows are known reach into it."""
        self.row += 1
        self.column = 0
        self._left = {column: left - 1 for column, left in self._left.items() if left > 1}

    def skip(self, columns: int = 1) -> None:
        """Leave columns of this row empty."""
        self.column += columns

    def place(self, columns: int = 1, rows: int = 1) -> int:
        """A new cell in the next free column; its number in `cells.found`."""
        while self.column in self._left:
            self.column += 1
        for column in range(self.column, self.column + columns):
            self.open.pop(column, None)
            if rows > 1:
                self._left[column] = rows
        number = len(self.cells.found)
        self.cells.found.append(Cell(self.table, max(self.row, 0), self.column, rows, columns))
        self.open[self.column] = number
        self.column += columns
        return number

    def lengthen(self, columns: int = 1) -> int:
        """The cell above reaches one row further down; its number. A new one where none does."""
        number = self.open.get(self.column)
        if number is None:
            return self.place(columns)
        cell = self.cells.found[number]
        self.cells.found[number] = cell._replace(rows=self.row - cell.row + 1)
        self.column += columns
        return number
