"""The schema of the contract: valid itself, and strict."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from danvan.reader.emit.as_json import to_dict
from danvan.reader.emit.schema import schema


@pytest.fixture
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


def test_the_schema_is_draft_2020_12():
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$schema"].endswith("2020-12/schema")


def test_every_object_is_closed_and_requires_all_it_names():
    objects = [d for d in [schema(), *schema()["$defs"].values()] if d.get("type") == "object"]
    assert len(objects) == 14
    for each in objects:
        assert each["additionalProperties"] is False
        assert sorted(each["required"]) == sorted(each["properties"])


SPOILED: list[Callable[[dict[str, Any]], Any]] = [
    lambda d: d.pop("repairs"),
    lambda d: d.update(extra=1),
    lambda d: d.update(schema="danvan.document/2"),
    lambda d: d["source"].update(sha256="abc"),
    lambda d: d["source"].update(pages=0),
    lambda d: d["meta"].update(type="memo"),
    lambda d: d["meta"].update(date="2026-02-30"),
    lambda d: d["meta"].update(date="12/3/2026"),
    lambda d: d["meta"].update(code="15 /KH-UBND"),
    lambda d: d["meta"].update(title=""),
    lambda d: d["meta"]["recipients"][0].update(purpose="b/c"),
    lambda d: d["outline"][0].update(span=[1]),
    lambda d: d["outline"][0].update(span=[-1, 4]),
    lambda d: d["outline"][0].update(span=[0.5, 4]),
    lambda d: d["outline"][2]["children"][0].update(kind="clause"),
    lambda d: d["citations"][0].update(relation="cites"),
    lambda d: d["citations"][0].update(inferred=None),
    lambda d: d["tasks"][0].update(every="week"),
    lambda d: d["tasks"][0].update(lead=[{"name": "Phòng Y tế"}]),
    lambda d: d["tasks"][0]["due"].update(date="2026-13-01"),
    lambda d: d["reports"][0].update(every="quarter"),
    lambda d: d["milestones"][0].update(kind="review"),
    lambda d: d["findings"][0].update(severity="fatal"),
]


@pytest.mark.parametrize("spoil", SPOILED)
def test_what_the_contract_does_not_allow_is_refused(spoil, plan, validator):
    document = to_dict(plan)
    assert not list(validator.iter_errors(document))
    spoil(document)
    assert list(validator.iter_errors(document))


def test_the_hand_made_answers_fit_the_schema_but_for_what_they_leave_out(shared, validator):
    import json

    for path in [*(shared / "gold").glob("*.json"), *(shared / "gold/documents").glob("*.json")]:
        document = json.loads(path.read_text(encoding="utf-8"))
        wrong = [e.message for e in validator.iter_errors(document) if e.validator != "required"]
        assert not wrong, path.name
