"""Every page at both sizes: nothing for axe to object to, nothing beyond the edge, nothing tiny."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browsing import NARROW, WIDE, Office
from sweep_scene import make_internal, make_public
from sweeping import addresses

AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
# What answers with a file, a part of a page or plain words.
_NO_PAGE = {
    "alive",
    "robots.txt",
    "favicon.ico",
    "bodies:suggest",
    "bodies:children",
    "notices:feed",
}
_OF_ALLAUTH = {
    "/tai-khoan/login/": "stranger",
    "/tai-khoan/password/reset/": "stranger",
    "/tai-khoan/password/change/": "officer",
    "/tai-khoan/2fa/": "officer",
    "/tai-khoan/sessions/": "officer",
    "/khong-co-trang-nay/": "officer",
}
_WHO = ("approver", "lead_officer", "province_admin", "stranger")
_WRONG = """async () => {
  const found = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return found.violations.filter((each) => ["serious", "critical"].includes(each.impact))
    .map((each) => `${each.id}: ${each.help}: ` +
      each.nodes.slice(0, 3).map((node) => node.target.join(" ") + " " + node.html.slice(0, 120))
        .join(" | "));
}"""
# A link within a sentence is as high as its line; all else is to be hit with a thumb.
_TINY = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((at) => at.checkVisibility({ visibilityProperty: true }) && at.type !== "hidden"
    && !at.closest(".visually-hidden, .skip, .form-hint, p, blockquote, figcaption, td, li, dd")
    && !at.closest("label"))
  .map((at) => [at, at.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
  .map(([at, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ` +
    at.outerHTML.slice(0, 120))"""
_BEYOND = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((at) => at.getBoundingClientRect().right > innerWidth + 1)
    .map((at) => `${Math.round(at.getBoundingClientRect().right)} ` + at.outerHTML.slice(0, 120))
    .slice(0, 5)"""


@cache
def _rows() -> dict[str, tuple[str, str]]:
    """A person who gets each page, by its name; the first row of a name stands for it."""
    found: dict[str, tuple[str, str]] = {}
    for row in addresses():
        files = "xuat" in row.path or "/tep/" in row.path or "minh-chung" in row.path
        if row.name in _NO_PAGE or files or row.name in found:
            continue
        who = next((role for role in _WHO if row.status[role] == 200), None)
        if who:
            found[row.name] = (row.path, who)
    return found | {path: (path, who) for path, who in _OF_ALLAUTH.items()}


@pytest.fixture(scope="module")
def scene(office: Office) -> dict[str, Any]:
    return {**make_public(office.cast), **make_internal(office.cast)}


def _open_all(page: Page) -> None:
    """What is folded shows as well, but for menus."""
    page.evaluate(
        """() => document.querySelectorAll("main details").forEach((at) => { at.open = true })"""
    )


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", _rows())
def test_a_page_is_fit_for_everybody(
    office: Office, scene: dict[str, Any], name: str, width: int
) -> None:
    path, who = _rows()[name]
    with office.at(who, width=width) as page:
        page.goto(path.format(**scene))
        _open_all(page)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(_WRONG) == []
        assert page.evaluate(_BEYOND) == []
        assert page.evaluate(_TINY) == []
