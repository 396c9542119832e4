"""The web application over a whole province: pages, a write, adopting, importing, memory."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from typing import Any

from benchmarks.measure import Row, median
from benchmarks.web.serving import Served

FLOOR = 100.0  # ms, of the slowest request in twenty
QUERIES = 15
# Redmine 5.0.4 with 2,000 issues, a tenth of our tasks, on this kind of machine: ms and MB.
REDMINE = {"tasks": 47, "filtered": 47, "searched": 47, "task": 27, "write": 33}
REDMINE_MEMORY = 216
ROUNDS = 60


def run() -> list[Row]:
    """On SQLite, and on PostgreSQL where `DATABASE_URL` names one or pg_virtualenv makes one."""
    rows = measured("SQLite", {"DATABASE_URL": ""})
    if address := os.environ.get("DATABASE_URL"):
        return rows + measured("PostgreSQL", {"DATABASE_URL": address})
    if shutil.which("pg_virtualenv"):
        command = ["pg_virtualenv", "-t", sys.executable, "-m", "benchmarks.web.again"]
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True, text=True
        )
        given = done.stdout.split("ROWS ", 1)[1].split("\n", 1)[0]
        return rows + [Row(**row) for row in json.loads(given)]
    note = "neither DATABASE_URL nor pg_virtualenv is here"
    return [*rows, Row("pages on PostgreSQL", math.nan, "ms", note=note)]


def measured(database: str, settings: dict[str, str]) -> list[Row]:
    """Load the province into a folder that goes away, and measure it there."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**_plain(), "DANVAN_DATA": folder, "DANVAN_MAIL": "file", **settings}
        loading = [sys.executable, "-m", "danvan", "demo", "--scale", "province"]
        subprocess.run(loading, env=environment, check=True, stdout=subprocess.DEVNULL)
        inside = _inside(environment)
        with Served(environment) as served:
            pages = [row for page in inside["pages"] for row in _page(database, served, page)]
            memory = served.memory()
    memory_row = Row(
        f"{database}: memory of the serving processes",
        memory,
        "MB",
        REDMINE_MEMORY,
        low=True,
        note=f"after {served.count} requests; Redmine {REDMINE_MEMORY} MB",
    )
    works = [
        Row(f"{database}: {work['name']}", work["seconds"], "s", work["must"], low=True,
            note=work["note"])
        for work in inside["works"]
    ]  # fmt: skip
    return [*pages, *works, memory_row]


def _plain() -> dict[str, str]:
    """The environment without settings of danvan's, which would change what is measured."""
    return {k: v for k, v in os.environ.items() if not k.startswith("DANVAN_")}


def _inside(environment: dict[str, str]) -> dict[str, Any]:
    """What is measured inside a process of its own: queries of each page, adopting, importing."""
    command = [sys.executable, "-m", "benchmarks.web.inside"]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.strip().rsplit("\n", 1)[-1])
    return found


def _page(database: str, served: Served, page: dict[str, Any]) -> list[Row]:
    """Two rows: the slowest in twenty with its floor, and the median beside the peer's."""
    taken = sorted(served.times(page, ROUNDS))
    slow = taken[math.ceil(len(taken) * 0.95) - 1]
    middle = median(taken)
    must = REDMINE.get(page["key"])
    name = f"{database}: {page['name']}"
    count, peer = f"{page['queries']} queries", f"Redmine {must} ms" if must else ""
    if page["queries"] > QUERIES:
        count += f", more than {QUERIES}"
    bound = FLOOR if page["queries"] <= QUERIES else 0.0
    return [
        Row(f"{name}, p95", slow, "ms", bound, low=True, note=count),
        Row("  p50", middle, "ms", must, low=True, note=peer),
    ]
