"""What the rules say of a text as pages show it: by group and rule, with counts of its tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from danvan.lint import BY_CODE, Rule
from danvan.lint.apart import Looked
from danvan.lint.edition import edition
from danvan.web.core.marks import Mark
from danvan.web.documents.linting.groups import LACKS, LETTERS, SIX, WORDS
from danvan.web.documents.linting.store import rows_of
from danvan.web.documents.models import LintRun, Problem, SetAside, Version

_QUOTED = 220  # letters of the words shown
LEVELS = {
    Problem.Level.ERROR: Mark("circle-x", _("Lỗi"), "late"),
    Problem.Level.WARNING: Mark("alert-triangle", _("Nên sửa"), "soon"),
    Problem.Level.NOTE: Mark("info-circle", _("Gợi ý"), "open"),
}
_COUNTED = {
    Problem.Level.ERROR: ngettext_lazy("%(n)d lỗi", "%(n)d lỗi", "n"),
    Problem.Level.WARNING: ngettext_lazy("%(n)d nên sửa", "%(n)d nên sửa", "n"),
    Problem.Level.NOTE: ngettext_lazy("%(n)d gợi ý", "%(n)d gợi ý", "n"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One problem with its words; `aside` where somebody lets it stand."""

    problem: Problem
    words: str
    aside: SetAside | None = None

    @property
    def mark(self) -> Mark:
        return LEVELS[Problem.Level(self.problem.level)]

    @property
    def clause(self) -> str:
        """The part that it stands in; nothing for the opening, which has no number."""
        return "" if self.problem.clause == "0" else self.problem.clause

    @property
    def placed(self) -> bool:
        """Whether it stands somewhere in the text."""
        return self.problem.end > self.problem.start


@dataclass(frozen=True, slots=True)
class ByRule:
    """The problems of one rule; `sentence` where all of them say the same."""

    rule: Rule
    told: list[Told]

    @property
    def sentence(self) -> str:
        said = {each.problem.told for each in self.told}
        return said.pop() if len(said) == 1 else ""

    @property
    def mark(self) -> Mark:
        """That of the gravest."""
        levels = {each.problem.level for each in self.told}
        return next(mark for level, mark in LEVELS.items() if level in levels)


@dataclass(frozen=True, slots=True)
class Group:
    """The rules of one letter that have something to say."""

    letter: str
    words: str | Promise
    rules: list[ByRule]

    @property
    def count(self) -> int:
        return sum(len(each.told) for each in self.rules)

    @property
    def six(self) -> bool:
        """Whether it is one of “6 rõ”."""
        return self.letter in SIX


@dataclass(frozen=True, slots=True)
class Score:
    """`short` of `tasks` tasks lack something; a count of the document, of nobody."""

    name: str
    words: str | Promise
    short: int
    tasks: int


@dataclass
class Advice:
    """All that the rules say of one text; `run` is None where they have not looked yet."""

    run: LintRun | None
    text: str = ""
    problems: Sequence[Problem] = ()
    kept: dict[str, SetAside] = field(default_factory=dict)

    @cached_property
    def told(self) -> list[Told]:
        """Every problem, in reading order."""
        return [
            Told(each, _quote(self.text, each), self.kept.get(each.mark)) for each in self.problems
        ]

    @cached_property
    def live(self) -> list[Told]:
        """Those that nobody set aside."""
        return [each for each in self.told if each.aside is None]

    @cached_property
    def aside(self) -> list[Told]:
        """The others."""
        return [each for each in self.told if each.aside is not None]

    @property
    def count(self) -> int:
        return len(self.live)

    @cached_property
    def groups(self) -> list[Group]:
        """The live ones, “6 rõ” first."""
        return grouped(self.live)

    @cached_property
    def scores(self) -> list[Score]:
        """How many tasks lack what; nothing for a document that gives no work."""
        if self.run is None:
            return []
        return [
            Score(lack.name, lack.words, len(self._tasks_of(lack.codes)), self.run.tasks)
            for lack in LACKS
            if lack.name in self.run.shares
        ]

    def _tasks_of(self, codes: tuple[str, ...]) -> set[int]:
        return {
            each.problem.task
            for each in self.live
            if each.problem.code in codes and each.problem.task is not None
        }

    @cached_property
    def levels(self) -> list[tuple[Mark, str]]:
        """How many of each weight, the gravest first."""
        counts = Counter(each.problem.level for each in self.live)
        return [
            (mark, _COUNTED[level] % {"n": counts[level]})
            for level, mark in LEVELS.items()
            if counts[level]
        ]

    @property
    def fixable(self) -> int:
        """How many can be mended without asking anybody."""
        return sum(each.problem.fixable for each in self.live)

    @property
    def outdated(self) -> bool:
        """Whether other rules looked than those that hold now."""
        return self.run is not None and self.run.edition != edition()


def advice_on(version: Version, kept: dict[str, SetAside] | None = None) -> Advice:
    """What is kept of a version; `kept` is what was set aside of its document, where at hand."""
    run = LintRun.objects.filter(version=version).first()
    if run is None:
        return Advice(None, version.text)
    if kept is None:
        rows = SetAside.objects.filter(document=version.document_id).select_related("by")
        kept = {each.mark: each for each in rows}
    return Advice(run, version.text, list(run.problems.all()), kept)


def live_advice_on(version: Version) -> Advice:
    """What nobody set aside, in one question where there is anything."""
    aside = SetAside.objects.filter(document=version.document_id).order_by().values("mark")
    rows = Problem.objects.filter(run__version=version).exclude(mark__in=aside)
    problems = list(rows.select_related("run"))
    run = problems[0].run if problems else LintRun.objects.filter(version=version).first()
    return Advice(run, version.text, problems)


def advice_of(looked: Looked) -> Advice:
    """What was said of a file that is not kept."""
    run, problems = rows_of(looked, looked.reading.text)
    return Advice(run, looked.reading.text, problems)


def grouped(told: Iterable[Told]) -> list[Group]:
    """By group and rule; rules that are no more are passed over."""
    by_code: dict[str, list[Told]] = {}
    for each in told:
        by_code.setdefault(each.problem.code, []).append(each)
    by_letter: dict[str, list[ByRule]] = {}
    for code in sorted(by_code):
        if code in BY_CODE:
            by_letter.setdefault(code[0], []).append(ByRule(BY_CODE[code], by_code[code]))
    return [
        Group(letter, WORDS[letter], by_letter[letter]) for letter in LETTERS if letter in by_letter
    ]


def _quote(text: str, problem: Problem) -> str:
    words = " ".join(text[problem.start : problem.end].split())
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1].rstrip()}…"
