"""The choice of a programme by its name, of lists that may hold all programmes of a province."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator

from danvan.web.programmes.models import Programme


class _Names(ModelChoiceIterator):  # type: ignore[type-arg]  # it takes none when it runs
    """Keys and names alone: making a programme of each row takes longer than asking for them."""

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        yield from self.queryset.values_list("pk", "name")


class ProgrammeField(forms.ModelChoiceField[Programme]):
    """Cleans to a programme; the form sets which there are to choose from."""

    iterator = _Names
