"""Every page at both sizes: nothing for axe to object to, nothing beyond the edge, nothing tiny."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from browsing import NARROW, WIDE, Office
from page_checks import AXE, BEYOND, TINY, WRONG
from sweep_scene import make_internal, make_public
from sweeping import addresses

# What answers with a file, a part of a page or plain words.
_NO_PAGE = {
    "alive",
    "robots.txt",
    "favicon.ico",
    "bodies:suggest",
    "bodies:children",
    "notices:feed",
    "reports:edit_others",
    "reports:edit_preview",
    "reports:edit_section",
    "reports:figures",
    "reports:download",
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


@cache
def _rows() -> dict[str, tuple[str, str]]:
    """A person who gets each page, by its name; the first row of a name stands for it."""
    found: dict[str, tuple[str, str]] = {}
    for row in addresses():
        files = "xuat" in row.path or "/tep/" in row.path or "minh-chung" in row.path
        files = files or row.path.startswith("/api/")  # no pages: for programs
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
        page.evaluate(AXE)
        assert page.evaluate(WRONG) == []
        assert page.evaluate(BEYOND) == []
        assert page.evaluate(TINY) == []
