"""Usual terms of periodic reports: `data/reports.toml`, for choosing when a duty is made."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from danvan.web.core.deadlines.cutoffs import Frame
from danvan.web.core.deadlines.due_rules import NO_TIME, DueRule, Kind
from danvan.web.core.deadlines.periods import MONTHS
from danvan.web.core.deadlines.rule import DayOff
from danvan.web.core.deadlines.rules import DATA, BadRule, choice, known, length

_TERM = {
    "key", "name", "every", "frame", "kind", "length", "day", "months", "day_off", "law",
    "article", "verified", "note",
}  # fmt: skip

_WORDS = ("key", "name", "every", "law", "article", "note")


@dataclass(frozen=True, slots=True)
class Term:
    """A usual frequency with its cut-offs and its due rule; `verified` False as in `Rule`."""

    key: str
    name: str
    every: str
    frame: Frame
    due: DueRule
    law: str
    article: str
    verified: bool
    note: str

    @property
    def ground(self) -> str:
        """`Điều 12 Nghị định 09/2019/NĐ-CP`."""
        return f"{self.article} {self.law}".strip()


@cache
def terms() -> dict[str, Term]:
    """Every term by its key. Raises BadRule for a file that cannot be used."""
    data = tomllib.loads((DATA / "reports.toml").read_text(encoding="utf-8"))
    return {each["key"]: term(each) for each in data["term"]}


def term(data: dict[str, Any]) -> Term:
    """One table of the file."""
    where = f"reports.toml: {data.get('key', '?')}"
    known(data, _TERM, where)
    if data.get("every") not in MONTHS or not isinstance(data.get("verified"), bool):
        raise BadRule(f"{where}: every is one of {list(MONTHS)}, verified true or false")
    kind = choice(Kind, data.get("kind", ""), where)
    if kind is Kind.DAY_OF_MONTH and not 1 <= data.get("day", 0) <= 31:
        raise BadRule(f"{where}: day is 1 to 31")
    due = DueRule(
        kind,
        length(data["length"], where) if "length" in data else NO_TIME,
        data.get("day", 0),
        data.get("months", 0),
        choice(DayOff, data.get("day_off", DayOff.PREVIOUS), where),
    )
    told = {name: data.get(name, "") for name in _WORDS}
    frame = choice(Frame, data.get("frame", ""), where)
    return Term(frame=frame, due=due, verified=data["verified"], **told)
