"""A period opened for every commune of the country: 3,500 expected reports at once."""

from __future__ import annotations

import time
from typing import Any

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.clock import today
from danvan.web.reports.actions import open_reports
from danvan.web.reports.models import ReportingDuty

REPORTERS = 3_500


def opened() -> dict[str, Any]:
    """Seconds for the work of the night on the first day of a period."""
    root = Body.objects.add_root({"name": "Cơ quan để đo", "kind": "committee", "level": "central"})
    Body.objects.bulk_create(
        (
            Body(
                path=f"{root.path}{at:04X}",
                depth=2,
                name=f"Đảng ủy xã số {at}",
                kind="committee",
                level="commune",
            )
            for at in range(1, REPORTERS + 1)
        ),
        batch_size=1000,
    )
    group = BodyGroup.objects.create(
        name="Các xã để đo", under=root, kinds=["committee"], levels=["commune"]
    )
    duty = ReportingDuty.objects.create(
        name="Báo cáo để đo",
        owner=root,
        group=group,
        frequency="month",
        cut_offs="calendar",
        begins=today().replace(day=1),
    )
    duty.addressees.add(root)
    start = time.perf_counter()
    made = open_reports(at=today(), duties=[duty])
    taken = time.perf_counter() - start
    note = f"{made} expected reports, with the journal"
    return {"name": "period opened for 3,500 reporters", "seconds": taken, "must": 10.0,
            "note": note}  # fmt: skip
