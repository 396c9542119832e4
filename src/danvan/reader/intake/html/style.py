"""What an element's tag, attributes and rules say of the text inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.intake.html import css
from danvan.reader.intake.letters import PLAIN, Letters
from danvan.reader.intake.numerals import whole

if TYPE_CHECKING:
    from lxml import etree

BOLD = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
ITALIC = frozenset(("i", "em", "cite", "address", "dfn"))
UNDERLINED = frozenset(("u", "ins"))
CENTRED = frozenset(("center", "th", "caption"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}

_ALIGN = {
    "left": "left", "start": "left", "center": "center", "middle": "center",
    "-webkit-center": "center", "right": "right", "end": "right", "justify": "justify",
}  # fmt: skip
_BOLD_FROM = 600
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}


class Style(NamedTuple):
    """How text inside an element looks; inherited from element to element.

    `marks`: whether the items of a list have marks; `indent` is that of a first line.
    """

    letters: Letters = PLAIN
    align: str | None = None
    indent: float | None = None
    heading: int | None = None
    verbatim: bool = False
    marks: bool = True


def inside(element: etree._Element, outer: Style, rules: css.Rules) -> Style:
    """The style inside `element`, that stands in a text of style `outer`."""
    tag = element.tag
    style = outer._replace(letters=_letters(element, outer.letters, rules))
    align = _ALIGN.get(rules.get("text-align", "").lower())
    if align:
        style = style._replace(align=align)
    elif tag in CENTRED:
        style = style._replace(align="center")
    if tag in HEADINGS:
        style = style._replace(heading=HEADINGS[tag])
    if "text-indent" in rules or "margin-left" in rules:
        parts = [css.points(rules.get(name, "")) for name in ("text-indent", "margin-left")]
        style = style._replace(indent=sum(part or 0.0 for part in parts))
    if tag == "pre" or rules.get("white-space", "").startswith("pre"):
        style = style._replace(verbatim=True)
    if "none" in (*rules.get("list-style", "").split(), rules.get("list-style-type")):
        style = style._replace(marks=False)
    return style


def _letters(element: etree._Element, outer: Letters, rules: css.Rules) -> Letters:
    tag = element.tag
    if tag in BOLD or tag in ITALIC or tag in UNDERLINED:
        outer = outer._replace(
            bold=outer.bold or tag in BOLD,
            italic=outer.italic or tag in ITALIC,
            underline=outer.underline or tag in UNDERLINED,
        )
    if tag == "font":
        outer = outer._replace(
            font=css.font(element.get("face") or "") or outer.font,
            size=_FONT_SIZES.get(element.get("size") or "", outer.size),
        )
    if element.get("hidden") is not None:
        outer = outer._replace(hidden=True)
    return _ruled(outer, rules) if rules else outer


def _ruled(outer: Letters, rules: css.Rules) -> Letters:
    """`outer` as the rules change it."""
    weight = rules.get("font-weight", "").lower()
    slant = rules.get("font-style", "").lower()
    line = rules.get("text-decoration", "") + rules.get("text-decoration-line", "")
    hidden = rules.get("display") == "none" or rules.get("visibility") == "hidden"
    return outer._replace(
        bold=_is_bold(weight) if weight else outer.bold,
        italic=slant in ("italic", "oblique") if slant else outer.italic,
        underline=outer.underline or "underline" in line,
        size=css.points(rules.get("font-size", "")) or outer.size,
        font=css.font(rules.get("font-family", "")) or outer.font,
        hidden=outer.hidden or hidden or rules.get("mso-hide") == "all",
        capitals=outer.capitals or rules.get("text-transform") == "uppercase",
    )


def _is_bold(weight: str) -> bool:
    return weight in ("bold", "bolder") or (whole(weight) or 0) >= _BOLD_FROM
