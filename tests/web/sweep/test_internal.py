"""An internal matter is nowhere to be noticed by those whom it does not concern."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from roles import Cast
from sweep_scene import WORD, make_internal
from sweeping import OTHERS, addresses, words_of

As = Callable[[str], Client]
ROWS = addresses()
# What differs from one request to the next: the token of a form, the number asked for.
_PASSING = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
_ASKED = re.compile(r"(?:task|programme|duty)(?:=|%3D)\d+")
_INTERNAL = re.compile(
    r"\{(task|submitted|asked|evidence|view|document|version|plan|desk|on_desk|candidate|clause"
    r"|point|unnamed|indicator|value|sent|recipient|failed|programme|notice|mail|own_rule"
    r"|duty|report|draft|sent_report|dropped|withdrawn|standing|covered|signed|stub|sealed)\}"
)
OPEN = sorted({row.path for row in ROWS if not _INTERNAL.search(row.path)})


def _said(client: Client, path: str) -> str:
    return _PASSING.sub("", words_of(client.get(path)))


@pytest.mark.parametrize("role", OTHERS)
def test_its_word_stands_nowhere(scene: dict[str, Any], as_role: As, role: str) -> None:
    client = as_role(role)
    for row in ROWS:
        path = row.path.format(**scene)
        answer = client.get(path)
        assert WORD not in (words_of(answer) + str(answer.headers)).lower(), path


@pytest.mark.parametrize("role", OTHERS)
def test_pages_are_the_same_with_and_without_it(
    cast: Cast, public: dict[str, Any], as_role: As, role: str
) -> None:
    """Lists, counts, searches, exports, suggestions: each answer, letter by letter."""
    paths = [path.format(**public) for path in OPEN]
    client = as_role(role)
    before = [_said(client, path) for path in paths]
    make_internal(cast)
    for path, told in zip(paths, before, strict=True):
        assert _said(client, path) == told, path


@pytest.mark.parametrize("role", ["stranger", "citizen", "other_body"])
def test_what_may_not_be_known_answers_as_what_does_not_exist(
    scene: dict[str, Any], as_role: As, role: str
) -> None:
    client = as_role(role)
    nowhere = dict.fromkeys(scene, 987654)
    for row in ROWS:
        if not _INTERNAL.search(row.path):
            continue
        there, not_there = row.path.format(**scene), row.path.format(**nowhere)
        told, other = (_ASKED.sub("", unescape(_said(client, p))) for p in (there, not_there))
        assert told.replace(there, "") == other.replace(not_there, ""), row.path


def test_those_whom_it_concerns_find_it(scene: dict[str, Any], as_role: As) -> None:
    """Else the tests above would find nothing because there is nothing."""
    for role in ("officer", "inspector", "lead_officer", "coordinator"):
        client = as_role(role)
        for path in (
            "/nhiem-vu/",
            "/nhiem-vu/xuat/",
            "/nhiem-vu/{task}/",
            "/minh-chung/{evidence}/",
        ):
            assert WORD in _said(client, path.format(**scene)), (role, path)


def test_a_search_counts_only_what_is_seen(scene: dict[str, Any], as_role: As) -> None:
    found = {
        role: as_role(role).get("/nhiem-vu/?q=viec").context["page_obj"].paginator.count
        for role in ("officer", "lead_officer", "citizen", "other_body")
    }
    assert found == {"officer": 5, "lead_officer": 5, "citizen": 2, "other_body": 2}
