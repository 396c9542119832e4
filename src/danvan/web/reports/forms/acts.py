"""What an actor may do to a report, each act as a small form on the report's page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.programmes.forms.acts import words
from danvan.web.programmes.forms.subject import SubjectForm
from danvan.web.reports.access import may_decide, may_remind, may_submit
from danvan.web.reports.actions import (
    accept_report,
    drop_report,
    except_report,
    let_quote,
    remind_report,
    restore_report,
    return_report,
    submit_report,
    withdraw_report,
)
from danvan.web.reports.models import Report
from danvan.web.reports.transitions import Act, allowed

_WEEK = timedelta(days=7)


class ReportForm(SubjectForm[Report]):
    """An act on a report; `act` is the one of the table that must be allowed."""

    act: Act

    @property
    def report(self) -> Report:
        return self.subject

    @classmethod
    def may(cls, by: Actor, report: Report) -> bool:
        """Whether the actor may at all, whatever the state."""
        return may_decide(by, report)

    @classmethod
    def offered(cls, by: Actor, report: Report) -> bool:
        return allowed(report.state, cls.act) and cls.may(by, report)

    def run(self) -> None:
        self.do(by=self.by, report=self.report, **self.cleaned_data)

    # the action of actions.py
    do: ClassVar[Callable[..., Any]]


class SubmitForm(ReportForm):
    """To the addressees, who accept it or send it back."""

    slug, icon, act = "gui", "send", Act.SUBMIT
    title, button = _("Gửi báo cáo"), _("Gửi")
    done = _("Đã gửi báo cáo tới nơi nhận.")
    do = staticmethod(submit_report)

    text = words(_("Lời gửi kèm (nếu có)"), required=False)
    quotable = forms.BooleanField(
        label=_("Cho trích lời và số liệu riêng trong báo cáo công khai của cấp trên"),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.report.duty.is_quoted_publicly:
            del self.fields["quotable"]

    @classmethod
    def may(cls, by: Actor, report: Report) -> bool:
        return may_submit(by, report) and not report.is_locked


class WithdrawForm(ReportForm):
    """Until the due date."""

    slug, icon, act = "rut", "arrow-back-up", Act.WITHDRAW
    title = button = _("Rút lại")
    done = _("Đã rút báo cáo về; hãy sửa rồi gửi lại trước hạn.")
    do = staticmethod(withdraw_report)

    reason = words(_("Lý do rút lại"))

    @classmethod
    def may(cls, by: Actor, report: Report) -> bool:
        return may_submit(by, report) and report.due >= today()


class AcceptForm(ReportForm):
    """Upper reports may be built from it now."""

    slug, icon, act = "chap-nhan", "check", Act.ACCEPT
    title = button = _("Chấp nhận")
    done = _("Đã chấp nhận báo cáo.")
    do = staticmethod(accept_report)

    text = words(_("Ý kiến (nếu có)"), required=False)


class ReturnForm(ReportForm):
    """The reporter reads why, and by when to send it again."""

    slug, icon, act = "tra-lai", "arrow-back-up", Act.RETURN
    title = button = _("Trả lại")
    done = _("Đã trả lại cơ quan báo cáo.")
    do = staticmethod(return_report)

    reason = words(_("Lý do trả lại, cần sửa gì"))
    due = forms.DateField(
        label=_("Gửi lại chậm nhất ngày"),
        required=False,
        help_text=_("Để trống nếu giữ nguyên hạn nộp."),
    )

    def initially(self) -> dict[str, Any]:
        return {"due": today() + _WEEK}


class QuoteForm(ReportForm):
    """Public upper reports may quote it."""

    slug, icon, act = "cho-trich", "world", Act.QUOTE
    title, button = _("Cho trích công khai"), _("Cho trích")
    done = _("Báo cáo công khai của cấp trên được trích lời và số liệu riêng của báo cáo này.")
    quotable: ClassVar[bool] = True

    text = words(
        _("Ghi chú (nếu có)"),
        required=False,
        help_text=_(
            "Báo cáo này là nội bộ: báo cáo công khai của cấp trên chỉ trích lời và số liệu riêng "
            "của nó khi cơ quan bạn cho phép."
        ),
    )

    @classmethod
    def may(cls, by: Actor, report: Report) -> bool:
        return (
            may_submit(by, report)
            and report.quotable != cls.quotable
            and (report.quotable or report.duty.is_quoted_publicly)
        )

    def run(self) -> None:
        let_quote(by=self.by, report=self.report, quotable=self.quotable, **self.cleaned_data)


class UnquoteForm(QuoteForm):
    """Public upper reports may quote it no longer."""

    slug, icon = "thoi-cho-trich", "lock"
    title, button = _("Thôi cho trích công khai"), _("Thôi cho trích")
    done = _("Báo cáo công khai của cấp trên không được trích báo cáo này nữa.")
    quotable = False


class RemindForm(ReportForm):
    """The reporter finds it in Hôm nay."""

    slug, icon, act = "don-doc", "bell", Act.REMIND
    title = button = _("Đôn đốc")
    done = _("Đã đôn đốc cơ quan báo cáo.")

    text = words(_("Nội dung đôn đốc (nếu có)"), required=False)

    @classmethod
    def may(cls, by: Actor, report: Report) -> bool:
        return may_remind(by, report)

    def run(self) -> None:
        remind_report(by=self.by, report=self.report, text=self.cleaned_data["text"])


class ExceptForm(ReportForm):
    """A later day, with its reason; the first day is kept."""

    slug, icon, act = "cho-gui-sau", "calendar-plus", Act.EXCEPT
    title, button = _("Cho gửi sau hạn"), _("Cho gửi")
    done = _("Đã cho gửi sau hạn; hạn đầu vẫn được giữ.")
    do = staticmethod(except_report)

    due = forms.DateField(label=_("Gửi chậm nhất ngày"))
    reason = words(_("Lý do"))

    def initially(self) -> dict[str, Any]:
        return {"due": max(today(), self.report.due) + _WEEK}


class DropForm(ReportForm):
    """The row stays, and counts nowhere."""

    slug, icon, act = "thoi-yeu-cau", "ban", Act.DROP
    title = button = _("Thôi yêu cầu")
    done = _("Báo cáo này không còn được yêu cầu.")
    do = staticmethod(drop_report)

    reason = words(_("Lý do thôi yêu cầu"))


class RestoreForm(ReportForm):
    """Asked for again, with what was written of it."""

    slug, icon, act = "yeu-cau-lai", "refresh", Act.RESTORE
    title = button = _("Yêu cầu lại")
    done = _("Đã yêu cầu lại báo cáo này.")
    do = staticmethod(restore_report)

    reason = words(_("Lý do (nếu có)"), required=False)


ACTS: tuple[type[ReportForm], ...] = (
    AcceptForm,
    ReturnForm,
    SubmitForm,
    WithdrawForm,
    RemindForm,
    QuoteForm,
    UnquoteForm,
    ExceptForm,
    DropForm,
    RestoreForm,
)
BY_SLUG = {form.slug: form for form in ACTS}


def offers(by: Actor, report: Report, tried: ReportForm | None = None) -> list[ReportForm]:
    """Forms of what the actor may do; `tried`, which did not go through, in its place."""
    return [
        tried if tried and tried.slug == form.slug else form(by, report)
        for form in ACTS
        if form.offered(by, report) or (tried and tried.slug == form.slug)
    ]
