"""Lines of a Source in a compact notation: `T0.1.2 B center in28 h1 l0 ~ | words`."""

from __future__ import annotations

from danvan.reader.source import Line, Source


def shown(source: Source) -> list[str]:
    """Every line, what differs from a plain whole paragraph before the words."""
    return [f"{_marks(line)}| {source.words(line)}".rstrip() for line in source.lines]


def words(source: Source) -> list[str]:
    """The words of the lines that have any."""
    return [source.words(line) for line in source.lines if source.words(line).strip()]


def _marks(line: Line) -> str:
    """`T` table.row.column+rows*columns; `~` no whole paragraph; `p` page."""
    marks = []
    if line.cell:
        table, row, column, rows, columns = line.cell
        size = f"+{rows}*{columns}" if (rows, columns) != (1, 1) else ""
        marks.append(f"T{table}.{row}.{column}{size}")
    for flag, value in (("B", line.bold), ("I", line.italic), ("U", line.underline)):
        marks += [flag] if value else []
    marks += [line.align] if line.align else []
    for sign, value in (("in", line.left), ("s", line.size)):
        marks += [f"{sign}{value:g}"] if value else []
    for sign, number in (("h", line.heading), ("l", line.level), ("p", line.page)):
        marks += [f"{sign}{number}"] if number is not None else []
    marks += [f"[{line.font}]"] if line.font else []
    marks += [f"({line.role})"] if line.role != "body" else []
    marks += [] if line.whole else ["~"]
    return " ".join(marks) + (" " if marks else "")
