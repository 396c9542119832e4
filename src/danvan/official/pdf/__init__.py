"""A paper as a tagged PDF with its fonts inside, set by typst from templates of our own."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import typst

from danvan.official.compose import compose
from danvan.official.layout import layout_of
from danvan.official.model import Paper

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts" / "tinos"
STANDARD: Final = "ua-1"  # PDF/UA: for people who cannot see, and whoever copies the text out
_LONG = re.compile(r"\S{24}(?=\S)")


def as_pdf(paper: Paper) -> bytes:
    """The bytes of the document, for printing, signing and publishing."""
    told = {"sheet": asdict(compose(paper)), "layout": asdict(layout_of(paper.form))}
    inputs = {"paper": json.dumps(_breakable(told), ensure_ascii=False)}
    try:
        return _set(inputs, STANDARD)
    except typst.TypstError:
        # The standard forbids signs that no font has, emoji pasted into a report: set as boxes.
        return _set(inputs, None)


def _set(inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    made = typst.compile(
        HERE / "paper.typ",
        root=HERE,
        font_paths=_fonts(),
        sys_inputs=inputs,
        pdf_standards=standard,
        timestamp=0,
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> typst.Fonts:
    """The four faces of Tinos and nothing of the machine's: every machine sets alike.

    The few fonts that typst brings along lend the signs that Tinos lacks, ticks and arrows.
    """
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


def _breakable(value: Any) -> Any:
    """The same values with places to break inside very long words, addresses mostly."""
    if isinstance(value, str):
        return _LONG.sub("\\g<0>\u200b", value)
    if isinstance(value, dict):
        return {key: _breakable(inner) for key, inner in value.items()}
    return [_breakable(inner) for inner in value] if isinstance(value, list | tuple) else value
