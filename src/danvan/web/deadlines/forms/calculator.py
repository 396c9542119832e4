"""What the calculator asks: a rule, the day of its event, its case, more time, days suspended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.bodies.forms import day_field
from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.compute import Deadline, compute
from danvan.web.core.deadlines.events import Extension, Suspension
from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.rule import Rule
from danvan.web.core.errors import Refused
from danvan.web.deadlines.topics import by_topic

_FIRST, _LAST = date(2000, 1, 1), date(2090, 12, 31)
_LONGEST = 3650  # days suspended


class CalculatorForm(forms.Form):
    """Checked against the rules of the body; the answer is `deadline`."""

    rule = forms.ChoiceField(label=gettext_lazy("Thời hạn của việc"))
    start = day_field(gettext_lazy("Ngày xảy ra mốc tính"), required=True)
    variant = forms.ChoiceField(label=gettext_lazy("Trường hợp"), required=False)
    extensions = forms.IntegerField(
        label=gettext_lazy("Số lần gia hạn"), required=False, min_value=0, max_value=10
    )
    suspended = day_field(gettext_lazy("Tạm đình chỉ từ ngày"))
    resumed = day_field(gettext_lazy("đến hết ngày"))

    def __init__(self, *args: Any, rules: Mapping[str, Rule], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rules = {key: rule for key, rule in rules.items() if rule.length}
        self.fields["rule"].choices = [("", _("Chọn…")), *_choices(self.rules)]  # type: ignore[attr-defined]
        chosen = self.rules.get(str(self.data.get("rule") or self.initial.get("rule", "")))
        names = (
            [(each.key, in_words(each.name)) for each in chosen.variants.values()] if chosen else []
        )
        self.fields["variant"].choices = [("", _("Trường hợp thường")), *names]  # type: ignore[attr-defined]
        self.chosen = chosen

    def clean_variant(self) -> str:
        return str(self.cleaned_data["variant"])

    def clean_start(self) -> date:
        return _near(self.cleaned_data["start"])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        first, last = told.get("suspended"), told.get("resumed")
        if last and not first:
            self.add_error("suspended", _("Tạm đình chỉ cần ngày đầu; ngày cuối có thể để trống."))
        elif first and last:
            if last < first:
                self.add_error("resumed", _("Ngày cuối phải sau ngày đầu."))
            elif (last - first).days > _LONGEST:
                self.add_error("resumed", _("Khoảng tạm đình chỉ quá dài."))
        return told

    def deadline(self, calendar: Calendar) -> Deadline | None:
        """The answer, where the form is valid; what the rule forbids is an error of the form."""
        if not self.is_valid():
            return None
        told = self.cleaned_data
        more = [Extension(reason=_("tính thử"))] * (told["extensions"] or 0)
        spans = [Suspension(told["suspended"], told["resumed"])] if told["suspended"] else []
        rule = self.rules[told["rule"]]
        try:
            return compute(rule, told["start"], told["variant"], more, spans, calendar)
        except Refused as refusal:
            where = "suspended" if spans and not rule.suspension else "extensions"
            self.add_error(where, refusal.reason)
        except OverflowError:
            self.add_error("start", _("Ngày quá xa."))
        return None


def _choices(rules: Mapping[str, Rule]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Grouped by topic, for a list to choose from."""
    return [
        (topic, [(rule.key, in_words(rule.name)) for rule in some])
        for topic, some in by_topic(rules.values())
    ]


def _near(value: date) -> date:
    if not _FIRST <= value <= _LAST:
        raise forms.ValidationError(_("Hãy chọn ngày từ năm 2000 đến năm 2090."))
    return value
