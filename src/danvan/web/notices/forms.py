"""Forms of notices: which letters one wants, how a body reminds, which calendars one opens."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.notices.models import Choice, How
from danvan.web.notices.models.choice import Weekday
from danvan.web.notices.reminding.paces import days
from danvan.web.programmes.access import visible_programmes
from danvan.web.programmes.models import Programme, TaskBody


class ChoiceForm(forms.Form):
    """How often the digest comes, when, and whether urgings come at once."""

    digest = forms.ChoiceField(
        label=_("Thư tổng hợp"), choices=How.choices, widget=forms.RadioSelect
    )
    hour = forms.TypedChoiceField(
        label=_("Giờ gửi"),
        coerce=int,
        choices=[(hour, f"{hour}:00") for hour in range(24)],
        help_text=_("Giờ Việt Nam. Thư chỉ gửi khi có việc để báo."),
    )
    weekday = forms.TypedChoiceField(
        label=_("Ngày trong tuần, nếu gửi hằng tuần"), coerce=int, choices=Weekday.choices
    )
    urging = forms.BooleanField(label=_("Gửi thư ngay khi có người đôn đốc"), required=False)

    @classmethod
    def of(cls, choice: Choice, data: Any = None) -> ChoiceForm:
        """The form with what is chosen now."""
        fields = ("digest", "hour", "weekday", "urging")
        return cls(data, initial={name: getattr(choice, name) for name in fields})


class RhythmForm(forms.Form):
    """How a body reminds; `revision` is what the form was filled from, empty for nothing."""

    before = forms.CharField(
        label=_("Nhắc trước hạn (ngày)"),
        max_length=60,
        required=False,
        help_text=_("Các số ngày, cách nhau bằng dấu phẩy, ví dụ 7, 3, 1. Để trống là không nhắc."),
    )
    every = forms.IntegerField(
        label=_("Quá hạn thì nhắc lại mỗi (ngày)"), min_value=1, max_value=365
    )
    above = forms.IntegerField(
        label=_("Quá hạn bao nhiêu ngày thì báo cấp trên"),
        min_value=1,
        max_value=3650,
        help_text=_("Người duyệt của cấp trên gần nhất của cơ quan chủ trì nhận thông báo."),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_before(self) -> str:
        """The days in order, as they are kept."""
        try:
            found = days(self.cleaned_data["before"])
        except ValueError:
            raise forms.ValidationError(
                _("Hãy ghi các số ngày từ 1 đến 365, cách nhau bằng dấu phẩy.")
            ) from None
        return ", ".join(map(str, found))


class FeedForm(forms.Form):
    """A calendar of what the own bodies owe, or of a programme that concerns the body."""

    programme = forms.ModelChoiceField(
        Programme.objects.none(),
        label=_("Lịch của"),
        required=False,
        empty_label=_("Việc và báo cáo của cơ quan tôi"),
    )

    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = _concerning(by)  # type: ignore[attr-defined]


def _concerning(by: Actor) -> QuerySet[Programme]:
    """Running programmes that the body owns, follows or has a part in."""
    part = TaskBody.objects.filter(body=by.body_id, task__programme=OuterRef("pk"))
    mine = Q(owner=by.body_id) | Q(follower=by.body_id) | Exists(part)
    return visible_programmes(by).filter(mine, closed_on=None)
