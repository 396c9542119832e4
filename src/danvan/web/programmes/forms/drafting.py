"""What goes into a draft: type and margin, each duty with who leads and by when, each figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.templatetags.danvan import day as shown
from danvan.web.documents.models.document import Type
from danvan.web.programmes.drafting.aims import FallsAim
from danvan.web.programmes.drafting.dates import Earlier, earlier
from danvan.web.programmes.drafting.duties import Falls
from danvan.web.programmes.drafting.heads import KINDS, follower
from danvan.web.programmes.drafting.order import Chosen, Wanted
from danvan.web.programmes.drafting.owners import Likely, likely, sure
from danvan.web.programmes.drafting.reporting import Owed
from danvan.web.programmes.models import Programme

MARGIN = 10  # days, where nobody says otherwise
_MOST = 365
_OWN = 40
_NUMBER = r"^\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?$|^\d+(?:,\d{1,2})?$"


@dataclass(frozen=True, slots=True)
class Row:
    """One duty with its fields, and what is said of them; `reports`: it is a report owed upward."""

    falls: Falls
    earlier: Earlier
    likely: Sequence[Likely]
    take: BoundField
    lead: BoundField
    due: BoundField
    reports: bool


@dataclass(frozen=True, slots=True)
class AimRow:
    """One figure with its fields: whether it is taken over, and the body's own value."""

    aim: FallsAim
    take: BoundField
    own: BoundField

    @property
    def passed(self) -> bool:
        """Whether the programme's day for it is over."""
        return self.aim.promise.due is not None and self.aim.promise.due < today()


