"""Runs the benchmarks, prints the table and writes var/bench.json."""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib import import_module

from rich.console import Console
from rich.table import Table

from benchmarks.corpus import ROOT, SEEDS
from benchmarks.measure import Absent, Row

NAMES = (
    "text", "lint", "coverage", "figures", "word", "pdf", "scan", "process", "memory", "linear",
    "official", "deadlines", "cascade", "web",
)  # fmt: skip
OUT = ROOT / "var" / "bench.json"


def main(wanted: list[str]) -> int:
    """Run the wanted benchmarks (all where none is named); 2 for a name that is none."""
    unknown = sorted(set(wanted) - set(NAMES))
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(NAMES)}")
        return 2
    rows: list[Row] = []
    absent: list[str] = []
    for name in wanted or NAMES:
        print(f"{name} …", file=sys.stderr)
        try:
            rows += import_module(f"benchmarks.{name}").run()
        except Absent as missing:
            absent.append(f"{name}: left out, {missing}")
    _show(rows, absent)
    _write(rows, absent)
    return 0


def _show(rows: list[Row], absent: list[str]) -> None:
    table = Table(box=None, pad_edge=False)
    table.add_column("work")
    for name in ("measured", "must", "aim"):
        table.add_column(name, justify="right")
    table.add_column("reaches")
    table.add_column("note")
    for row in rows:
        sign = "≤ " if row.low else "≥ "
        bounds = ["" if b is None else f"{sign}{b:g}" for b in (row.must, row.aim)]
        table.add_row(row.work, f"{row.value:.3g} {row.unit}", *bounds, row.verdict, row.note)
    console = Console(width=None if sys.stdout.isatty() else 150)
    console.print(table)
    for words in absent:
        console.print(words)


def _write(rows: list[Row], absent: list[str]) -> None:
    OUT.parent.mkdir(exist_ok=True)
    facts = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "texts": "seeds" if SEEDS.is_dir() else "samples",
        "absent": absent,
        "rows": [row.as_dict() for row in rows],
    }
    OUT.write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"written: {OUT.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
