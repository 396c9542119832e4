"""A programme of the cast, for pages that show what the apps above keep."""

from __future__ import annotations

import pytest

from programme_builders import Stage, make_stage
from roles import Cast


@pytest.fixture
def stage(cast: Cast) -> Stage:
    return make_stage(cast)
