"""Every act: those who may do it do it; of everybody else it changes nothing and tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from danvan.web.programmes.forms.offers import BY_SLUG
from danvan.web.programmes.forms.programme_offers import BY_SLUG as PROGRAMME_ACTS
from danvan.web.reports.forms.acts import BY_SLUG as REPORT_ACTS
from roles import ROLES
from sweep_scene import WORD
from sweeping import OTHERS, Act, acts, addresses, everything, names, words_of

As = Callable[[str], Client]
ACTS = acts()
READS = sorted({row.name for row in addresses()} - {act.name for act in ACTS})
# What leads back without a word when there is nothing to do.
_QUIET = {
    "bodies:act_for",
    "programmes:delete_view",
    "notices:read_all",
    "notices:drop_rhythm",
    "notices:send_failed_again",
}
# RFC 8058 forbids it: mail programs would not follow; a page's script wants an answer.
_NO_REDIRECT = {"notices:stop", "reports:edit_section"}
_MEANT = {"*": ROLES, "signed in": ROLES[1:]}


def test_every_act_is_of_an_address() -> None:
    assert {act.name for act in ACTS} <= set(names())


def test_every_act_on_a_task_has_a_row() -> None:
    ends = {act.path.split("/")[-2] for act in ACTS if act.name == "programmes:act"}
    assert ends == set(BY_SLUG)


def test_every_act_on_a_programme_has_a_row() -> None:
    ends = {act.path.split("/")[-2] for act in ACTS if act.name == "programmes:programme_act"}
    assert ends == set(PROGRAMME_ACTS)


def test_every_act_on_a_report_has_a_row() -> None:
    ends = {act.path.split("/")[-2] for act in ACTS if act.name == "reports:act"}
    assert ends == set(REPORT_ACTS)


def _filled(data: dict[str, Any], scene: dict[str, Any]) -> dict[str, Any]:
    return {
        key.format(**scene): [each.format(**scene) for each in value]
        if isinstance(value, list)
        else value.format(**scene)
        for key, value in data.items()
    }


def _send(client: Client, act: Act, scene: dict[str, Any]) -> tuple[int, str, bool]:
    """Status, words, and whether a row of the database is another one afterwards; then undone."""
    before = everything()
    with transaction.atomic():
        answer = client.post(act.path.format(**scene), _filled(act.data, scene))
        changed = everything() != before
        transaction.set_rollback(True)
    return answer.status_code, words_of(answer), changed


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.path)
def test_who_does_what(scene: dict[str, Any], as_role: As, act: Act) -> None:
    may = {role for name in act.by for role in _MEANT.get(name, [name])}
    for role in ROLES:
        client = as_role(role)
        status, words, changed = _send(client, act, scene)
        assert changed == (role in may), (role, status)
        if role in OTHERS:
            assert WORD not in words, role
        if role in may:
            assert status == (200 if act.name in _NO_REDIRECT else 302), role
        elif role != "stranger":
            assert status != 302 or act.name in _QUIET, role


@pytest.mark.parametrize("name", READS)
def test_what_is_only_read_takes_nothing(scene: dict[str, Any], as_role: As, name: str) -> None:
    paths = [row.path for row in addresses() if row.name == name]
    for role in ("stranger", "citizen", "inspector", "approver", "province_admin"):
        client = as_role(role)
        before = everything()
        for path in paths:
            words_of(client.post(path.format(**scene), {"text": "x"}))
        assert everything() == before


def test_the_inspector_changes_nothing_but_the_own_views() -> None:
    own = {"programmes:save_view", "bodies:accept", "notices:stop"}
    assert not [act for act in ACTS if "inspector" in act.by and act.name not in own]
