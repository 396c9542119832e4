"""A choice among duties to report: several may have one name, so each says who reports."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet

from danvan.web.bodies.acting import Actor
from danvan.web.reports.access import visible_duties
from danvan.web.reports.models import ReportingDuty


class DutyField(forms.ModelChoiceField[ReportingDuty]):
    """`Báo cáo quý … (Đảng ủy các xã, phường; hằng quý)`; rows need `reporter` and `group`."""

    def label_from_instance(self, obj: ReportingDuty) -> str:
        return f"{obj.name} ({obj.reporters}; {obj.get_frequency_display().lower()})"


def duties_of(by: Actor) -> QuerySet[ReportingDuty]:
    """The duties to choose from, with the names of those who report."""
    rows = visible_duties(by).select_related("reporter", "group")
    wanted = ("name", "frequency", "reporter__name", "reporter__short_name", "group__name")
    return rows.only(*wanted).order_by("name", "id")
