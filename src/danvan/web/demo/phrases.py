"""The words of the demo: themes with their tasks and results, and what fills their gaps."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).parent
FALLBACK = "theo-doi"  # the theme of what no other theme knows


@dataclass(frozen=True, slots=True)
class Theme:
    """A matter: `words` by which it is known in a task, who leads, what is written about it.

    `tasks` are for one office of the province, `shared` for all communes, `local` for one commune;
    a product stands behind an arrow. `indicator` is name, unit, baseline, target.
    """

    key: str
    section: str
    words: tuple[str, ...]
    leads: tuple[str, ...]
    tasks: tuple[str, ...]
    shared: tuple[str, ...]
    local: tuple[str, ...]
    progress: tuple[str, ...]
    done: tuple[str, ...]
    indicator: tuple[str, str, int, int]


@cache
def themes() -> dict[str, Theme]:
    """Every theme of the folder `themes`, by key, in the order of the names."""
    return {path.stem: _theme(path) for path in sorted((HERE / "themes").glob("*.toml"))}


def _theme(path: Path) -> Theme:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    section: str = data.pop("section")
    lists: dict[str, Any] = {name: tuple(values) for name, values in data.items()}
    return Theme(key=path.stem, section=section, **lists)


@cache
def words() -> dict[str, Any]:
    """What is written beside results: reasons, answers, names of hamlets."""
    return tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))


def theme_of(text: str) -> Theme:
    """The theme whose words stand in `text`; the longest word decides."""
    text = text.lower()
    found = [
        (len(word), theme)
        for theme in themes().values()
        for word in theme.words
        if theme.key != FALLBACK and word in text
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else themes()[FALLBACK]


class Voice:
    """Fills the gaps of a phrase with figures and places that agree with each other."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self._last = ""

    def say(
        self,
        phrase: str,
        *,
        share: float = 0.6,
        where: Sequence[str],
        period: str = "",
        **gaps: str,
    ) -> str:
        """`share` is how much of the whole is done: `{a}` of `{b}` and `{A}` of `{B}` say so.

        `{n}` is a few, `{m}` dozens, `{k}` hundreds or thousands, `{p}` a percentage.
        """
        draw = self.rng.randint
        few, many = draw(6, 24), draw(20, 240) * 10
        return phrase.format(
            a=_part(few, share),
            b=few,
            A=grouped(_part(many, share)),
            B=grouped(many),
            n=draw(2, 9),
            m=draw(18, 240),
            k=grouped(draw(22, 480) * 10),
            p=draw(82, 97),
            money=self._money(),
            where=self.rng.choice(where),
            period=period,
            **gaps,
        )

    def one(self, phrases: Sequence[str], **gaps: Any) -> str:
        """One of the phrases, its gaps filled; not the same twice in a row."""
        free = [phrase for phrase in phrases if phrase != self._last] or phrases
        self._last = self.rng.choice(free)
        return self.say(self._last, **gaps)

    def _money(self) -> str:
        millions = self.rng.randint(4, 480) * 10
        if millions < 1000:
            return f"{millions} triệu đồng"
        return f"{millions / 1000:.1f}".replace(".", ",") + " tỷ đồng"


def _part(whole: int, share: float) -> int:
    return whole if share >= 1 else max(1, min(whole - 1, round(whole * share)))


def grouped(number: int) -> str:
    """`1234` as offices write it, `1.234`."""
    return f"{number:,}".replace(",", ".")


def period_of(day: date) -> str:
    """The quarter of a day in words."""
    return f"quý {('I', 'II', 'III', 'IV')[(day.month - 1) // 3]} năm {day.year}"


def parted(phrase: str) -> tuple[str, str]:
    """A task and its product, which stands behind an arrow; empty where none is owed."""
    text, _arrow, product = phrase.partition(" → ")
    return text, product
