"""The demo at the size of a whole province, or of a nation: made up, not read from files.

For measuring and for looking at full tables. The same seed and day give the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from django.db import transaction

from danvan.web.demo.large.land import make_land
from danvan.web.demo.large.plans import Planner
from danvan.web.demo.large.reports import write_reports
from danvan.web.demo.large.rows import write_all
from danvan.web.demo.learning import learn


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything: communes of a province, tasks of a commune's plan, and the sums."""

    communes: int
    real_provinces: bool
    plan: int
    tasks: int
    updates: int


SIZES = {
    "province": Size(109, False, plan=44, tasks=20_000, updates=100_000),
    "nation": Size(31, True, plan=24, tasks=100_000, updates=300_000),
}


def load_large(scale: str, seed: int, at: date) -> None:
    """Fill the empty database; `at` is today in the story that the rows tell."""
    size = SIZES[scale]
    rng = Random(seed)
    with transaction.atomic():
        land = make_land(rng, at, size.communes, real=size.real_provinces)
        planner = Planner(rng, at, land)
        write_all(rng, at, land, planner.plan_all(size.plan, size.tasks), size.updates)
        write_reports(rng, at, land)
    learn()
