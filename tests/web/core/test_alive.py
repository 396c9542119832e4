"""What machines ask for: health, robots.txt, the icon."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from danvan.web.core.views import alive


def test_alive_while_the_database_answers(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        answer = Client().get("/song/")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert "no-store" in answer.headers["Cache-Control"]
    assert Client().post("/song/").status_code == 405


def test_not_alive_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Down:
        def cursor(self) -> None:
            raise OperationalError("gone")

    monkeypatch.setattr(alive, "connection", Down())
    answer = Client().get("/song/")
    assert answer.status_code == 503 and b"ok" not in answer.content


def test_search_engines_visit_only_what_is_open() -> None:
    answer = Client().get("/robots.txt")
    assert answer.headers["Content-Type"] == "text/plain"
    assert "Disallow: /nhiem-vu/" in answer.content.decode()
    assert "chuong-trinh" not in answer.content.decode()


def test_the_icon(db: None) -> None:
    assert Client().get("/favicon.ico").headers["Location"] == "/static/icon.svg"
    assert 'href="/static/icon.svg"' in Client().get("/").content.decode()
