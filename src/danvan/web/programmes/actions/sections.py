"""The field (lĩnh vực) of a task: the section of the document that it stands in."""

from __future__ import annotations

from collections import Counter

from danvan.web.documents.models import Clause, Version

_WIDTH = 250
_TITLE = 120  # characters; words without a heading that are longer are a sentence, not a title


class Sections:
    """Fields of the tasks of a version, by the paths of their clauses.

    The top section is the field. One that holds more than half of all tasks (`II. Nhiệm vụ, giải
    pháp`) would tell nothing apart: its tasks take the section one level below.
    """

    def __init__(self, version: Version, paths: list[str]) -> None:
        rows = version.clauses.only("version", "path", "parent", "label", "heading", "text")
        clauses = {clause.pk: clause for clause in rows}
        self._lines = {clause.path: _line(clause, clauses) for clause in clauses.values()}
        tops = Counter(self._lines[path][0].pk for path in paths if path in self._lines)
        self._wide = {pk for pk, count in tops.items() if count * 2 > len(paths)}

    def field_of(self, path: str) -> str:
        """The heading of the section; empty where the document has none around the clause."""
        line = self._lines.get(path)
        if not line:
            return ""
        # The clause of the task itself is a section only by a heading of its own.
        within = [each for each in line[:-1] if _titled(each)]
        if not within:
            return _title(line[0]) if line[0].heading else ""
        wide = within[0].pk in self._wide
        section = within[1] if wide and len(within) > 1 else within[0]
        return _title(section)


def _line(clause: Clause, clauses: dict[int, Clause]) -> list[Clause]:
    """The clause and those that it stands in, the top one first."""
    line = [clause]
    while line[0].parent_id:
        line.insert(0, clauses[line[0].parent_id])
    return line


def _titled(clause: Clause) -> bool:
    return bool(clause.heading) or 0 < len(clause.text.strip()) <= _TITLE


def _title(clause: Clause) -> str:
    words = clause.heading or clause.text.split("\n", 1)[0]
    words = " ".join(words.split()).rstrip(".:;")
    return words if len(words) <= _WIDTH else words[: _WIDTH - 1].rstrip() + "…"
