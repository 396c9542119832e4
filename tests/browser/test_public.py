"""Pages for everybody: light on the wire, readable without scripts, nothing asked elsewhere."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Response

from browsing import NARROW, Office

PUBLIC = ["/", "/tai-khoan/login/", "/tai-khoan/password/reset/", "/khong-co-trang-nay/"]
LIMIT = 100 * 1024
_SMALLER = ("text/", "javascript", "json", "svg")


def _weight(answer: Response) -> int:
    """Bytes as the product sends them: words compressed, fonts and pictures as they are."""
    body = answer.body()
    kind = answer.headers.get("content-type", "")
    return len(gzip.compress(body, 6)) if any(name in kind for name in _SMALLER) else len(body)


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_light(office: Office, path: str) -> None:
    answers: list[Response] = []
    with office.at(width=NARROW) as page:
        page.on("response", lambda answer: answers.append(answer))
        page.goto(path, wait_until="networkidle")
        weights = {answer.url: _weight(answer) for answer in answers if answer.status != 302}
        assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"', 'Nguyễn ộ')")
    assert len(weights) > 3 and sum(weights.values()) <= LIMIT, weights


def test_tone_marks_have_room(office: Office) -> None:
    """Two marks above a capital and one below stay within their line, in every size of letters."""
    with office.at("officer") as page:
        page.goto("/hom-nay/")
        tight = page.evaluate(
            """() => [...document.querySelectorAll("body *")]
            .filter((at) => at.checkVisibility() && [...at.childNodes].some((child) =>
              child.nodeType === 3 && child.data.trim()))
            .map((at) => [at, getComputedStyle(at)])
            .filter(([, style]) => parseFloat(style.lineHeight) < 1.3 * parseFloat(style.fontSize))
            .map(([at, style]) => `${style.lineHeight}/${style.fontSize} ${at.outerHTML}`)"""
        )
        assert tight == []
