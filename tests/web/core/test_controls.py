"""Controls drawn without templates are those that Django's templates draw."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from danvan.web.core.controls import Renderer
from danvan.web.core.templatetags.danvan import cut

_CHOICES = [("", "Tất cả"), ("a", "Xã <b>"), ("Nhóm", [("1", "Một"), ("2", "Hai & ba")])]
_WIDGETS: list[tuple[forms.Widget, Any]] = [
    (forms.TextInput(attrs={"required": True, "disabled": False, "data-x": '"'}), "Đông <Hải>"),
    (forms.TextInput(), None),
    (forms.TextInput(), ""),
    (forms.NumberInput(attrs={"min": 0, "step": 5}), 40),
    (forms.CheckboxInput(), True),
    (forms.CheckboxInput(), False),
    (forms.HiddenInput(), 1234),
    (forms.DateInput(), "2026-11-29"),
    (forms.Select(choices=_CHOICES), "2"),
    (forms.Select(attrs={"class": "form-select"}, choices=_CHOICES), None),
]


@pytest.mark.parametrize(("widget", "value"), _WIDGETS)
def test_as_django_draws_them(widget: forms.Widget, value: Any) -> None:
    drawn = [_bare(widget.render("q", value, {"id": "id_q"}, each)) for each in _RENDERERS]
    assert drawn[0] == drawn[1]


_RENDERERS = (Renderer(), DjangoTemplates())


def _bare(html: str) -> str:
    return re.sub(r"\s*(<|>)\s*", r"\1", html)


def test_words_are_cut_with_dots() -> None:
    assert cut("Đối thoại", 9) == "Đối thoại"
    assert cut("Đối thoại với Nhân dân", 10) == "Đối thoại…"
    assert cut("Đối thoại với Nhân dân", 12) == "Đối thoại…"
    assert cut("Đối thoại, tiếp dân", 12) == "Đối thoại…"
    assert cut("x" * 20, 5) == "xxxx…"
