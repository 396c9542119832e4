"""Every address: who gets which answer to GET, and what each answer carries."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from danvan.web.core.histories import histories
from roles import ROLES
from sweeping import Address, addresses, names, words_of

As = Callable[[str], Client]
ROWS = addresses()
_INLINE = re.compile(
    r"<[^>]*\s(?:style|on\w+)\s*=|<style|<script(?![^>]*\ssrc=)(?![^>]*json)", re.I
)


def test_every_address_has_a_row() -> None:
    missing = sorted(set(names()) - {row.name for row in ROWS})
    assert not missing, "write a row into addresses.txt: who may see these?"


def test_every_kind_of_history_has_a_row() -> None:
    told = {row.path.split("/")[2] for row in ROWS if row.name == "history"}
    assert told == {each.slug for each in histories()}


def test_every_row_is_an_address() -> None:
    assert {row.name for row in ROWS} <= set(names())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.path}")
def test_who_sees_what(scene: dict[str, Any], as_role: As, row: Address) -> None:
    path = row.path.format(**scene)
    answers = {role: as_role(role).get(path) for role in ROLES}
    got = {role: answer.status_code for role, answer in answers.items()}
    for answer in answers.values():
        words_of(answer)  # a file that was opened is read to its end and closed
    assert got == row.status, "  ".join(map(str, got.values()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.path}")
def test_answers_allow_nothing_inline_or_from_elsewhere(
    scene: dict[str, Any], as_role: As, row: Address
) -> None:
    for role in ("stranger", "approver", "lead_officer"):
        answer = as_role(role).get(row.path.format(**scene))
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy or "default-src 'none'" in policy
        assert "unsafe" not in policy and "http" not in policy
        words = words_of(answer)
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            assert not _INLINE.findall(words)
