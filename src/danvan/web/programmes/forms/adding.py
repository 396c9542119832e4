"""A task that no document read, added to a programme by hand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.naming import SUGGESTED, BodiesField
from danvan.web.programmes.access import may_edit
from danvan.web.programmes.actions import add_task
from danvan.web.programmes.forms.acts import words
from danvan.web.programmes.forms.programme import ProgrammeForm
from danvan.web.programmes.models import Programme, Task


class AddTaskForm(ProgrammeForm):
    """What is asked of a new task; the rest is on its own page."""

    slug, icon = "them-nhiem-vu", "plus"
    title = button = _("Thêm nhiệm vụ")
    done = _("Đã thêm nhiệm vụ.")

    text = words(_("Nhiệm vụ"), rows=3)
    leads = BodiesField(
        label=_("Chủ trì"),
        max_length=5_000,
        widget=forms.TextInput(attrs=SUGGESTED),
        help_text=_("Nhiều cơ quan thì ngăn bằng dấu chấm phẩy."),
    )
    coordinators = BodiesField(
        label=_("Phối hợp"),
        max_length=5_000,
        required=False,
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    due = forms.DateField(label=_("Thời hạn"), required=False)
    deliverable = forms.CharField(label=_("Sản phẩm"), required=False, max_length=500)
    field = forms.CharField(label=_("Lĩnh vực"), required=False, max_length=250)
    clause = forms.CharField(label=_("Mục của văn bản (nếu có)"), required=False, max_length=120)

    def __init__(self, by: Actor, programme: Programme, *args: Any, **kwargs: Any) -> None:
        super().__init__(by, programme, *args, **kwargs)
        self.added: Task | None = None
        for field in self.fields.values():
            if isinstance(field, BodiesField):
                field.near = by.body

    @classmethod
    def offered(cls, by: Actor, programme: Programme) -> bool:
        return not programme.closed_on and may_edit(by, programme)

    @property
    def goes_to(self) -> str:
        return self.added.get_absolute_url() if self.added else super().goes_to

    def run(self) -> None:
        told = dict(self.cleaned_data)
        told.pop("revision")  # another's change to the programme does not touch a new task
        self.added = add_task(by=self.by, programme=self.programme, **told)
