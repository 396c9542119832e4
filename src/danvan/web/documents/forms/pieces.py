"""Where a task is cut, and what a new one says."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.forms.tasks import TaskForm
from danvan.web.documents.models import Candidate, Clause, Version
from danvan.web.documents.settling.outline import containing
from danvan.web.documents.settling.words import words_of


class SplitForm(forms.Form):
    """The word with which the second part begins."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    at = forms.TypedChoiceField(
        label=_("Từ mở đầu nhiệm vụ thứ hai"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Hãy chọn từ mở đầu nhiệm vụ thứ hai.")},
    )

    def __init__(self, candidate: Candidate, *args: Any, **kwargs: Any) -> None:
        self.first, *self.others = words_of(candidate.text) or [(0, "")]
        likely = _likely([self.first, *self.others])
        kwargs.setdefault("initial", {"seen": candidate.seen, "at": likely})
        super().__init__(*args, **kwargs)
        field = self.fields["at"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = self.others


def _likely(words: list[tuple[int, str]]) -> int | None:
    """The first word after a semicolon, else after a full stop, else after a comma."""
    for mark in ";.,":
        for (_at, word), (after, _word) in pairwise(words):
            if word.endswith(mark):
                return after
    return None


class AddForm(TaskForm):
    """A task from words of the text: `tu` and `den` are their offsets, `muc` a part's path."""

    clause = forms.ChoiceField(label=_("Ở mục"))

    def __init__(
        self, version: Version, clauses: list[Clause], asked: QueryDict, data: Any = None
    ) -> None:
        self.version, self.clauses = version, clauses
        self.span = _span(asked, len(version.text))
        here = self._here(asked.get("muc", ""))
        words = version.text[slice(*self.span)] if self.span else here.text if here else ""
        first = {"clause": here.path if here else "", "text": " ".join(words.split())}
        super().__init__(version.document, data, initial=first)
        field = self.fields["clause"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each.path, _called(each)) for each in clauses]
        self.order_fields(["clause", "text"])

    def _here(self, path: str) -> Clause | None:
        if self.span:
            return containing(self.clauses, self.span[0])
        return next((each for each in self.clauses if each.path == path), None)

    @property
    def given(self) -> dict[str, Any]:
        """What the action takes; the words stand where they were chosen, else in their part."""
        path = self.cleaned_data["clause"]
        start, end = self.span or self._within(path)
        owners = {"leads": self.added["lead"], "coordinators": self.added["coordinate"]}
        return {"clause": path, "start": start, "end": end, **self.values, **owners}

    def _within(self, path: str) -> tuple[int, int]:
        part = next(each for each in self.clauses if each.path == path)
        words = self.cleaned_data["text"].strip()
        at = self.version.text.find(words, part.start, part.end)
        return (at, at + len(words)) if at >= 0 else (part.start, part.end)


def _span(asked: QueryDict, length: int) -> tuple[int, int] | None:
    try:
        start, end = int(str(asked["tu"])), int(str(asked["den"]))
    except (KeyError, ValueError):
        return None
    return (start, end) if 0 <= start < end <= length else None


def _called(clause: Clause) -> str:
    return f"{clause.path}  {(clause.heading or clause.text)[:70]}"
