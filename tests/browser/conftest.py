"""The office on a port and one browser, for as long as tests of this folder run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from browsing import Office
from roles import make_cast

# Playwright runs a loop in this thread, for which Django would refuse to ask the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
# Without its sandbox it runs as root too: it sees pages of this machine only. Shared memory is
# small where tests run in a container.
_PLAIN = ["--no-sandbox", "--disable-dev-shm-usage"]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("no chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_PLAIN)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """In place of a transaction around each test, which a server would not see into."""
    with django_db_blocker.unblock():
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def office(db: None, browser: Browser) -> Iterator[Office]:
    """The cast, served until the last test of this folder."""
    server = LiveServer("127.0.0.1")
    try:
        yield Office(server.url, make_cast(), browser)
    finally:
        server.stop()
        connections.close_all()  # of the browser's loop, which has its own until it ends
