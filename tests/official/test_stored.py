"""Blocks go to JSON and come back; bad JSON is refused by name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from danvan.official import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Part,
    Row,
    Run,
    Table,
    from_json,
    to_json,
)

BLOCKS: tuple[Block, ...] = (
    Part("Kết quả"),
    Heading(1, "Công tác chỉ đạo"),
    Heading(2, "Không số", numbered=False),
    Paragraph((Run("Đã ban hành "), Run("05", bold=True), Run(" văn bản", italic=True))),
    Paragraph.of("Xã Sơn Cẩm", level=3),
    Items.of("một", "hai"),
    Table(
        (Column("TT", "center", 0.4), Column("Kế hoạch", "right", group="Số liệu")),
        (
            Row.of("1", "20"),
            Row((Cell("Nhóm", span=2),), "group"),
            Row((Cell("Cộng"), Cell("20", ref="k:7")), "total"),
        ),
        caption="Bảng 1. Kết quả",
    ),
)


def test_blocks_come_back_from_json() -> None:
    assert from_json(json.loads(json.dumps(to_json(BLOCKS)))) == BLOCKS


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({}, "blocks: not a list"),
        (["I."], "block 1: kind is None"),
        ([{"kind": "picture"}], "block 1: kind is 'picture'"),
        ([{"kind": "heading", "level": 9, "text": "x"}], "block 1: level of a heading is 9"),
        ([{"kind": "heading", "level": True, "text": "x"}], "block 1: level is True"),
        ([{"kind": "heading", "text": "x"}], "block 1: no level"),
        ([{"kind": "part", "text": "x", "html": "<b>"}], "block 1: unknown field 'html'"),
        ([{"kind": "paragraph", "runs": [{"text": 3}]}], "block 1, run 1: text is 3"),
        ([{"kind": "items", "items": [[], "x"]}], "block 1, item 2: not a list"),
        ([{"kind": "table", "columns": [], "rows": []}], "block 1: a table has no column"),
        (
            [{"kind": "table", "columns": [{"title": "A"}], "rows": [{"cells": []}]}],
            "block 1: row 1 covers 0 of 1 columns",
        ),
        (
            [{"kind": "table", "columns": [{"title": "A", "align": "up"}], "rows": []}],
            "block 1, column 1: align of a column is 'up'",
        ),
        (
            [{"kind": "table", "columns": [{"title": "A"}], "rows": [{"cells": [{"span": 0}]}]}],
            "block 1, row 1, cell 1: no text",
        ),
    ],
)
def test_bad_json_is_refused_by_name(value: Any, told: str) -> None:
    with pytest.raises(ValueError) as refusal:
        from_json(value)
    assert told in str(refusal.value)
