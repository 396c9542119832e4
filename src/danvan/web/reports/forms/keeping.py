"""Acts on a duty to report: its end, and going on with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.programmes.forms.acts import words
from danvan.web.programmes.forms.subject import SubjectForm
from danvan.web.reports.access import may_keep
from danvan.web.reports.actions import end_duty, resume_duty
from danvan.web.reports.models import ReportingDuty


class EndForm(SubjectForm[ReportingDuty]):
    """Later periods are not opened; what is open stays, or is asked for no longer."""

    slug, icon = "ket-thuc", "archive"
    title = button = _("Kết thúc chế độ báo cáo")
    done = _("Đã kết thúc chế độ báo cáo.")

    ends = forms.DateField(label=_("Kết thúc ngày"))
    reason = words(_("Căn cứ kết thúc"))
    drop = forms.BooleanField(
        label=_("Thôi yêu cầu cả những báo cáo chưa gửi"),
        required=False,
        help_text=_("Nếu không chọn, báo cáo chưa gửi của các kỳ đã mở vẫn phải gửi."),
    )

    def initially(self) -> dict[str, Any]:
        return {"ends": today()}

    @classmethod
    def offered(cls, by: Actor, duty: ReportingDuty) -> bool:
        return duty.ends is None and may_keep(by, duty)

    def run(self) -> None:
        end_duty(by=self.by, duty=self.subject, **self.cleaned_data)


class ResumeForm(SubjectForm[ReportingDuty]):
    """It goes on after all."""

    slug, icon = "mo-lai", "arrow-back-up"
    title = button = _("Mở lại chế độ báo cáo")
    done = _("Đã mở lại chế độ báo cáo.")

    reason = words(_("Lý do (nếu có)"), required=False)

    @classmethod
    def offered(cls, by: Actor, duty: ReportingDuty) -> bool:
        return duty.ends is not None and may_keep(by, duty)

    def run(self) -> None:
        resume_duty(by=self.by, duty=self.subject, **self.cleaned_data)


FORMS: tuple[type[SubjectForm[ReportingDuty]], ...] = (EndForm, ResumeForm)
BY_SLUG = {form.slug: form for form in FORMS}


def offers(
    by: Actor, duty: ReportingDuty, tried: SubjectForm[ReportingDuty] | None = None
) -> list[SubjectForm[ReportingDuty]]:
    """Forms of what the actor may do; `tried`, which did not go through, in its place."""
    return [
        tried if tried and tried.slug == form.slug else form(by, duty)
        for form in FORMS
        if form.offered(by, duty) or (tried and tried.slug == form.slug)
    ]
