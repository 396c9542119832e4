"""Bodies named in words on forms: one to a line or between semicolons, understood as documents are.

A field that suggests names as one types fills the datalist `bodies` of its page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from danvan.web.bodies.branches import ways
from danvan.web.bodies.models import Body
from danvan.web.bodies.resolve import Match, Resolver
from danvan.web.bodies.sheets.names import WAY, Names
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


def joined(bodies: list[Body], between: str = "\n") -> str:
    """The names as the field takes them back; `; ` in a field of one line."""
    return between.join(body.name for body in bodies)


def resolve(words: str, resolver: Resolver) -> list[Body]:
    """The bodies named; raises ValidationError that names each one not understood."""
    found: dict[int, Body] = {}
    wrong = []
    for name in names(words):
        for part, match in _each(name, resolver):
            if match.body:
                found[match.body.pk] = match.body
            else:
                wrong.append(why_not(part, match))
    if wrong:
        raise ValidationError(wrong)
    return list(found.values())


def _each(name: str, resolver: Resolver) -> list[tuple[str, Match]]:
    """A name, or the way down to a body whose name repeats: `Đảng ủy xã Đông Hải > Văn phòng`."""
    if WAY.strip() in name:
        try:
            return [(name, Match(Names(Body.objects.all()).find(name)))]
        except ValidationError:
            return [(name, Match())]
    return resolver.resolve_each(name)


def why_not(name: str, match: Match) -> str:
    """The sentence for a name that is not one body."""
    if match.group:
        return _("“%(name)s” là một nhóm; hãy ghi tên từng cơ quan.") % {"name": name}
    if match.options:
        options = "; ".join(_labels(match.options))
        return _("“%(name)s” có thể là: %(options)s. Hãy ghi rõ hơn.") % {
            "name": name,
            "options": options,
        }
    return _("Không có cơ quan nào đang hoạt động tên là “%(name)s”.") % {"name": name}


def _labels(bodies: Sequence[Body]) -> list[str]:
    """The names, with the ways down to them where several bear one name."""
    if len({body.name for body in bodies}) == len(bodies):
        return [body.name for body in bodies]
    above = ways(bodies)
    return [WAY.join(each.name for each in (*above[body.path], body)) for body in bodies]


class BodiesField(forms.CharField):
    """Cleans to a list of bodies; `near` is the body in whose surroundings names are understood."""

    widget: type[forms.Widget] = forms.Textarea

    def __init__(self, *, near: Body | None = None, **given: Any) -> None:
        super().__init__(**given)
        self.near = near

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        return resolve(words, Resolver(self.near, today())) if words else []


class BodyField(BodiesField):
    """Cleans to one body."""

    widget: type[forms.Widget] = forms.TextInput

    def clean(self, value: Any) -> Any:
        found = super().clean(value)
        if len(found) > 1:
            raise ValidationError(_("Hãy ghi tên một cơ quan thôi."))
        return found[0] if found else None
