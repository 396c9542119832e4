"""The sprite of icons: every one that a page names is in it, and none lies there for nobody."""

from __future__ import annotations

import re
from pathlib import Path

WEB = Path(__file__).parents[3] / "src/danvan/web"
_SYMBOL = re.compile(r'<symbol id="([\w-]+)"')
_SHOWN = re.compile(r'{% icon "([\w-]+)"')
_QUOTED = re.compile(r"""["'#]([a-z0-9]+(?:-[a-z0-9]+)*)["']""")


def _sprite() -> set[str]:
    return set(_SYMBOL.findall((WEB / "static/vendor/icons/icons.svg").read_text("utf-8")))


def _sources(*endings: str) -> str:
    """All of our own files of these kinds, one after another."""
    vendor = WEB / "static/vendor"
    paths = (each for each in WEB.rglob("*") if each.suffix in endings)
    return "\n".join(each.read_text("utf-8") for each in paths if vendor not in each.parents)


def test_every_icon_that_a_template_names_is_there() -> None:
    named = set(_SHOWN.findall(_sources(".html")))
    assert len(named) > 50
    assert named <= _sprite()


def test_no_icon_is_there_for_nobody() -> None:
    assert _sprite() <= set(_QUOTED.findall(_sources(".html", ".py", ".js")))
