"""Saying whom a name of the document means."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.documents.forms.owners import OFFERED, resolve_owners, resolver_of
from danvan.web.documents.models import Document
from danvan.web.documents.models.candidate import CandidateBody


class BodyChoice(forms.ModelChoiceField[Body]):
    """Bodies by their full names."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class NameForm(forms.Form):
    """One of the bodies that it may be, or another one by its name."""

    among = BodyChoice(
        Body.objects.none(),
        label=_("Có thể là"),
        required=False,
        widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
        empty_label=None,
    )
    other = forms.CharField(
        label=_("Cơ quan, hoặc nhóm cơ quan"),
        required=False,
        widget=forms.TextInput(attrs=OFFERED),
    )
    remember = forms.BooleanField(label=_("Nhớ cách gọi này cho những văn bản sau"), required=False)

    def __init__(self, document: Document, row: CandidateBody, data: Any = None) -> None:
        self.document = document
        likely = likely_bodies(document, row)
        first = {"remember": True, "among": likely[0].pk if len(likely) == 1 else None}
        super().__init__(data, initial=first, auto_id=f"ten-{row.pk}-%s")
        field = self.fields["among"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Body.objects.filter(pk__in=[body.pk for body in likely])
        if not likely:
            del self.fields["among"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if "other" in self.errors or "among" in self.errors:
            return told
        named = resolve_owners([told.get("other", "")], self.document)
        if len(named) > 1:
            raise forms.ValidationError(_("Hãy ghi tên một cơ quan."))
        told["owner"] = named[0] if named else told.get("among")
        if told["owner"] is None:
            raise forms.ValidationError(_("Hãy chọn một cơ quan, hoặc ghi tên cơ quan khác."))
        return told


def likely_bodies(document: Document, row: CandidateBody) -> list[Body]:
    """The body guessed, or those among which the resolver could not choose."""
    if row.body:
        return [row.body]
    return list(resolver_of(document).resolve(row.words).options)
