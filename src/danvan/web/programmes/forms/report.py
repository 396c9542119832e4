"""The update form: what was done, how far it is, figures, evidence, on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.core.errors import Refused
from danvan.web.core.files import Checked, check, shown_name
from danvan.web.core.numbers import number
from danvan.web.programmes.actions import Told
from danvan.web.programmes.asked_figures import Asked
from danvan.web.programmes.forms.acts import words
from danvan.web.programmes.models import Task

SPARE = 3  # empty rows of figures
ACCEPTED = (
    ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.txt,.csv,image/jpeg,image/png,image/webp"
)


class _Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each known by its content; what is not let in is named, all of it at once."""

    widget = _Files

    def clean(self, data: Any, initial: Any = None) -> Any:
        given: Sequence[UploadedFile[Any]] = data if isinstance(data, list | tuple) else [data]
        found: list[Checked] = []
        wrong: list[str] = []
        for upload in filter(None, given):
            try:
                found.append(check(upload))
            except Refused as refused:
                wrong.append(refused.reason)
        if wrong:
            raise forms.ValidationError(wrong)
        return found


class ReportForm(forms.Form):
    """One update. Figures come as rows of `name`, `value`, `unit` beside the form's fields.

    `asked` are those of periodic reports: each has its row, and one that is left empty is none.
    """

    text = words(_("Kết quả đã làm được"), rows=4)
    progress = forms.IntegerField(
        label=_("Tiến độ (%)"),
        min_value=0,
        max_value=100,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 5}),
    )
    evidence = FilesField(
        label=_("Tệp minh chứng"),
        required=False,
        widget=_Files(attrs={"accept": ACCEPTED}),
        help_text=_("Chụp ảnh hoặc chọn tệp: PDF, Word, Excel, ảnh. Ảnh được bỏ thông tin vị trí."),
    )
    links = words(_("Liên kết minh chứng (mỗi dòng một địa chỉ)"), required=False)
    product = forms.BooleanField(label=_("Đây là sản phẩm của nhiệm vụ"), required=False)

    def __init__(self, task: Task, *args: Any, asked: Sequence[Asked] = (), **kwargs: Any) -> None:
        self.asked = asked
        super().__init__(*args, **{"auto_id": "report-%s", **kwargs})
        if task.deliverable:
            self.fields["product"].label = _("Có sản phẩm phải nộp: %s") % task.deliverable
        else:
            del self.fields["product"]

    @property
    def wanted(self) -> list[dict[str, str]]:
        """The rows of what is asked for, with what was typed."""
        values = {(row["name"], row["unit"]): row["value"] for row in self._typed()}
        return [
            {"name": each.name, "unit": each.unit, "value": values.get((each.name, each.unit), "")}
            for each in self.asked
        ]

    @property
    def tells_wanted(self) -> bool:
        """Whether any of them has a number."""
        return any(row["value"] for row in self.wanted)

    @property
    def figures(self) -> list[dict[str, str]]:
        """The other rows of figures as typed, and spare ones."""
        typed = [row for row in self._typed() if not self._is_asked(row)]
        return typed + [{"name": "", "value": "", "unit": ""}] * max(1, SPARE - len(typed))

    def _is_asked(self, row: dict[str, str]) -> bool:
        return Asked(row["name"], row["unit"]) in self.asked

    def _typed(self) -> list[dict[str, str]]:
        if not self.is_bound:
            return list(self.initial.get("figures", []))
        columns = [self.data.getlist(f"figure_{key}") for key in ("name", "value", "unit")]  # type: ignore[attr-defined]
        rows = [
            dict(zip(("name", "value", "unit"), row, strict=True))
            for row in zip(*columns, strict=False)
        ]
        return [
            row
            for row in rows
            if any(cell.strip() for cell in row.values())
            and (row["value"].strip() or not self._is_asked(row))
        ]

    def clean_links(self) -> list[str]:
        links = [line.strip() for line in self.cleaned_data["links"].splitlines() if line.strip()]
        checked = URLValidator(schemes=["http", "https"])
        for link in links:
            try:
                checked(link)
            except forms.ValidationError:
                raise forms.ValidationError(
                    gettext("“%(link)s” không phải là một địa chỉ http:// hoặc https://.")
                    % {"link": link[:100]}
                ) from None
            if len(link) > 500:
                raise forms.ValidationError(gettext("Địa chỉ dài quá 500 chữ."))
        return links

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        told["figures"] = [self._figure(row) for row in self._typed()]
        if len(told["figures"]) > 50:
            raise forms.ValidationError(gettext("Một lần báo cáo ghi nhiều nhất 50 số liệu."))
        return told

    def _figure(self, row: dict[str, str]) -> dict[str, Any]:
        """`1.234,5` is 1234.5; a row needs a name and a number."""
        name, words = row["name"].strip()[:250], row["value"].strip()
        value = number(words)
        if not name or value is None:
            raise forms.ValidationError(
                gettext("Số liệu “%(row)s” cần một tên và một con số, ví dụ: Số hộ – 120 – hộ.")
                % {"row": " ".join(filter(None, [name, words]))[:100]}
            )
        plain = int(value) if value == value.to_integral_value() else float(value)
        return {"name": name, "value": plain, "unit": row["unit"].strip()[:60]}

    def chosen_again(self) -> list[str]:
        """Names of the files that a browser does not keep when the form comes back."""
        return [shown_name(upload.name or "") for upload in self.files.getlist("evidence")]

    def told(self) -> Told:
        """The argument of the action; call it on a valid form."""
        given = self.cleaned_data
        named = {name: given[name] for name in ("text", "progress", "figures", "links")}
        return Told(files=given["evidence"], product=given.get("product", False), **named)
