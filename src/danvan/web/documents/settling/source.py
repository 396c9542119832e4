"""The source text as paragraphs of pieces, each piece knowing which values were read from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from danvan.web.documents.models import Clause, Doubt, Problem
from danvan.web.documents.settling.cards import Card
from danvan.web.documents.settling.figure_cards import FigureCard


class Cover(NamedTuple):
    """Words that something was read from.

    `kind` is `t` for a task, `b` a body, `h` a due date, `s` a product, `d` a doubt, `g` a problem
    that the rules found, `f` a figure.
    """

    start: int
    end: int
    kind: str
    pk: int
    state: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind}{self.pk}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same covers; `opens` are the keys of tasks, doubts, problems that begin here.

    `lit` are the words of what is in hand.
    """

    text: str
    covers: tuple[Cover, ...]
    opens: tuple[str, ...]
    lit: bool

    @property
    def keys(self) -> str:
        return " ".join(cover.key for cover in self.covers)

    @property
    def kinds(self) -> str:
        """Classes: what sorts of value stand here."""
        told = [f"is-{cover.kind}" for cover in self.covers]
        told += [f"is-{cover.state}" for cover in self.covers if cover.state]
        return " ".join(dict.fromkeys([*told, *(["lit"] if self.lit else [])]))

    @property
    def task(self) -> int | None:
        """The task whose words these are; a blank between two values leads nowhere."""
        if self.text.isspace():
            return None
        return next((cover.pk for cover in self.covers if cover.kind == "t"), None)

    @property
    def figure(self) -> int | None:
        """The figure whose words these are, where they are no task's."""
        if self.text.isspace():
            return None
        return next((cover.pk for cover in self.covers if cover.kind == "f"), None)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text; `page` where a page begins with it, `level` where a heading stands."""

    at: int
    pieces: list[Piece]
    page: int | None
    level: int | None


def covers_of(cards: Iterable[Card], doubts: Iterable[Doubt], text: str) -> list[Cover]:
    """All words that something was read from, but for doubts about the whole text."""
    found: list[Cover] = []
    for card in cards:
        found.extend(_covers_of_card(card, text))
    found += [
        Cover(each.start, each.end, "d", each.pk)
        for each in doubts
        if each.settled_at is None and each.end - each.start < len(text) // 2
    ]
    return [cover for cover in found if 0 <= cover.start < cover.end <= len(text)]


def covers_of_problems(problems: Iterable[Problem], text: str) -> list[Cover]:
    """The words that the rules speak of, but for those about the whole text."""
    return [
        Cover(each.start, each.end, "g", each.pk)
        for each in problems
        if each.start < each.end <= len(text) and each.end - each.start < len(text) // 2
    ]


def covers_of_figures(cards: Iterable[FigureCard], text: str) -> list[Cover]:
    """The words that figures were read from."""
    found = [(card.candidate, card.state) for card in cards if not card.candidate.dropped]
    return [
        Cover(each.start, each.end, "f", each.pk, f"f-{state}")
        for each, state in found
        if each.start < each.end <= len(text)
    ]


def _covers_of_card(card: Card, text: str) -> Iterator[Cover]:
    task = card.candidate
    if not task.dropped:
        yield Cover(task.start, task.end, "t", task.pk, card.state)
    for row in (*card.leads, *card.coordinators):
        if row.start is not None and row.end is not None:
            yield Cover(row.start, row.end, "b", row.pk)
    for kind, words in (("h", task.due_words), ("s", task.deliverable)):
        at = text.find(words, task.start, task.end) if words else -1
        if at >= 0:
            yield Cover(at, at + len(words), kind, task.pk)


def paragraphs(
    text: str,
    covers: list[Cover],
    clauses: Iterable[Clause],
    pages: list[int],
    lit: Container[str] = (),
) -> list[Paragraph]:
    """The text line by line, each line cut wherever a cover begins or ends."""
    levels = {clause.start: min(clause.level, 4) for clause in clauses if clause.heading}
    waiting = sorted(covers)
    cuts = sorted({at for cover in covers for at in (cover.start, cover.end)})
    made: list[Paragraph] = []
    opened: set[str] = set()
    active: list[Cover] = []
    at = page = 0
    for line in text.split("\n"):
        end = at + len(line)
        pieces = []
        for start, stop in _between(cuts, at, end):
            active = [cover for cover in active if cover.end > start]
            while waiting and waiting[0].start <= start:
                cover = waiting.pop(0)
                if cover.end > start:
                    active.append(cover)
            new = tuple(
                each.key for each in active if each.kind in "tdgf" and each.key not in opened
            )
            opened.update(new)
            in_hand = any(each.key in lit for each in active)
            pieces.append(Piece(text[start:stop], tuple(active), new, in_hand))
        turned = bisect_right(pages, at)
        made.append(Paragraph(at, pieces, turned if turned != page else None, levels.get(at)))
        page, at = turned, end + 1
    return made


def _between(cuts: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges that the cuts make of `[start, end)`."""
    inner = cuts[bisect_right(cuts, start) : bisect_right(cuts, end - 1)]
    edges = [start, *inner, end]
    for low, high in pairwise(edges):
        if low < high:
            yield low, high


def keys_of(card: Card | None) -> set[str]:
    """The keys of all words that the values of a task were read from."""
    if card is None:
        return set()
    pk = card.candidate.pk
    return {f"{kind}{pk}" for kind in "ths"} | {
        f"b{row.pk}" for row in (*card.leads, *card.coordinators)
    }
