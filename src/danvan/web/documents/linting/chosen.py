"""Which problems a page lists: all, those of a group, those behind a number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.linting.compare import Changes
from danvan.web.documents.linting.groups import LACKS, LETTERS, WORDS
from danvan.web.documents.linting.shown import Advice, Group, Told, grouped

CHANGES = (
    ("da-sua", "mended", _("Đã sửa")),
    ("moi", "new", _("Mới có")),
    ("con", "left", _("Còn lại")),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of the filter, in words, with how many problems it lists."""

    key: str
    words: str | Promise
    count: int


class Chosen:
    """What `key` chooses; a key that means nothing chooses all."""

    def __init__(self, key: str, advice: Advice, changed: Changes | None) -> None:
        self._advice, self._changed = advice, changed
        lacks = {lack.name: lack.codes for lack in LACKS}
        by_change = {slug: name for slug, name, _words in CHANGES} if changed else {}
        self.codes = lacks.get(key, ())
        self._change = by_change.get(key, "")
        self.key = key if key in lacks or key in by_change or key in LETTERS else ""

    @cached_property
    def told(self) -> list[Told]:
        """The problems that are listed."""
        if self._change:
            found: list[Told] = getattr(self._changed, self._change)
            return found
        if self.codes:
            return [each for each in self._advice.live if each.problem.code in self.codes]
        return [each for each in self._advice.live if each.problem.code.startswith(self.key)]

    @property
    def groups(self) -> list[Group]:
        return grouped(self.told)

    @property
    def gone(self) -> bool:
        """Whether the listed ones stand in the older version."""
        return self._change == "mended"

    @property
    def words(self) -> str | Promise:
        """What is listed."""
        lacks = {lack.name: lack.words for lack in LACKS}
        changed = {slug: words for slug, _name, words in CHANGES}
        return lacks.get(self.key) or changed.get(self.key) or WORDS.get(self.key, "")

    def by_group(self) -> list[Choice]:
        """All, then each group that has something."""
        every = Choice("", _("Tất cả"), self._advice.count)
        groups = [Choice(each.letter, each.words, each.count) for each in self._advice.groups]
        return [every, *groups]

    def by_change(self) -> list[Choice]:
        """What became of the older version's problems."""
        return [
            Choice(slug, words, len(getattr(self._changed, name))) for slug, name, words in CHANGES
        ]
