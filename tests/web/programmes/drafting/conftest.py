"""A programme of the province on a day in the middle of its year, files in a store of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
import pytest_django

from drafting_builders import Taken, Upper, make_upper
from roles import Cast


@pytest.fixture(autouse=True)
def files(settings: pytest_django.Settings, tmp_path: Path) -> Path:
    """Every test has a store of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def upper(cast: Cast, still: None) -> Upper:
    return make_upper(cast)


@pytest.fixture
def taken(django_capture_on_commit_callbacks: Taken) -> Taken:
    """Within `taken(execute=True)` what is taken in is read at once."""
    return django_capture_on_commit_callbacks