class DraftForm(forms.Form):
    """`tree` are the body and its parts that work now; `falls` the duties in order.

    What is a report owed upward stands in the draft as such, and is not taken as a duty beside it.
    """

    kind = forms.ChoiceField(
        label=gettext_lazy("Loại văn bản"), choices=[(kind, kind.label) for kind in KINDS]
    )
    margin = forms.IntegerField(
        label=gettext_lazy("Thời hạn sớm hơn cấp trên (ngày)"), min_value=0, max_value=_MOST
    )
    follower = forms.ChoiceField(label=gettext_lazy("Cơ quan theo dõi"), required=False)

    def __init__(
        self,
        programme: Programme,
        body: Body,
        falls: Sequence[Falls],
        aims: Sequence[FallsAim],
        tree: Sequence[Body],
        reports: Sequence[Owed],
        data: QueryDict | None = None,
    ) -> None:
        super().__init__(data)
        self._programme, self._body, self.reports = programme, body, reports
        self._reported = {each.clause for each in reports if each.clause}
        self._falls, self._aims, self._tree = falls, aims, tree
        self._known = {str(each.pk): each for each in tree}
        usual = follower(body, tree)
        self.fields["follower"].choices = self._whole(_("— để trống, điền sau —"))  # type: ignore[attr-defined]
        self.initial = {
            "kind": Type.PLAN,
            "margin": MARGIN,
            "follower": str(usual.pk) if usual else "",
        }
        for each in falls:
            self._add(each)
        for aim in aims:
            self._add_aim(aim)

    @cached_property
    def floor(self) -> date:
        """No deadline lies before today or before the document that is carried out."""
        return max(filter(None, [today(), self._programme.document.date]))

    @cached_property
    def used_margin(self) -> int:
        """The margin typed, where it is one."""
        typed = self.data.get("margin", "") if self.is_bound else ""
        return min(int(typed[:9]), _MOST) if typed.isascii() and typed.isdigit() else MARGIN

    @cached_property
    def rows(self) -> list[Row]:
        """Every duty with its fields."""
        return [
            Row(
                each,
                self._earlier[each.task.pk],
                self._likely[each.task.pk],
                self[f"take-{each.task.pk}"],
                self[f"lead-{each.task.pk}"],
                self[f"due-{each.task.pk}"],
                each.task.clause in self._reported,
            )
            for each in self._falls
        ]

    @cached_property
    def aim_rows(self) -> list[AimRow]:
        """Every figure with its fields."""
        return [
            AimRow(each, self[f"aim-{each.promise.key}"], self[f"own-{each.promise.key}"])
            for each in self._aims
        ]

    @cached_property
    def _earlier(self) -> dict[int, Earlier]:
        days = calendar()
        return {
            each.task.pk: earlier(each.task.due, self.used_margin, self.floor, days)
            for each in self._falls
        }

    @cached_property
    def _likely(self) -> dict[int, list[Likely]]:
        parts = [each for each in self._tree if each.pk != self._body.pk]
        return {
            each.task.pk: likely(f"{each.task.text} {each.task.deliverable}", parts)
            for each in self._falls
        }

    def _add(self, falls: Falls) -> None:
        key, offered = falls.task.pk, self._likely[falls.task.pk]
        self.fields[f"take-{key}"] = forms.BooleanField(label=_("Đưa vào dự thảo"), required=False)
        choices = self._choices(falls, offered)
        self.fields[f"lead-{key}"] = forms.ChoiceField(
            label=_("Cơ quan chủ trì"), required=False, choices=choices
        )
        self.fields[f"due-{key}"] = forms.DateField(label=_("Thời hạn"), required=False)
        chosen = falls.named[0] if len(falls.named) == 1 else sure(offered)
        self.initial = {
            **self.initial,
            f"take-{key}": self._asked(falls),
            f"lead-{key}": str(chosen.pk) if chosen else "",
            f"due-{key}": self._earlier[key].day,
        }

    def _add_aim(self, aim: FallsAim) -> None:
        key = aim.promise.key
        self.fields[f"aim-{key}"] = forms.BooleanField(label=_("Đưa vào dự thảo"), required=False)
        self.fields[f"own-{key}"] = forms.CharField(
            label=_("Mức của cơ quan (%(unit)s)") % {"unit": aim.promise.unit},
            required=False,
            max_length=_OWN,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            validators=[RegexValidator(_NUMBER, _("Hãy ghi một số, ví dụ 95 hoặc 1,5."))],
        )
        self.initial[f"aim-{key}"] = aim.take

    def _asked(self, falls: Falls) -> bool:
        """Whether it is still to be done, and no report that has a place of its own."""
        return falls.task.is_open and falls.task.clause not in self._reported

    def _choices(self, falls: Falls, offered: Sequence[Likely]) -> list[Any]:
        """Nobody yet; those that the words speak for, with why; every other part of the body."""
        why = _("được nêu tên")
        told = [(str(each.pk), f"{each.name} ({why})") for each in falls.named]
        named = {each.pk for each in falls.named}
        told += [
            (str(each.body.pk), f"{each.body.name} ({each.why})")
            for each in offered
            if each.body.pk not in named
        ]
        known = {pk for pk, _name in told}
        others = [(str(b.pk), b.name) for b in self._tree if str(b.pk) not in known]
        empty = ("", _("— để trống, điền sau —"))
        groups = [(_("Gợi ý"), told)] if told else []
        return [empty, *groups, (_("Cơ quan trong đơn vị"), others)]

    def _whole(self, empty: str) -> list[tuple[str, str]]:
        return [("", empty), *((str(each.pk), each.name) for each in self._tree)]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        days = calendar()
        for each in self._falls:
            name = f"due-{each.task.pk}"
            due = told.get(name) if told.get(f"take-{each.task.pk}") else None
            if due and (wrong := self._wrong(each, due, bool(days.off(due)))):
                self.add_error(name, wrong)
        return told

    def _wrong(self, falls: Falls, due: date, off: bool) -> str:
        if due < self.floor:
            return _("Thời hạn không được trước ngày %(day)s.") % {"day": shown(self.floor)}
        if falls.task.due and due > falls.task.due:
            upper = {"day": shown(falls.task.due)}
            return _("Thời hạn không được sau hạn của cấp trên (%(day)s).") % upper
        return _("Đó là ngày nghỉ; hãy chọn ngày làm việc.") if off else ""

    def again(self) -> DraftForm:
        """The same form with every deadline worked out anew from the margin typed."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        for key, found in self._earlier.items():
            data[f"due-{key}"] = found.day.isoformat() if found.day else ""
        falls, aims = self._falls, self._aims
        return DraftForm(self._programme, self._body, falls, aims, self._tree, self.reports, data)

    def chosen(self) -> Iterator[Chosen]:
        """The duties taken, as they were filled in."""
        for each in self._falls:
            key = each.task.pk
            if self.cleaned_data[f"take-{key}"]:
                lead = self._known.get(self.cleaned_data[f"lead-{key}"])
                offered = () if lead else tuple(one.body for one in self._likely[key])
                yield Chosen(each, lead, self.cleaned_data[f"due-{key}"], offered)

    def wanted(self) -> Iterator[Wanted]:
        """The figures taken over, with the values that were filled in."""
        for each in self._aims:
            key = each.promise.key
            if self.cleaned_data[f"aim-{key}"]:
                yield Wanted(each.promise, self.cleaned_data[f"own-{key}"])

    def follows(self) -> Body | None:
        """Who watches over the whole."""
        return self._known.get(self.cleaned_data["follower"])
