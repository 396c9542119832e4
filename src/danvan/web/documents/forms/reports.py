"""What a person may correct of a duty to report that was read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.forms.owners import Owner, resolve_owners
from danvan.web.documents.models import Document, ReportCandidate
from danvan.web.documents.settling.report_cards import ReportCard

FREQUENCIES = (
    ("month", _("Hằng tháng")),
    ("quarter", _("Hằng quý")),
    ("half_year", _("6 tháng")),
    ("nine_months", _("9 tháng")),
    ("year", _("Hằng năm")),
)


class ReportEditForm(forms.Form):
    """`seen` is the state that it was opened on."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label=_("Tên báo cáo"), max_length=500)
    reporters = forms.CharField(
        label=_("Ai báo cáo"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Mỗi cơ quan hoặc nhóm cơ quan một dòng. Để trống: cơ quan theo dõi."),
    )
    addressees = forms.CharField(
        label=_("Báo cáo với ai"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Mỗi nơi nhận một dòng. Để trống: cơ quan ban hành."),
    )
    purpose = forms.ChoiceField(label=_("Loại"), choices=ReportCandidate.Purpose.choices)
    every = forms.MultipleChoiceField(
        label=_("Kỳ báo cáo"),
        choices=FREQUENCIES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    due = forms.DateField(label=_("Thời hạn (sơ kết, tổng kết)"), required=False)

    def __init__(self, document: Document, card: ReportCard, *args: Any, **kwargs: Any) -> None:
        self.document = document
        kwargs.setdefault("initial", _initial(card))
        super().__init__(*args, **kwargs)

    def clean_reporters(self) -> list[Owner]:
        return resolve_owners([self.cleaned_data["reporters"]], self.document)

    def clean_addressees(self) -> list[Owner]:
        return resolve_owners([self.cleaned_data["addressees"]], self.document)


def _initial(card: ReportCard) -> dict[str, Any]:
    candidate = card.candidate
    return {
        "seen": candidate.seen,
        "name": candidate.name,
        "purpose": candidate.purpose,
        "every": candidate.every,
        "due": candidate.due,
        "reporters": _lines(card.reporters),
        "addressees": _lines(card.addressees),
    }


def _lines(rows: list[Any]) -> str:
    return "\n".join((row.body or row.group).name if row.body or row.group else row.words
                     for row in rows)  # fmt: skip
