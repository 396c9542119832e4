"""Bodies named in words on forms: one to a line or between semicolons, understood as documents are.

A field that suggests names as one types fills the datalist `bodies` of its page.
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body
from danvan.web.bodies.resolve import Match, Resolver
from danvan.web.core.clock import today

_CUT = re.compile(r"[;\n]")

SUGGESTED = {
    "list": "bodies",
    "autocomplete": "off",
    "hx-get": reverse_lazy("bodies:suggest"),
    "hx-trigger": "input changed delay:200ms",
    "hx-target": "#bodies",
}


def names(words: str) -> list[str]:
    """`Sở Nội vụ; Sở Tài chính` as a list."""
    return [name.strip() for name in _CUT.split(words) if name.strip()]


def joined(bodies: list[Body]) -> str:
    """The names as the field takes them back."""
    return "\n".join(body.name for body in bodies)


def resolve(words: str, resolver: Resolver) -> list[Body]:
    """The bodies named; raises ValidationError that names each one not understood."""
    found: dict[int, Body] = {}
    wrong = []
    for name in names(words):
        match = resolver.resolve(name)
        if match.body:
            found[match.body.pk] = match.body
        else:
            wrong.append(why_not(name, match))
    if wrong:
        raise ValidationError(wrong)
    return list(found.values())


def why_not(name: str, match: Match) -> str:
    """The sentence for a name that is not one body."""
    if match.group:
        return _("“%(name)s” là một nhóm; hãy ghi tên từng cơ quan.") % {"name": name}
    if match.options:
        options = "; ".join(body.name for body in match.options)
        return _("“%(name)s” có thể là: %(options)s. Hãy ghi rõ hơn.") % {
            "name": name,
            "options": options,
        }
    return _("Không có cơ quan nào đang hoạt động tên là “%(name)s”.") % {"name": name}


class BodiesField(forms.CharField):
    """Cleans to a list of bodies; `near` is the body in whose surroundings names are understood."""

    widget: type[forms.Widget] = forms.Textarea

    def __init__(self, *, near: Body | None = None, **given: Any) -> None:
        super().__init__(**given)
        self.near = near

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        return resolve(words, Resolver(self.near, today())) if words else []
