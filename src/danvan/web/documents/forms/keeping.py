"""The small forms of a document's page: its state, who sees it, whom it is sent to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.naming import SUGGESTED, names, why_not
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.clock import today
from danvan.web.documents.actions.keep import NEXT
from danvan.web.documents.models import Document, State, Visibility

_WITH_GROUPS = {**SUGGESTED, "hx-get": reverse_lazy("bodies:suggest", query={"nhom": 1})}
_PURPOSES = (
    ("", _("Để biết")),
    ("implement", _("Thực hiện (t/h)")),
    ("coordinate", _("Phối hợp (p/h)")),
    ("report", _("Báo cáo (b/c)")),
)


class StateForm(forms.Form):
    """Where the document goes next in its life, and why."""

    state = forms.ChoiceField(label=_("Chuyển thành"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Lý do"),
        required=False,
        max_length=2000,
        help_text=_("Ví dụ số, ngày của văn bản thay thế."),
    )
    ended_on = forms.DateField(
        label=_("Hết hiệu lực từ ngày"), required=False, help_text=_("Để trống là từ hôm nay.")
    )

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        following = NEXT[State(document.state)]
        chosen = self.fields["state"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(each.value, each.label) for each in following]
        self.initial.setdefault("state", following[0].value)
        if not {State.SUPERSEDED, State.EXPIRED} & set(following):
            del self.fields["ended_on"]


class VisibilityForm(forms.Form):
    """Who may see the document."""

    visibility = forms.ChoiceField(
        label=_("Phạm vi"), choices=Visibility.choices, widget=forms.RadioSelect
    )


class _Named(forms.CharField):
    """Cleans to a list of bodies and groups, understood from the document's issuer."""

    def __init__(self, *, near: Body | None, **given: Any) -> None:
        super().__init__(**given)
        self.near = near

    def clean(self, value: Any) -> Any:
        words = names(super().clean(value) or "")
        resolver = Resolver(self.near, today())
        matches = [(name, resolver.resolve(name)) for name in words]
        wrong = [why_not(name, match) for name, match in matches if not match.sure]
        if wrong:
            raise ValidationError(wrong)
        return [match.body or match.group for _name, match in matches]


class RecipientsForm(forms.Form):
    """Bodies and groups to be added to Nơi nhận."""

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["named"] = _Named(
            near=document.issuer or document.owner,
            label=_("Cơ quan hoặc nhóm cơ quan"),
            max_length=4000,
            widget=forms.TextInput(attrs=_WITH_GROUPS),
            help_text=_("Nhiều nơi cách nhau bằng dấu chấm phẩy."),
            error_messages={"required": _("Hãy ghi tên cơ quan.")},
        )
        self.fields["purpose"] = forms.ChoiceField(label=_("Để"), choices=_PURPOSES, required=False)


class RecipientForm(forms.Form):
    """The one body or group that a printed dash means."""

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["named"] = _Named(
            near=document.issuer or document.owner,
            label=_("Cơ quan"),
            max_length=400,
            widget=forms.TextInput(attrs=_WITH_GROUPS),
        )

    def clean_named(self) -> Body | BodyGroup:
        found: list[Body | BodyGroup] = self.cleaned_data["named"]
        if len(found) != 1:
            raise ValidationError(gettext("Hãy ghi một cơ quan hoặc một nhóm cơ quan."))
        return found[0]
