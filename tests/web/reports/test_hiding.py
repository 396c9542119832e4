"""A programme is not made internal while public reports tell of it."""

from __future__ import annotations

import pytest

from content_builders import make_duty
from danvan.web.core.errors import Refused
from danvan.web.documents.models import Visibility
from danvan.web.programmes.actions import edit_programme
from danvan.web.programmes.models import Programme
from programme_builders import Stage


def _hide(stage: Stage) -> Programme:
    programme = stage.programme
    programme.visibility = Visibility.PUBLIC
    programme.save()
    return edit_programme(
        by=stage.cast.actor("approver"),
        programme=programme,
        revision=programme.revision,
        name=programme.name,
        start=programme.start,
        end=programme.end,
        visibility=Visibility.INTERNAL,
    )


def test_public_reporting_stands_in_the_way(stage: Stage) -> None:
    make_duty(stage, stage.body("lead"), visibility=Visibility.PUBLIC)
    with pytest.raises(Refused, match="chế độ báo cáo công khai"):
        _hide(stage)


def test_internal_reporting_does_not(stage: Stage) -> None:
    make_duty(stage, stage.body("lead"))
    assert _hide(stage).visibility == Visibility.INTERNAL
