"""The head of a document and the parts of its outline, to be corrected."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.bodies.naming import SUGGESTED, resolve
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.clock import today
from danvan.web.documents.models import Clause, Document
from danvan.web.documents.models.document import Type
from danvan.web.documents.settling.outline import begins


class HeadForm(forms.Form):
    """What stands at the top of a document; `body` is the issuer in the register."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    type = forms.ChoiceField(label=_("Loại văn bản"), choices=Type.choices)
    code = forms.CharField(label=_("Số, ký hiệu"), max_length=80, required=False)
    date = forms.DateField(label=_("Ngày ban hành"), required=False)
    place = forms.CharField(label=_("Nơi ban hành"), max_length=120, required=False)
    title = forms.CharField(
        label=_("Trích yếu"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    issuer_name = forms.CharField(
        label=_("Cơ quan ban hành, như văn bản ghi"), max_length=250, required=False
    )
    issuer = forms.CharField(
        label=_("Cơ quan ấy trong danh bạ"),
        required=False,
        widget=forms.TextInput(attrs=SUGGESTED),
        help_text=_("Tên các cơ quan được giao việc được hiểu theo cơ quan này."),
    )

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        self.document = document
        kwargs.setdefault("initial", _initial(document))
        kwargs.setdefault("auto_id", "dau-%s")
        super().__init__(*args, **kwargs)

    def clean_issuer(self) -> Body | None:
        words = self.cleaned_data["issuer"]
        if not words:
            return None
        if self.document.issuer and words == self.document.issuer.name:
            return self.document.issuer
        found = resolve(words, Resolver(self.document.owner, today()))
        if len(found) != 1:
            raise forms.ValidationError(_("Hãy ghi tên một cơ quan."))
        return found[0]


class StubHeadForm(HeadForm):
    """What others say of a document that nobody here holds: what it is found by, and its title."""

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(document, *args, **kwargs)
        for name in ("place", "issuer"):
            del self.fields[name]


def _initial(document: Document) -> dict[str, Any]:
    names = ("revision", "type", "code", "date", "place", "title", "issuer_name")
    held = {name: getattr(document, name) for name in names}
    return {**held, "issuer": document.issuer.name if document.issuer else ""}


class ClauseForm(forms.Form):
    """The mark and heading of a part, and the word with which it begins."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    label = forms.CharField(label=_("Ký hiệu"), max_length=60, required=False)
    heading = forms.CharField(
        label=_("Tiêu đề"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    start = forms.TypedChoiceField(
        label=_("Từ mở đầu mục này"),
        coerce=int,
        required=False,
        empty_value=None,
        widget=forms.RadioSelect,
    )

    def __init__(self, clause: Clause, *args: Any, **kwargs: Any) -> None:
        names = ("seen", "label", "heading", "start")
        kwargs.setdefault("initial", {name: getattr(clause, name) for name in names})
        super().__init__(*args, **kwargs)
        field = self.fields["start"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = begins(clause)
