"""The marks of headings and numbered paragraphs: Phần, I., 1., a), counted level by level."""

from __future__ import annotations

from dataclasses import dataclass, field

from danvan.official.model import Form

POINTS = "abcdđeghiklmnopqrstuvxy"  # the letters of points, in Vietnamese order
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A number from 1 in Roman letters."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def letter(number: int) -> str:
    """The letter of the n-th point; past the alphabet letters are doubled: `aa`, `bb`."""
    times, place = divmod(number - 1, len(POINTS))
    return POINTS[place] * (times + 1)


def part_mark(form: Form, number: int) -> str:
    """`Phần I` in State form, `Phần thứ nhất` in Party form."""
    if form == "party" and number <= len(ORDINALS):
        return f"Phần thứ {ORDINALS[number - 1]}"
    return f"Phần {roman(number)}"


@dataclass(slots=True)
class Counter:
    """The numbers given so far in one body: of parts, and of levels 1 to 3."""

    form: Form
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])

    def next(self, level: int) -> str:
        """The mark of the next heading of this level; level 0 is a part."""
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (len(self.counts) - level - 1)
        number = self.counts[level]
        if level == 0:
            return part_mark(self.form, number)
        return (f"{roman(number)}.", f"{number}.", f"{letter(number)})")[level - 1]
