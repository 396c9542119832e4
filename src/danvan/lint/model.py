"""Rules, what they find, and what a document comes to: the words that all of lint shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from danvan.lint.document import Document
from danvan.reader.source import Span

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


class Fix(NamedTuple):
    """Put `new` in the place of `[start, end)` of the file's own text (`Reading.raw`)."""

    start: int
    end: int
    new: str


class Found(NamedTuple):
    """What a rule yields: a place in `Reading.text`, a Vietnamese sentence, a fix where it is safe.

    `level` is given where this place weighs less or more than the rule says.
    """

    span: Span
    sentence: str
    fix: Fix | None = None
    level: str | None = None


Check = Callable[["Document"], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to look for.

    `why` and `ground` are for people: what goes wrong without it, and the law or guidance it
    stands on; `verified` is false where the ground was not compared with the official text.
    `bad` and `good` are short examples, put in `place` of a sound document to be tried: `task`
    (below the heading of tasks), `basis`, `plan` (all between title and end), or `whole`.
    `fixes` is a rule whose finds can be mended without asking anybody.
    """

    code: str
    title: str
    why: str
    ground: str
    bad: str
    good: str
    check: Check
    level: str = "warning"
    verified: bool = True
    place: str = "task"
    fixes: bool = False

    @property
    def group(self) -> str:
        return GROUPS[self.code[0]]


@dataclass(frozen=True, slots=True)
class Problem:
    """One place where a document falls short of a rule."""

    code: str
    level: str
    span: Span
    sentence: str
    clause: str | None = None
    fix: Fix | None = None


class Share(NamedTuple):
    """`short` of `tasks` tasks of the document: "17/26 nhiệm vụ không có thời hạn"."""

    name: str
    words: str
    short: int
    tasks: int


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of one document in reading order, and its shares."""

    problems: tuple[Problem, ...] = ()
    shares: tuple[Share, ...] = ()
    switched_off: int = 0
