"""No page asks a third party: every address in templates, styles and scripts is of this site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "src" / "danvan" / "web"
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))
STYLES = sorted((WEB / "static").rglob("*.css"))
SCRIPTS = sorted((WEB / "static" / "js").rglob("*.js"))

# An address that a browser would follow or fetch by itself, and that names a host.
_FETCHED = re.compile(
    r"""(?:\b(?:src|srcset|href|action|formaction|poster|data|hx-\w+)\s*=\s*["']?|url\(\s*["']?|@import\s+["'])
    \s*(?:[a-z]+:)?//[^\s"')>]+""",
    re.VERBOSE | re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+\.[a-z]{2,}", re.IGNORECASE)


def _names(path: Path) -> str:
    return str(path.relative_to(WEB))


@pytest.mark.parametrize("path", TEMPLATES, ids=_names)
def test_templates_fetch_from_this_site_only(path: Path) -> None:
    assert _FETCHED.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", STYLES, ids=_names)
def test_styles_fetch_from_this_site_only(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert _FETCHED.findall(words) == []
    for target in re.findall(r"""url\(\s*["']?([^"')]+)""", words):
        assert target.startswith("data:") or (path.parent / target).is_file(), target


@pytest.mark.parametrize("path", SCRIPTS, ids=_names)
def test_scripts_name_no_host(path: Path) -> None:
    assert _HOST.findall(path.read_text(encoding="utf-8")) == []


def test_there_is_something_to_look_at() -> None:
    assert len(TEMPLATES) > 20 and len(STYLES) > 4 and SCRIPTS
    assert _FETCHED.search('<script src="https://cdn.example.com/x.js">')
    assert _FETCHED.search("@font-face { src: url(//fonts.example.com/a.woff2) }")
