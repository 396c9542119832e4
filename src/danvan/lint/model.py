"""Rules, what they find, and what a document comes to: the words that all of lint shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from danvan.lint.document import Document
from danvan.lint.finds import Fix, Found
from danvan.lint.said import Said
from danvan.reader.source import Span

__all__ = [
    "GROUPS",
    "LEVELS",
    "Check",
    "Fix",
    "Found",
    "Problem",
    "Report",
    "Rule",
    "Said",
    "Share",
]

# The first letter of a code is its group; the six of “6 rõ” come first.
GROUPS = {
    "N": "Rõ người",
    "V": "Rõ việc",
    "T": "Rõ thời gian",
    "R": "Rõ trách nhiệm",
    "S": "Rõ sản phẩm",
    "Q": "Rõ thẩm quyền",
    "C": "Cấu trúc",
    "D": "Viện dẫn",
    "B": "Báo cáo",
    "F": "Thể thức",
    "L": "Ngôn ngữ",
}
LEVELS = ("error", "warning", "note")


Check = Callable[["Document"], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to look for.

    `why` and `ground` are for people: what goes wrong without it, and the law or guidance it
    stands on; `verified` is false where the ground was not compared with the official text.
    `bad` and `good` are short examples, put in `place` of a sound document to be tried: `task`
    (below the heading of tasks), `basis`, `plan` (all between title and end), or `whole`.
    `fixes` is a rule whose finds can be mended without asking anybody; `exact` one that trusts
    every letter, so that it keeps silent where letters were recognised from a picture.
    """

    code: str
    title: Said
    why: Said
    ground: Said
    bad: str
    good: str
    check: Check
    level: str = "warning"
    verified: bool = True
    place: str = "task"
    fixes: bool = False
    exact: bool = False

    @property
    def group(self) -> str:
        return GROUPS[self.code[0]]


@dataclass(frozen=True, slots=True)
class Problem:
    """One place where a document falls short of a rule."""

    code: str
    level: str
    span: Span
    sentence: Said
    clause: str | None = None
    fix: Fix | None = None


class Share(NamedTuple):
    """`short` of `tasks` tasks of the document: "17/26 nhiệm vụ không có thời hạn"."""

    name: str
    words: Said
    short: int
    tasks: int


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of one document in reading order, and its shares."""

    problems: tuple[Problem, ...] = ()
    shares: tuple[Share, ...] = ()
    switched_off: int = 0
