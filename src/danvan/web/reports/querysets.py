"""Reports as sets: those that count, how they stand on a day, whose they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from danvan.web.bodies.querysets import below
from danvan.web.reports.standing import standing_at

if TYPE_CHECKING:
    from danvan.web.bodies.models import Body
    from danvan.web.reports.models import Report  # noqa: F401 - named in a string below


class ReportQuerySet(models.QuerySet["Report"]):
    """A set of reports."""

    def counted(self) -> ReportQuerySet:
        """Those still asked for: every rate on every page counts these."""
        return self.exclude(state="dropped")

    def standing(self, today: date) -> ReportQuerySet:
        """With `standing`, how each stands on the day."""
        return self.annotate(standing=standing_at(today))

    def owed_by(self, body: Body) -> ReportQuerySet:
        """Those that `body` itself has to send."""
        return self.filter(body=body)

    def below(self, body: Body) -> ReportQuerySet:
        """Those of `body` and of every body under it."""
        return self.filter(below(body.path, "body__path"))
