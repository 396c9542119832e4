"""A figure's numbers in Vietnamese words."""

from __future__ import annotations

from decimal import Decimal

from danvan.figures.emit.as_json import plain
from danvan.figures.model import Figure

COMPARISONS = {
    "at_least": "ít nhất",
    "at_most": "không quá",
    "over": "trên",
    "under": "dưới",
    "exactly": "",
    "rise_by": "tăng",
    "fall_by": "giảm",
}


def digits(value: Decimal) -> str:
    """`3.000` and `1,5`, as they are written in Vietnamese."""
    whole, _, rest = plain(value).partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")


def amount(figure: Figure) -> str:
    """ "từ 85 lên ít nhất 95 %", "giảm 1 đến 1,5 % mỗi năm"."""
    number = digits(figure.value) + (f" đến {digits(figure.upto)}" if figure.upto else "")
    parts = [COMPARISONS[figure.comparison], number, figure.unit]
    if figure.baseline is not None:
        parts[:0] = ["từ", digits(figure.baseline), "xuống" if figure.falling else "lên"]
    parts += [f"mỗi {each}" for each in figure.per]
    return " ".join(part for part in parts if part)
