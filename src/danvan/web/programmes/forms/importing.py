"""Which file, and which programme its new rows belong to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.access import editable_programmes
from danvan.web.programmes.models import Programme


class ImportForm(forms.Form):
    """The file is looked at by its content when it is read."""

    file = forms.FileField(
        label=_("Bảng tính (.xlsx)"), widget=forms.FileInput(attrs={"accept": ".xlsx"})
    )
    programme: forms.ModelChoiceField[Programme] = forms.ModelChoiceField(
        label=_("Chương trình của các dòng mới"),
        queryset=None,
        required=False,
        empty_label=_("Theo cột “Chương trình” trong tệp"),
    )

    def __init__(self, by: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.editable = editable_programmes(by)
        chosen = self.fields["programme"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = self.editable

    def chosen(self, key: int | None) -> Programme | None:
        """The programme chosen in the dry run, if it may still be edited."""
        return self.editable.filter(pk=key).first() if key else None

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        if upload.size > settings.UPLOAD_LIMIT:
            limit = settings.UPLOAD_LIMIT // (1024 * 1024)
            raise forms.ValidationError(_now("Tệp lớn hơn %(n)d MB.") % {"n": limit})
        return upload
