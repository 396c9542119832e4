#!/usr/bin/env python3
"""A table of what `danvan read --format json -o FOLDER` wrote: one row for each document.

usage: summary.py FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

COLUMNS = ("tệp", "loại", "số", "ngày", "mục", "dẫn", "việc", "có chủ trì", "có hạn", "cần xem")


def main(folder: Path) -> int:
    """Print the table; 1 where there is nothing to show."""
    documents = [json.loads(path.read_bytes()) for path in sorted(folder.rglob("*.json"))]
    table = Table(*COLUMNS, box=None, pad_edge=False)
    for column in table.columns[4:]:
        column.justify = "right"
    for document in documents:
        table.add_row(*_row(document))
    Console(width=None if sys.stdout.isatty() else 130).print(table)
    print(f"{len(documents)} văn bản; JSON của từng văn bản ở {folder}")
    return 0 if documents else 1


def _row(document: dict[str, Any]) -> list[str]:
    meta, tasks = document["meta"], document["tasks"]
    counts = (
        _parts(document["outline"]),
        len(document["citations"]),
        len(tasks),
        sum(bool(task["lead"]) for task in tasks),
        sum(bool(task["due"]) for task in tasks),
        len(document["findings"]),
    )
    name = document["source"]["name"]
    head = (name if len(name) < 40 else f"{name[:38]}…", meta["type"], meta["code"], meta["date"])
    return [*(value or "–" for value in head), *map(str, counts)]


def _parts(outline: list[dict[str, Any]]) -> int:
    stack, count = list(outline), 0
    while stack:
        count += 1
        stack += stack.pop()["children"]
    return count


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
