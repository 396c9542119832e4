"""JSON: the contract, its key order, its layouts."""

from __future__ import annotations

import json

import jsonschema

from danvan.reader.emit import render
from danvan.reader.emit.as_json import line, to_dict
from danvan.reader.emit.schema import schema

KEYS = {
    "": "schema source text meta outline citations tasks reports milestones repairs findings",
    "source": "name sha256 media_type pages",
    "meta": "type code issuer superior place date title signatories recipients",
    "outline": "id label level heading text span children",
    "citations": "code type number date issuer title relation inferred clause span",
    "tasks": "clause text lead coordinate due every deliverable span",
    "reports": "clause from to every span",
    "milestones": "clause kind date text span",
    "repairs": "kind count examples",
    "findings": "code severity message span",
}


def test_every_document_fits_the_schema(any_reading):
    document = json.loads(render(any_reading, "json"))
    jsonschema.validate(
        document,
        schema(),
        cls=jsonschema.Draft202012Validator,
        format_checker=jsonschema.FormatChecker(),
    )


def test_keys_come_in_the_order_of_the_contract(plan):
    document = to_dict(plan)
    for name, keys in KEYS.items():
        value = document[name] if name else document
        assert list(value[0] if isinstance(value, list) else value) == keys.split()
    assert list(document["tasks"][0]["due"]) == ["date", "text"]
    assert list(document["repairs"][0]["examples"][0]) == ["before", "after", "at"]
    assert list(document["meta"]["signatories"][0]) == ["authority", "position", "name"]


def test_values(plan):
    document = to_dict(plan)
    assert document["tasks"][0]["lead"] == ["Phòng Giáo dục"]
    assert document["tasks"][0]["coordinate"] == ["Huyện đoàn", "các xã"]
    assert document["reports"][0]["from"] == "các xã"
    assert document["repairs"][0]["examples"] == [{"before": "Thuỷ", "after": "Thủy", "at": 50}]
    start, end = document["citations"][1]["span"]
    assert document["text"][start:end] == "Quyết định 41"
    assert [c["inferred"] for c in document["citations"]] == [False, True]


def test_both_layouts_say_the_same(any_reading):
    laid_out, flat = render(any_reading, "json"), line(any_reading)
    assert flat.count("\n") == 1 and flat.endswith("\n")
    assert json.loads(laid_out) == json.loads(flat)


def test_the_layout_gives_each_element_a_line(plan):
    lines = render(plan, "json").splitlines()
    assert sum(1 for words in lines if words.startswith('{"clause": ')) == 6
    assert '"citations": [' in lines


def test_vietnamese_is_not_escaped(plan):
    assert "Phòng Giáo dục" in render(plan, "json")
