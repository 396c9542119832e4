"""What the browser tests share: the office that is served, and a person before a page of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from programme_builders import Stage, make_document, make_stage
from roles import PASSWORD, Cast

WIDE, NARROW = 1440, 360
_HEIGHT = {WIDE: 900, NARROW: 740}
SIGN_IN = "/tai-khoan/login/"
# What a browser says of answers that a journey asks for on purpose: refusals, ended sessions.
_EXPECTED = ("the server responded with a status of 4", "status of 409")


@dataclass
class Watch:
    """What a page did that it should not: errors of scripts, refused content, other hosts."""

    home: str
    troubles: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(words in message.text for words in _EXPECTED):
            self.troubles.append(message.text)

    def request(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.troubles.append(f"asked {request.url}")

    def over(self, page: Page) -> None:
        """Listen to everything that happens in the page."""
        page.on("console", self.console)
        page.on("request", self.request)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))


@dataclass
class Office:
    """A server with the cast in its database, and the browser before it."""

    url: str
    cast: Cast
    browser: Browser
    number: int = 0

    def stage(self, **fields: Any) -> Stage:
        """A programme of its own, so that no test sees what another one did."""
        self.number += 1
        document = make_document(
            self.cast, code=f"{self.number}-KH/TU", visibility=fields.get("visibility", "internal")
        )
        name = f"Chương trình số {self.number}"
        return make_stage(self.cast, **{"document": document, "name": name, **fields})

    @contextmanager
    def at(
        self, role: str = "stranger", width: int = WIDE, scripts: bool = True, **more: Any
    ) -> Iterator[Page]:
        """A page before which somebody sits who is signed in already."""
        viewport = {"width": width, "height": _HEIGHT[width]}
        context = self.browser.new_context(
            base_url=self.url,
            locale="vi-VN",
            viewport=viewport,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            reduced_motion="reduce",
            **more,
        )
        context.set_default_timeout(10_000)
        if role != "stranger":
            context.add_cookies([{**self._session(role), "url": self.url}])  # type: ignore[list-item]
        watch = Watch(self.url)
        page = context.new_page()
        watch.over(page)
        try:
            yield page
        finally:
            context.close()
        assert watch.troubles == []

    def _session(self, role: str) -> dict[str, str]:
        client = Client()
        client.force_login(
            self.cast.users[role], "allauth.account.auth_backends.AuthenticationBackend"
        )
        name = settings.SESSION_COOKIE_NAME
        return {"name": name, "value": client.cookies[name].value}


def sign_in(page: Page, role: str) -> None:
    """Through the form, as a person does."""
    page.goto(SIGN_IN)
    page.fill("[name=login]", f"{role}@example.vn")
    page.fill("[name=password]", PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/hom-nay/")


def said(page: Page) -> str:
    """What the page says after an act."""
    return page.locator("#messages").inner_text()
