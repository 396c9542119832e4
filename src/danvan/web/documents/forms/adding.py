"""Files that people bring: one or many in one field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.models import Visibility

ENDINGS = ".pdf,.doc,.docx,.odt,.rtf,.html,.htm,.mht,.mhtml,.txt,.md,.jpg,.jpeg,.png,.tif,.tiff"


class Files(forms.FileInput):
    """A file field that takes several at once."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(attrs={"multiple": True, "accept": ENDINGS})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        found: list[Any] = files.getlist(name)
        return found


class FilesField(forms.Field):
    """Cleans to a list of uploads; what each of them is, the actions find out."""

    widget = Files

    def clean(self, value: Any) -> list[UploadedFile[Any]]:
        uploads: Sequence[UploadedFile[Any]] = super().clean(value) or []
        return list(uploads)


class AddForm(forms.Form):
    """New documents."""

    files = FilesField(  # type: ignore[assignment]  # a declared field leaves the class
        label=_("Tệp văn bản"),
        error_messages={"required": _("Hãy chọn ít nhất một tệp.")},
    )
    visibility = forms.ChoiceField(
        label=_("Phạm vi"),
        choices=Visibility.choices,
        initial=Visibility.INTERNAL,
        widget=forms.RadioSelect,
        help_text=_(
            "Nội bộ: cơ quan giữ văn bản, cấp trên trực tiếp và các nơi nhận xem được. "
            "Công khai: ai cũng xem được sau khi đọc xong."
        ),
    )


class VersionForm(forms.Form):
    """The next version of a document."""

    file = forms.FileField(
        label=_("Tệp của phiên bản mới"),
        allow_empty_file=True,  # the action says what is wrong with it
        max_length=None,
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
        error_messages={"required": _("Hãy chọn tệp của phiên bản mới.")},
    )
