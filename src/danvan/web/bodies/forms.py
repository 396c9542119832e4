"""Forms of bodies and memberships: they check what was typed; the rules stand in the actions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, Kind, Level, Role, Succession
from danvan.web.bodies.naming import SUGGESTED, BodiesField, BodyField


def day_field(label: Any, required: bool = False) -> forms.DateField:
    """A date with the browser's own picker."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget)


class BodyForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a register keeps of a body."""

    valid_from = day_field(_("Hoạt động từ ngày"))
    aliases = forms.CharField(
        label=_("Tên gọi khác, mỗi dòng một tên"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Văn bản ghi tên này cũng được hiểu là cơ quan này."),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Body
        fields = (
            "name",
            "short_name",
            "kind",
            "level",
            "place",
            "symbol",
            "organ_code",
            "valid_from",
        )

    def clean_aliases(self) -> list[str]:
        """One name to a line."""
        return lines(self.cleaned_data["aliases"])


def lines(words: str) -> list[str]:
    """The lines that hold something."""
    return [line.strip() for line in words.splitlines() if line.strip()]


class MoveForm(forms.Form):
    """Another body to stand under."""

    parent = BodyField(
        label=_("Chuyển về dưới"), max_length=500, widget=forms.TextInput(attrs=SUGGESTED)
    )

    def __init__(self, *args: Any, near: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].near = near  # type: ignore[attr-defined]


class SuccessionForm(forms.Form):
    """How a body ends and who answers for it."""

    how = forms.ChoiceField(label=_("Hình thức"), choices=Succession.How.choices)
    on = day_field(_("Từ ngày"), required=True)
    successors = BodiesField(
        label=_("Cơ quan kế tục, tiếp nhận"),
        max_length=5_000,
        required=False,
        widget=forms.TextInput(attrs=SUGGESTED),
        help_text=_(
            "Nhiều cơ quan thì ngăn bằng dấu chấm phẩy. "
            "Nhiệm vụ đang mở được chuyển cho các cơ quan này."
        ),
    )
    note = forms.CharField(label=_("Căn cứ, ghi chú"), max_length=250, required=False)

    def __init__(self, *args: Any, near: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["successors"].near = near  # type: ignore[attr-defined]


class InviteForm(forms.Form):
    """Whom to invite, in which role."""

    email = forms.EmailField(label=_("Thư điện tử"))
    role = forms.ChoiceField(label=_("Vai trò"), choices=Role.choices, initial=Role.OFFICER)


class AcceptForm(forms.Form):
    """The account that an invitation makes."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=120)
    password = forms.CharField(
        label=_("Mật khẩu"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class OwnForm(forms.Form):
    """What a person tells of himself."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=120)
    phone = forms.CharField(label=_("Điện thoại"), max_length=20, required=False)


class GroupForm(forms.Form):
    """A group by rule."""

    name = forms.CharField(label=_("Tên nhóm"), max_length=250)
    kinds = forms.MultipleChoiceField(
        label=_("Loại cơ quan"),
        choices=Kind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    levels = forms.MultipleChoiceField(
        label=_("Cấp"), choices=Level.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    names = forms.CharField(
        label=_("Cách gọi khác, mỗi dòng một tên"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_names(self) -> list[str]:
        """One name to a line."""
        return lines(self.cleaned_data["names"])
