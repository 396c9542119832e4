"""The web application over a whole province: pages, a write, adopting, importing, memory."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from typing import Any

from benchmarks.measure import Row, median
from benchmarks.web import redmine
from benchmarks.web.serving import Served

FLOOR = 100.0  # ms, of the slowest request in twenty
QUERIES = 15
TURNS, ROUNDS = 6, 10  # ours and the peer's in turns


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
    """Load the province into a folder that goes away, and measure it there.

    Pages come first: the long works leave ten thousand people and their letters behind.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {**_plain(), "DANVAN_DATA": folder, "DANVAN_MAIL": "file", **settings}
        loading = [sys.executable, "-m", "danvan", "demo", "--scale", "province"]
        subprocess.run(loading, env=environment, check=True, stdout=subprocess.DEVNULL)
        pages = _inside(environment, "pages")
        rows = _served(database, environment, pages)
        works = _inside(environment, "works")
    return rows + [
        Row(f"{database}: {work['name']}", work["seconds"], "s", work["must"], low=True,
            note=work["note"])
        for work in works
    ]  # fmt: skip


def _plain() -> dict[str, str]:
    """The environment without settings of danvan's, which would change what is measured."""
    return {k: v for k, v in os.environ.items() if not k.startswith("DANVAN_")}


def _inside(environment: dict[str, str], what: str) -> list[dict[str, Any]]:
    """What a process of its own finds: queries of each page, or how long the works took."""
    command = [sys.executable, "-m", "benchmarks.web.inside", what]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    found: list[dict[str, Any]] = json.loads(done.stdout.strip().rsplit("\n", 1)[-1])
    return found


def _served(database: str, environment: dict[str, str], pages: list[dict[str, Any]]) -> list[Row]:
    """The pages over HTTP beside the peer's, and the memory of both afterwards."""
    with ExitStack() as stack:
        peer = stack.enter_context(redmine.Redmine()) if redmine.is_here() else None
        served = stack.enter_context(Served(environment))
        rows = [row for page in pages for row in _page(database, served, peer, page)]
        memory, must = served.memory(), peer.memory() if peer else None
    note = f"after {served.count} requests{f'; Redmine {must:.0f} MB' if must else ''}"
    name = f"{database}: memory of the serving processes"
    return [*rows, Row(name, memory, "MB", must, low=True, note=note)]


def _page(
    database: str, served: Served, peer: redmine.Redmine | None, page: dict[str, Any]
) -> list[Row]:
    """Two rows: the slowest in twenty with its floor, and the median beside the peer's."""
    ours: list[float] = []
    theirs: dict[str, list[float]] = {key: [] for key in _peers(page["key"]) if peer}
    for _turn in range(TURNS):
        ours += served.times(page, ROUNDS)
        for key, taken in theirs.items():
            assert peer
            taken += peer.times(key, ROUNDS)
    slow = sorted(ours)[math.ceil(len(ours) * 0.95) - 1]
    count = f"{page['queries']} queries"
    if page["queries"] > QUERIES:
        count += f", more than {QUERIES}"
    bound = FLOOR if page["queries"] <= QUERIES else 0.0
    name = f"{database}: {page['name']}"
    return [
        Row(f"{name}, p95", slow, "ms", bound, low=True, note=count),
        _middle(ours, {key: median(taken) for key, taken in theirs.items()}),
    ]


def _peers(key: str) -> list[str]:
    """The pages of the peer that do the same; beside a table also its short one of 25 rows."""
    same = [key] if key in redmine.PAGES else []
    return [*same, "few"] if key == "tasks" else same


def _middle(ours: list[float], theirs: dict[str, float]) -> Row:
    names = {"few": "Redmine, 25 rows"}
    note = ", ".join(f"{names.get(key, 'Redmine')} {value:.0f} ms" for key, value in theirs.items())
    must = next(iter(theirs.values()), None)
    return Row("  p50", median(ours), "ms", must, low=True, note=note)
