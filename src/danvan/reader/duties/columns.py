"""Tables of work, timetables, other tables: told by the heads of their columns."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.lexicon.columns import kind_of, tells_a_meeting
from danvan.reader.model import Part

_CLOCK = re.compile(r"\d{1,2} ?(?:h|g|:)\d{0,2}|[Ss]áng|[Cc]hiều|[Bb]uổi|giờ")


class Columns(NamedTuple):
    """The kinds of a table's columns by their heads as printed."""

    kinds: dict[str, str]

    def of_work(self) -> bool:
        """Whether they are those of a table of work: the work, and who does it or by when."""
        found = set(self.kinds.values())
        owned = bool(found & {"lead", "both"})
        timed = "due" in found and bool(found & {"product", "partner"})
        return "work" in found and (owned or timed) and "target" not in found


def columns(table: Part) -> Columns:
    """What each column of the table says; of two heads of one kind the first counts."""
    rows = [row for row in table.children if row.cells]
    kinds: dict[str, str] = {}
    for head, _, _ in rows[0].cells if rows else ():
        kind = kind_of(head)
        if kind and kind not in kinds.values():
            kinds[head] = kind
    if "work" in kinds.values() and "lead" not in kinds.values():
        kinds = {head: "lead" if kind == "bare" else kind for head, kind in kinds.items()}
    return Columns(kinds)


def is_work(table: Part) -> bool:
    """Whether each row is a task."""
    return columns(table).of_work() and not is_timetable(table)


def is_timetable(table: Part) -> bool:
    """Whether the rows tell hours or half-days, or when and where people meet."""
    rows = [row for row in table.children if row.cells]
    clocked = sum(any(_CLOCK.match(words.strip()) for _, words, _ in row.cells[:2]) for row in rows)
    heads = " ".join(head for head, _, _ in rows[0].cells) if rows else ""
    return clocked * 2 > len(rows) or tells_a_meeting(heads)
