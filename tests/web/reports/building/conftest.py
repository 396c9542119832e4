"""A programme in the middle of its year, for reports on it."""

from __future__ import annotations

import pytest

from programme_builders import Stage, make_stage
from roles import Cast


@pytest.fixture
def stage(cast: Cast) -> Stage:
    return make_stage(cast)
