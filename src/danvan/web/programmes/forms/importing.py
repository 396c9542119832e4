"""Which file, and which programme its new rows belong to."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.sheets.desk import SheetForm
from danvan.web.programmes.access import editable_programmes
from danvan.web.programmes.forms.choices import ProgrammeField


class ImportForm(SheetForm):
    """New rows go to the programme that their cell names, or to the one chosen here."""

    programme = ProgrammeField(
        label=_("Chương trình của các dòng mới"),
        queryset=None,
        required=False,
        empty_label=_("Theo cột “Chương trình” trong tệp"),
    )

    def __init__(self, by: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["programme"]
        assert isinstance(chosen, ProgrammeField)
        chosen.queryset = editable_programmes(by)

    def chosen(self) -> dict[str, Any]:
        """The programme by its key."""
        programme = self.cleaned_data["programme"]
        return {"programme": programme.pk if programme else None}
