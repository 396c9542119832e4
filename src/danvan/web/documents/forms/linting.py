"""What a person says when setting a problem aside, and the file to be looked at and not kept."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.forms.adding import ENDINGS


class AsideForm(forms.Form):
    """Why a problem is let stand."""

    reason = forms.CharField(
        label=_("Lý do bỏ qua"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Giữ cho cả các phiên bản sau, chừng nào lời văn ở đó không đổi; ghi trong nhật ký."
        ),
        error_messages={"required": _("Hãy ghi lý do bỏ qua, để người sau biết vì sao.")},
    )


class DraftForm(forms.Form):
    """A file that is looked at once."""

    file = forms.FileField(
        label=_("Tệp dự thảo"),
        allow_empty_file=True,  # what is wrong with it is said by who looks at it
        max_length=None,
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
        error_messages={"required": _("Hãy chọn tệp dự thảo.")},
    )
