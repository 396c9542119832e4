"""How a document stands to another one: a link added, corrected, refused."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.numbers import key_of
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import Document, Relation
from danvan.web.documents.picking import FEW, meant, told


class AddLinkForm(forms.Form):
    """The document by its code or title; where several are meant, one of them by `upper`."""

    relation = forms.ChoiceField(
        label=_("Quan hệ của văn bản này"), choices=Relation.choices, initial=Relation.IMPLEMENTS
    )
    named = forms.CharField(
        label=_("Với văn bản"),
        max_length=250,
        help_text=_("Số, ký hiệu hoặc vài từ của trích yếu."),
        error_messages={"required": _("Hãy ghi số, ký hiệu hoặc trích yếu của văn bản.")},
    )

    def __init__(self, by: Actor, document: Document, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "lien-ket-%s")
        super().__init__(*args, **kwargs)
        self.by, self.document = by, document
        self.several: list[tuple[int, str]] = []

    def clean_named(self) -> Document:
        words = self.cleaned_data["named"]
        if chosen := key_of(self.data.get("upper", "")):
            rows = visible_documents(self.by).filter(merged_into=None, pk=chosen)
            if one := rows.exclude(pk=self.document.pk).first():
                return one
        found = meant(self.by, words, besides=self.document)
        if len(found) == 1:
            return found[0]
        if not found:
            raise ValidationError(
                gettext("Không thấy văn bản “%(words)s” trong những văn bản bạn được xem.")
                % {"words": words}
            )
        self.several = [(each.pk, told(each)) for each in found]
        if len(found) == FEW:
            raise ValidationError(gettext("Nhiều văn bản khớp; hãy chọn một, hoặc ghi rõ hơn."))
        raise ValidationError(gettext("Nhiều văn bản khớp; hãy chọn một."))
