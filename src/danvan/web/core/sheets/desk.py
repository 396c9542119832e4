"""The page that takes a sheet: first what it would do, row by row; then, if right, the doing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import uuid4

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.core.errors import Refused
from danvan.web.core.sheets.read import Row, read
from danvan.web.core.sheets.run import Outcome
from danvan.web.core.sheets.sheet import Sheet

SHOWN = 200  # problems on the page; who has more mends these first


class SheetForm(forms.Form):
    """Which file; it is looked at by its content when it is read."""

    file = forms.FileField(
        label=_("Bảng tính (.xlsx)"), widget=forms.FileInput(attrs={"accept": ".xlsx"})
    )

    def clean_file(self) -> Any:
        """Not larger than uploads may be."""
        upload = self.cleaned_data["file"]
        if upload.size > settings.UPLOAD_LIMIT:
            raise forms.ValidationError(gettext("Tệp lớn hơn %(n)d MB.") % {"n": megabytes()})
        return upload

    def chosen(self) -> dict[str, Any]:
        """What was chosen beside the file, as plain values that a session keeps."""
        return {}


class Desk(ABC):
    """One page; a view calls `answer`. The file of a dry run is kept until it is put in."""

    name: ClassVar[str]
    sheet: ClassVar[Sheet]
    template: ClassVar[str]
    done: ClassVar[str]

    @abstractmethod
    def form(self, request: HttpRequest, *given: Any) -> SheetForm:
        """The form of who asks."""

    @abstractmethod
    def run(
        self, request: HttpRequest, rows: Sequence[Row], chosen: dict[str, Any], *, dry: bool
    ) -> Outcome:
        """Put the rows in."""

    @abstractmethod
    def told(self, outcome: Outcome) -> str:
        """The sentence after it was done."""

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page, the dry run of a file, or the doing of the file that was looked at."""
        if "confirm" in request.POST:
            return self._confirm(request)
        form = self.form(request, request.POST or None, request.FILES or None)
        outcome = None
        if form.is_valid():
            upload = form.cleaned_data["file"]
            try:
                rows = read(upload, self.sheet)
                outcome = self.run(request, rows, form.chosen(), dry=True)
            except Refused as refused:
                form.add_error("file", refused.reason)
            else:
                self._keep(request, upload, form.chosen())
        return self._shown(request, form, outcome, 409 if form.errors else 200)

    def _confirm(self, request: HttpRequest) -> HttpResponse:
        kept = request.session.get(self._key)
        form = self.form(request)
        assert request.user.pk is not None  # signed in
        with transaction.atomic():
            # Who presses twice waits here, and then finds the file gone.
            users = get_user_model()._default_manager.select_for_update()
            list(users.filter(pk__in=[request.user.pk]))
            if not kept or not default_storage.exists(kept["file"]):
                messages.error(request, gettext("Tệp đã kiểm tra không còn; hãy chọn lại tệp."))
                return self._shown(request, form, None, 409)
            with default_storage.open(kept["file"]) as file:
                outcome = self.run(request, read(file, self.sheet), kept["chosen"], dry=False)
            if not outcome.problems:
                self._forget(request)
        if outcome.problems:
            return self._shown(request, form, outcome, 409)
        messages.success(request, self.told(outcome))
        return redirect(self.done)

    @property
    def _key(self) -> str:
        return f"import-{self.name}"

    def _keep(self, request: HttpRequest, upload: Any, chosen: dict[str, Any]) -> None:
        upload.seek(0)
        kept = default_storage.save(f"imports/{uuid4().hex}.xlsx", upload)
        self._forget(request)
        request.session[self._key] = {"file": kept, "chosen": chosen}

    def _forget(self, request: HttpRequest) -> None:
        """Take away the file of the last dry run."""
        kept = request.session.pop(self._key, None)
        if kept:
            default_storage.delete(kept["file"])

    def _shown(
        self, request: HttpRequest, form: SheetForm, outcome: Outcome | None, status: int
    ) -> HttpResponse:
        problems = outcome.problems if outcome else []
        shown = {
            "form": form,
            "outcome": outcome,
            "problems": problems[:SHOWN],
            "more": max(0, len(problems) - SHOWN),
        }
        return render(request, self.template, shown, status=status)


def megabytes() -> int:
    """The limit of an upload."""
    return int(settings.UPLOAD_LIMIT // (1024 * 1024))
