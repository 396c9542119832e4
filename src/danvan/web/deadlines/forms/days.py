"""Swapped days: one by hand, a file, and what to take of a file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.bodies.forms import day_field
from danvan.web.core.errors import Refused
from danvan.web.core.models import SwappedDay
from danvan.web.deadlines.actions import Told
from danvan.web.deadlines.ical import LARGEST, MOST_DAYS

_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)


class DayForm(forms.Form):
    """One row of the table."""

    day = day_field(gettext_lazy("Ngày"), required=True)
    kind = forms.ChoiceField(label=gettext_lazy("Là ngày"), choices=SwappedDay.Kind.choices)
    name = forms.CharField(
        label=gettext_lazy("Tên"),
        max_length=200,
        help_text=gettext_lazy("Ví dụ: “Nghỉ bù Quốc khánh”, “Làm bù cho ngày 31/8”."),
    )
    ground = forms.CharField(
        label=gettext_lazy("Căn cứ"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Thông báo nghỉ lễ của năm: số, ký hiệu, ngày."),
    )

    def clean_day(self) -> date:
        found: date = self.cleaned_data["day"]
        if not _FIRST <= found <= _LAST:
            raise forms.ValidationError(_("Hãy chọn ngày từ năm 2000 đến năm 2099."))
        return found

    @property
    def told(self) -> Told:
        return Told(**self.cleaned_data)


class FileForm(forms.Form):
    """A calendar file."""

    file = forms.FileField(
        label=gettext_lazy("Tệp lịch (.ics)"),
        widget=forms.ClearableFileInput({"accept": ".ics,text/calendar"}),
    )
    ground = forms.CharField(label=gettext_lazy("Căn cứ"), max_length=300, required=False)

    def clean_file(self) -> UploadedFile[Any]:
        found: UploadedFile[Any] = self.cleaned_data["file"]
        if (found.size or 0) > LARGEST:
            raise forms.ValidationError(
                _("Tệp lịch quá lớn (trên 1 MB); hãy chỉ xuất lịch nghỉ của một hai năm.")
            )
        return found


def taken(data: Mapping[str, Any]) -> list[Told]:
    """The days marked on the page that shows a file. Raises Refused for a row without a name."""
    ground, source = str(data.get("ground", ""))[:300], str(data.get("source", ""))[:200]
    found = []
    for form in _rows(data):
        if not form.is_valid():
            day = form.data["day"]
            raise Refused(_("Dòng ngày %(day)s chưa đủ: cần ngày, loại và tên.") % {"day": day})
        found.append(dataclasses.replace(form.told, ground=ground, source=source))
    return found


def _rows(data: Mapping[str, Any]) -> Iterator[DayForm]:
    for number in range(MOST_DAYS):
        if data.get(f"take-{number}"):
            yield DayForm(
                {name: data.get(f"{name}-{number}", "") for name in ("day", "kind", "name")}
            )
