"""How a document becomes a programme: name, who owns and follows it, from when to when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Max
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.bodies.naming import SUGGESTED, BodiesField
from danvan.web.core.clock import today
from danvan.web.documents.models import Document, Visibility
from danvan.web.programmes.access import may_own


class BodyField(BodiesField):
    """Cleans to the one body named."""

    widget = forms.TextInput

    def clean(self, value: Any) -> Body | None:
        found = super().clean(value)
        if not found and not self.required:
            return None
        if len(found) != 1:
            raise forms.ValidationError(gettext("Hãy ghi tên một cơ quan."))
        body: Body = found[0]
        return body


class AdoptForm(forms.Form):
    """Prefilled from the document and from who adopts it."""

    name = forms.CharField(
        label=_("Tên chương trình"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    owner = BodyField(label=_("Cơ quan ban hành"))
    follower = BodyField(
        label=_("Cơ quan theo dõi"),
        help_text=_("Nhận báo cáo, chấp nhận kết quả, đôn đốc, quyết định gia hạn."),
    )
    start = forms.DateField(label=_("Từ ngày"))
    end = forms.DateField(
        label=_("Đến ngày"), required=False, help_text=_("Để trống nếu chưa định ngày kết thúc.")
    )
    visibility = forms.ChoiceField(label=_("Phạm vi"), choices=Visibility.choices)

    def __init__(self, by: Actor, document: Document, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(by, document)
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, BodyField):
                field.near = by.body
                field.widget.attrs.update(SUGGESTED)


def _end(document: Document, start: date) -> date:
    """The end of the year in which the last of it is due."""
    version = document.versions.first()
    last = start
    for rows in (version.candidates, version.figure_candidates) if version else ():
        due = rows.filter(dropped=False).aggregate(due=Max("due"))["due"]
        last = max(last, due or last)
    return date(last.year, 12, 31)


def _initial(by: Actor, document: Document) -> dict[str, Any]:
    start = document.date or today()
    issuer = document.issuer
    owner = issuer if issuer and may_own(by, document, issuer) else by.body
    return {
        "name": " ".join(filter(None, [str(document), document.title]))[:1000],
        "owner": owner.name if owner else "",
        "follower": by.body.name if by.body else "",
        "start": start,
        "end": _end(document, start),
        "visibility": document.visibility,
    }
