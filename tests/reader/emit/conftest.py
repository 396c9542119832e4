"""The documents that every renderer is tried on."""

from __future__ import annotations

from dataclasses import replace

import pytest

import readings
import sample_reading
from case_files import load
from danvan.reader.model import Reading

HOSTILE = "<script>alert('x')</script> & \x1b[2J\x00\u202e\" ]]> --> {{title}}"


def hostile() -> Reading:
    """The plan with markup, escape sequences and control characters in every text field."""
    reading = sample_reading.plan()
    meta = replace(reading.meta, code=None, title=HOSTILE, issuer=HOSTILE)
    tasks = tuple(replace(task, text=HOSTILE, deliverable=HOSTILE) for task in reading.tasks)
    outline = tuple(replace(part, heading=HOSTILE, text=HOSTILE) for part in reading.outline)
    text = HOSTILE + reading.text[len(HOSTILE) :]
    source = replace(reading.source, name=HOSTILE)
    return replace(
        reading, meta=meta, tasks=tasks, outline=outline, text=text, raw=text, source=source
    )


ALL = {
    "plan": sample_reading.plan,
    "decision": sample_reading.decision,
    "bare": sample_reading.bare,
    "no-outline": lambda: sample_reading.bare("Một dòng.\n\nDòng nữa."),
    "deep": sample_reading.deep,
    "hostile": hostile,
    "read": lambda: readings.reading(load("ending")[0].given),
}


@pytest.fixture(params=ALL, ids=ALL)
def any_reading(request: pytest.FixtureRequest) -> Reading:
    return ALL[request.param]()


@pytest.fixture
def plan() -> Reading:
    return sample_reading.plan()


@pytest.fixture
def decision() -> Reading:
    return sample_reading.decision()


@pytest.fixture
def hostile_reading() -> Reading:
    return hostile()
