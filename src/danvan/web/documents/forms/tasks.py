"""What a person may correct of a task that was read, and say of one that was missed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.forms.owners import NameInput, Owner, resolve_owners
from danvan.web.documents.models import Document
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling.cards import Card
from danvan.web.documents.settling.compare import EVERY

TICKED = {"class": "form-check-input"}


class RowsField(forms.ModelMultipleChoiceField[CandidateBody]):
    """Named bodies to be kept, each by what it stands for and what the document calls it."""

    def label_from_instance(self, obj: CandidateBody) -> str:
        owner = obj.body or obj.group
        if owner is None:
            return obj.words
        return owner.name if owner.name == obj.words else f"{owner.name} (“{obj.words}”)"


class TaskForm(forms.Form):
    """The values of a task; `lead` and `coordinate` are names to be added."""

    text = forms.CharField(
        label=_("Nhiệm vụ"), max_length=10_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    lead = forms.CharField(label=_("Thêm chủ trì"), required=False, widget=NameInput)
    coordinate = forms.CharField(label=_("Thêm phối hợp"), required=False, widget=NameInput)
    due = forms.DateField(label=_("Thời hạn"), required=False)
    every = forms.ChoiceField(label=_("Định kỳ"), required=False, choices=list(EVERY.items()))
    deliverable = forms.CharField(label=_("Sản phẩm"), required=False, max_length=500)

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        self.document = document
        super().__init__(*args, **kwargs)

    def clean_lead(self) -> list[Owner]:
        return resolve_owners([self.cleaned_data["lead"]], self.document)

    def clean_coordinate(self) -> list[Owner]:
        return resolve_owners([self.cleaned_data["coordinate"]], self.document)

    @property
    def values(self) -> dict[str, Any]:
        """The fields of a task that were given."""
        return {name: self.cleaned_data[name] for name in ("text", "due", "every", "deliverable")}

    @property
    def added(self) -> dict[str, list[Owner]]:
        """The bodies added, by part."""
        return {part: self.cleaned_data[part] for part in ("lead", "coordinate")}


class EditForm(TaskForm):
    """A task that is there: its bodies can be unticked; `seen` is the state it was opened on."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    leads = RowsField(
        CandidateBody.objects.none(),
        label=_("Chủ trì"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=TICKED),
    )
    coordinators = RowsField(
        CandidateBody.objects.none(),
        label=_("Phối hợp"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=TICKED),
    )

    def __init__(self, document: Document, card: Card, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", initial(card))
        kwargs.setdefault("auto_id", f"viec-{card.candidate.pk}-%s")
        super().__init__(document, *args, **kwargs)
        rows = CandidateBody.objects.filter(candidate=card.candidate).select_related(
            "body", "group"
        )
        for name, part in (("leads", "lead"), ("coordinators", "coordinate")):
            field = self.fields[name]
            assert isinstance(field, RowsField)
            field.queryset = rows.filter(part=part)

    @property
    def kept(self) -> list[CandidateBody]:
        """The named bodies that stay."""
        return [*self.cleaned_data["leads"], *self.cleaned_data["coordinators"]]


def initial(card: Card) -> dict[str, Any]:
    """What the fields hold before anybody types."""
    task = card.candidate
    return {
        "seen": task.seen,
        "text": task.text,
        "due": task.due,
        "every": task.every,
        "deliverable": task.deliverable,
        "leads": [row.pk for row in card.leads],
        "coordinators": [row.pk for row in card.coordinators],
    }
