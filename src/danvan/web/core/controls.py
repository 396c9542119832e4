"""Draws the controls of forms that have no ornaments, without a template for each of their parts.

Django draws every option of a list by two templates; a list of all programmes took longer to draw
than the rest of its page. The output is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_WIDGETS = "django/forms/widgets/"
_INPUTS = ("checkbox", "date", "email", "hidden", "input", "number", "password", "search", "text")


def _attrs(attrs: dict[str, Any]) -> SafeString:
    """The attributes: False and None-like ones left out, True by their name alone."""
    given = ((name, value) for name, value in attrs.items() if value is not False)
    return SafeString(
        "".join(
            format_html(" {}", name) if value is True else format_html(' {}="{}"', name, str(value))
            for name, value in given
        )
    )


def _input(widget: dict[str, Any]) -> SafeString:
    value = widget["value"]
    return format_html(
        '<input type="{}" name="{}"{}{}>',
        widget["type"],
        widget["name"],
        "" if value is None else format_html(' value="{}"', str(value)),
        _attrs(widget["attrs"]),
    )


def _options(options: Iterable[dict[str, Any]]) -> SafeString:
    return format_html_join(
        "\n",
        '<option value="{}"{}>{}</option>',
        ((str(each["value"]), _attrs(each["attrs"]), each["label"]) for each in options),
    )


def _select(widget: dict[str, Any]) -> SafeString:
    groups = [
        format_html('<optgroup label="{}">{}</optgroup>', name, _options(options))
        if name
        else _options(options)
        for name, options, _index in widget["optgroups"]
    ]
    return format_html(
        '<select name="{}"{}>\n{}\n</select>',
        widget["name"],
        _attrs(widget["attrs"]),
        SafeString("\n".join(groups)),
    )


DRAWN: dict[str, Callable[[dict[str, Any]], SafeString]] = {
    **{f"{_WIDGETS}{name}.html": _input for name in _INPUTS},
    f"{_WIDGETS}select.html": _select,
}


class Renderer(DjangoTemplates):
    """Draws what it knows itself, the rest by Django's templates."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> SafeString:
        if draw := DRAWN.get(template_name):
            return draw(context["widget"])
        return SafeString(super().render(template_name, context, request))
