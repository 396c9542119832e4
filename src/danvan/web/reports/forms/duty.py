"""What is filled in to set or change a duty to report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.naming import SUGGESTED, BodiesField, joined, names, why_not
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.clock import today
from danvan.web.core.refusals import told_by, typed_against
from danvan.web.documents.forms.owners import OFFERED
from danvan.web.documents.models import Visibility
from danvan.web.programmes.access import visible_programmes
from danvan.web.programmes.models import Programme
from danvan.web.reports.actions import edit_duty, set_duty
from danvan.web.reports.forms.choices import DutyField, duties_of
from danvan.web.reports.models import CutOffs, Frequency, Purpose, ReportingDuty
from danvan.web.reports.rules import due_rules, outlines


class ReportersField(forms.CharField):
    """Cleans to the one body or the one group named."""

    near: Body | None = None

    def clean(self, value: Any) -> Any:
        words = names(super().clean(value) or "")
        if len(words) != 1:
            raise forms.ValidationError(
                gettext("Hãy ghi tên một cơ quan, hoặc một nhóm cơ quan như “các xã, phường”.")
            )
        match = Resolver(self.near, today()).resolve(words[0])
        if not match.body and not match.group:
            raise forms.ValidationError(why_not(words[0], match))
        return match.body or match.group


class DutyForm(forms.Form):
    """A new duty, or `duty` to be changed."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("Tên báo cáo"),
        max_length=500,
        help_text=_("Ví dụ: Báo cáo kết quả công tác dân vận."),
    )
    reporters = ReportersField(
        label=_("Ai báo cáo"),
        max_length=400,
        help_text=_("Một cơ quan, hoặc một nhóm cơ quan như “các xã, phường”."),
        widget=forms.TextInput(attrs=OFFERED),
    )
    addressees = BodiesField(
        label=_("Gửi tới"),
        help_text=_("Mỗi nơi nhận một dòng."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    frequency = forms.ChoiceField(label=_("Kỳ báo cáo"), choices=Frequency.choices)
    cut_offs = forms.ChoiceField(label=_("Chốt số liệu"), choices=CutOffs.choices)
    due_rule = forms.ChoiceField(label=_("Cách tính hạn nộp"), required=False)
    once_due = forms.DateField(
        label=_("Hạn nộp (báo cáo một lần)"),
        required=False,
        help_text=_("Chỉ ghi khi kỳ báo cáo là “Một lần”."),
    )
    begins = forms.DateField(
        label=_("Từ ngày"), help_text=_("Các kỳ bắt đầu từ ngày này mà đã đến được mở ngay.")
    )
    ends = forms.DateField(
        label=_("Đến ngày"), required=False, help_text=_("Để trống nếu chưa định ngày kết thúc.")
    )
    lock_after = forms.IntegerField(
        label=_("Khóa sổ sau hạn nộp (ngày)"),
        required=False,
        min_value=0,
        max_value=366,
        help_text=_("Sau đó chỉ gửi được khi nơi nhận cho gửi sau hạn. Để trống: không khóa."),
    )
    purpose = forms.ChoiceField(label=_("Loại"), choices=Purpose.choices)
    programme: forms.ModelChoiceField[Programme] = forms.ModelChoiceField(
        label=_("Chương trình"),
        queryset=None,
        required=False,
        empty_label=_("Không theo riêng chương trình nào"),
    )
    gathers = DutyField(
        label=_("Tổng hợp từ"),
        queryset=None,
        required=False,
        empty_label=_("Không tổng hợp từ báo cáo cấp dưới"),
        help_text=_("Báo cáo này được dựng từ các báo cáo cấp dưới đã chấp nhận."),
    )
    outline = forms.ChoiceField(label=_("Đề cương"), required=False)
    visibility = forms.ChoiceField(
        label=_("Phạm vi"),
        choices=Visibility.choices,
        help_text=_("Báo cáo công khai được mọi người xem sau khi nơi nhận chấp nhận."),
    )

    def __init__(self, by: Actor, duty: ReportingDuty | None, *args: Any, **kwargs: Any) -> None:
        self.by, self.duty, self.overtaken = by, duty, False
        kwargs["initial"] = {**(_of(duty) if duty else _new(by)), **kwargs.pop("initial", {})}
        super().__init__(*args, **kwargs)
        self._choices()
        for field in self.fields.values():
            if isinstance(field, BodiesField | ReportersField):
                field.near = by.body
        self.fields["addressees"].widget.attrs.setdefault("data-names", SUGGESTED["list"])

    def _choices(self) -> None:
        for name, rows in (
            ("programme", visible_programmes(self.by).only("name").order_by("-start", "-id")),
            ("gathers", duties_of(self.by)),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = rows
        for name, choices in (("due_rule", due_rules()), ("outline", outlines())):
            choice = self.fields[name]
            assert isinstance(choice, forms.ChoiceField)
            choice.choices = choices

    def carry_out(self) -> ReportingDuty | None:
        """Write what was typed; None where it is refused, and the form tells why.

        Raises Denied for an actor who may not do it at all.
        """
        if not self.is_valid():
            return None
        told = dict(self.cleaned_data)
        revision = told.pop("revision")
        with told_by(self, self._go_on):
            if self.duty:
                return edit_duty(by=self.by, duty=self.duty, revision=revision, **told)
            return set_duty(by=self.by, **told)
        return None

    def _go_on(self) -> None:
        """From the duty as it stands now, with what was typed: for a second try."""
        assert self.duty is not None
        self.overtaken = True
        self.duty.refresh_from_db()
        self.data = typed_against(self.data, self.duty.revision)


_SAME = (
    "name",
    "frequency",
    "cut_offs",
    "due_rule",
    "once_due",
    "begins",
    "ends",
    "lock_after",
    "purpose",
    "programme",
    "gathers",
    "outline",
    "visibility",
    "revision",
)


def _of(duty: ReportingDuty) -> dict[str, Any]:
    return {
        **{name: getattr(duty, name) for name in _SAME},
        "reporters": duty.reporters.name,
        "addressees": joined(list(duty.addressees.all())),
    }


def _new(by: Actor) -> dict[str, Any]:
    party = bool(by.body and by.body.kind in ("committee", "advisory", "inspection", "front"))
    return {
        "addressees": by.body.name if by.body else "",
        "frequency": Frequency.QUARTER,
        "cut_offs": CutOffs.CALENDAR if party else CutOffs.STATE,
        "begins": today().replace(day=1),
        "purpose": Purpose.PERIODIC,
        "visibility": Visibility.INTERNAL,
        "lock_after": 15,
    }


def _group_or_body(found: Body | BodyGroup) -> str:
    return found.name
