"""Forms: a field with its label, help and errors in the look of the application."""

from __future__ import annotations

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField

register = template.Library()

_CHECKS = (forms.CheckboxInput,)
_GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def _class(widget: forms.Widget) -> str:
    if isinstance(widget, _GROUPS):
        return "choices"  # Django gives it to each choice and to the whole
    if isinstance(widget, _CHECKS):
        return "form-check-input"
    return "form-select" if isinstance(widget, forms.Select) else "form-control"


def _days(widget: forms.Widget) -> None:
    """Days are chosen in the browser's own calendar, which wants them as ISO."""
    if isinstance(widget, forms.DateInput) and widget.input_type == "text":
        widget.input_type, widget.format = "date", "%Y-%m-%d"


@register.inclusion_tag("parts/field.html")
def field(bound: BoundField, label: str = "", **attrs: Any) -> dict[str, Any]:
    """`{% field form.due %}`, or with attributes of the control: `{% field form.q rows=3 %}`."""
    widget = bound.field.widget
    _days(widget)
    # A browser would cut what is pasted without a word; the form says that it is too long.
    widget.attrs.pop("maxlength", None)
    if widget.attrs.get("placeholder") == bound.label:
        del widget.attrs["placeholder"]
    own = widget.attrs.get("class", "")
    wrong = " is-invalid" if bound.errors else ""
    given = {"class": f"{_class(widget)}{wrong} {own}".strip(), **attrs}
    if isinstance(widget, forms.FileInput):
        given.setdefault("data-drop", True)
    return {
        "field": bound,
        "control": bound.as_widget(attrs=given),
        "label": label or bound.label,
        "check": isinstance(widget, _CHECKS),
        "group": isinstance(widget, _GROUPS),
    }


@register.inclusion_tag("parts/fields.html")
def fields(form: forms.BaseForm) -> dict[str, Any]:
    """`{% fields form %}`: what is wrong with the whole, the hidden fields, then every field."""
    return {"form": form}
