"""The measures and faces of a form, read from layout.toml and checked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from danvan.official.model import Form

PAGE = (210.0, 297.0)  # A4, millimetres
FAMILY = "Times New Roman"  # what a DOCX asks for; a PDF carries Tinos, of the same measures


@dataclass(frozen=True, slots=True)
class Face:
    """How one element's letters are set: points, weight, slope, alignment."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Margins:
    """The white edges of a page, millimetres."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that one form fixes; see layout.toml for units and sources."""

    margins: Margins
    page_number_at: float
    head: tuple[float, float]
    head_room: int
    nation_rule: float
    indent: float
    pitch: float
    exact: bool
    apart: float
    nation: str
    motto: str
    faces: dict[str, Face]

    def width(self, landscape: bool = False) -> float:
        """The width of the text, millimetres."""
        return PAGE[landscape] - self.margins.left - self.margins.right


@cache
def layout_of(form: Form) -> Layout:
    """The layout of a form."""
    text = files("danvan.official").joinpath("layout.toml").read_text(encoding="utf-8")
    return _layout(tomllib.loads(text)[form])


def _layout(told: dict[str, Any]) -> Layout:
    faces = {name: Face(**face) for name, face in told.pop("faces").items()}
    margins, head = Margins(**told.pop("margins")), tuple(told.pop("head"))
    made = Layout(margins=margins, head=head, faces=faces, **told)
    if round(sum(made.head), 3) != round(made.width(), 3):
        raise ValueError(f"the two columns of the head are {sum(made.head)} mm wide")
    return made
