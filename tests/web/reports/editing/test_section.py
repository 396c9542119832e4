"""What the page's script sends of one section: blocks as JSON, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from danvan.web.reports.models import Report, Section
from report_builders import begun, sent
from roles import Cast

As = Callable[[str], Client]
BLOCKS = [{"kind": "paragraph", "runs": [{"text": "Một đoạn"}]}]
CELL = {"text": "12", "ref": "tasks?standing=late"}
ROW = {"kind": "plain", "cells": [CELL]}
TABLE = {"kind": "table", "columns": [{"title": "Số", "align": "left", "weight": 1}], "rows": [ROW]}


@pytest.fixture
def section(cast: Cast, report: Report) -> Section:
    """The first one of a draft, empty."""
    section = begun(cast, report).sections.order_by("order")[0]
    section.blocks = section.built = []
    section.save()
    return section


def _send(client: Client, section: Section, blocks: Any, revision: int = 0) -> Any:
    told = blocks if isinstance(blocks, str) else json.dumps(blocks)
    at = f"/bao-cao/{section.report_id}/sua/muc/{section.key}/"
    return client.post(at, {"blocks": told, "revision": revision})


def test_blocks_are_stored(as_role: As, section: Section) -> None:
    answer = _send(as_role("lead_officer"), section, BLOCKS)
    told = answer.json()
    assert (answer.status_code, told["revision"], told["who"]) == (200, 1, "Người lead_officer")
    section.refresh_from_db()
    assert section.blocks == BLOCKS


def test_the_same_words_are_no_change(as_role: As, section: Section) -> None:
    client = as_role("lead_officer")
    assert _send(client, section, BLOCKS).json()["revision"] == 1
    assert _send(client, section, BLOCKS, 1).json()["revision"] == 1


@pytest.mark.parametrize(
    "blocks",
    [
        "",
        "<p>HTML</p>",
        "[" * 100_000,
        [{"kind": "html", "text": "<b>x</b>"}],
        [{"kind": "paragraph", "runs": [{"text": "x", "style": "color:red"}]}],
        [{"kind": "paragraph", "runs": "x"}],
        [{**TABLE, "columns": [{"title": "x"}] * 61, "rows": []}],
        [{**TABLE, "rows": [{"cells": []}]}],
        {"kind": "paragraph", "runs": []},
    ],
)
def test_nothing_else_is_taken(as_role: As, section: Section, blocks: Any) -> None:
    answer = _send(as_role("lead_officer"), section, blocks)
    assert answer.status_code == 422
    assert "không đọc được" in answer.json()["reason"]
    section.refresh_from_db()
    assert section.blocks == []


def test_hidden_letters_go(as_role: As, section: Section) -> None:
    runs = [{"text": "Một\u200b \u0000đoạn\ud800 "}, {"text": "e\u0301"}]
    assert _send(as_role("lead_officer"), section, [{"kind": "paragraph", "runs": runs}]).json()
    section.refresh_from_db()
    assert section.blocks == [{"kind": "paragraph", "runs": [{"text": "Một đoạn é"}]}]


def test_a_number_that_was_typed_over_leads_nowhere(as_role: As, section: Section) -> None:
    section.blocks = [TABLE]
    section.save()
    other = {
        **TABLE,
        "rows": [ROW, {"kind": "plain", "cells": [{**CELL, "text": "13"}]}],
    }
    assert _send(as_role("lead_officer"), section, [other]).status_code == 200
    section.refresh_from_db()
    assert section.blocks[0]["rows"] == [ROW, {"kind": "plain", "cells": [{"text": "13"}]}]


def test_an_older_revision_gets_both_versions(as_role: As, section: Section) -> None:
    assert _send(as_role("lead_approver"), section, BLOCKS).status_code == 200
    mine = [{"kind": "paragraph", "runs": [{"text": "Đoạn <b>khác</b>"}]}]
    answer = _send(as_role("lead_officer"), section, mine)
    told = answer.json()
    assert (answer.status_code, told["revision"], told["blocks"]) == (409, 1, BLOCKS)
    assert told["both"] == BLOCKS + mine
    assert "&lt;" in told["html"] and "<b>khác" not in told["html"]
    assert "Người lead_approver" in told["reason"]


def test_what_was_sent_meanwhile_is_said(cast: Cast, as_role: As, section: Section) -> None:
    sent(cast, section.report)
    answer = _send(as_role("lead_officer"), section, BLOCKS)
    assert answer.status_code == 409
    assert "Báo cáo đã gửi" in answer.json()["reason"]


@pytest.mark.parametrize("role", ["officer", "approver", "inspector", "other_body", "citizen"])
def test_others_change_nothing(as_role: As, section: Section, role: str) -> None:
    assert _send(as_role(role), section, BLOCKS).status_code in (403, 404)
    section.refresh_from_db()
    assert section.blocks == []


def test_who_else_is_at_it(as_role: As, section: Section) -> None:
    assert _send(as_role("lead_approver"), section, BLOCKS).status_code == 200
    at = f"/bao-cao/{section.report_id}/sua/nguoi-khac/"
    words = as_role("lead_officer").get(at).content.decode()
    assert "Người lead_approver" in words and 'data-revision="1"' in words
    assert "Người lead_approver" not in as_role("lead_approver").get(at).content.decode()
