"""What may be done to a programme itself, each act as a small form on its page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.documents.models import Visibility
from danvan.web.programmes.access import may_decide, may_edit
from danvan.web.programmes.actions import close_programme, edit_programme, reopen_programme
from danvan.web.programmes.forms.acts import words
from danvan.web.programmes.forms.subject import SubjectForm
from danvan.web.programmes.models import Programme


class ProgrammeForm(SubjectForm[Programme]):
    """An act on a programme."""

    @property
    def programme(self) -> Programme:
        return self.subject

    @property
    def goes_to(self) -> str:
        """Where one is led once it is done."""
        return self.subject.get_absolute_url()


class EditProgrammeForm(ProgrammeForm):
    """Its own facts; who may see it is the approver's to change."""

    slug, icon = "sua", "pencil"
    title, button = _("Sửa chương trình"), _("Lưu")
    done = _("Đã lưu chương trình.")

    name = forms.CharField(
        label=_("Tên chương trình"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    start = forms.DateField(label=_("Từ ngày"))
    end = forms.DateField(
        label=_("Đến ngày"), required=False, help_text=_("Để trống nếu chưa định ngày kết thúc.")
    )
    visibility = forms.ChoiceField(label=_("Phạm vi"), choices=Visibility.choices)

    def __init__(self, by: Actor, programme: Programme, *args: Any, **kwargs: Any) -> None:
        super().__init__(by, programme, *args, **kwargs)
        if not may_decide(by, programme):
            self.fields["visibility"].disabled = True
            self.fields["visibility"].help_text = _("Chỉ người duyệt mới đổi được.")

    def initially(self) -> dict[str, Any]:
        return {name: getattr(self.programme, name) for name in ("name", "start", "end")} | {
            "visibility": self.programme.visibility
        }

    @classmethod
    def offered(cls, by: Actor, programme: Programme) -> bool:
        return may_edit(by, programme)

    def run(self) -> None:
        edit_programme(by=self.by, programme=self.programme, **self.cleaned_data)


class CloseForm(ProgrammeForm):
    """The programme has ended; what is still owed stays owed."""

    slug, icon = "ket-thuc", "archive"
    title = button = _("Kết thúc chương trình")
    done = _("Đã kết thúc chương trình.")

    reason = words(
        _("Căn cứ kết thúc"),
        help_text=_(
            "Không mở thêm kỳ mới; nhiệm vụ chưa xong vẫn phải thực hiện và vẫn được tính."
        ),
    )

    @classmethod
    def offered(cls, by: Actor, programme: Programme) -> bool:
        return not programme.closed_on and may_decide(by, programme)

    def run(self) -> None:
        close_programme(by=self.by, programme=self.programme, **self.cleaned_data)


class ReopenForm(ProgrammeForm):
    """It goes on after all."""

    slug, icon = "mo-lai", "arrow-back-up"
    title = button = _("Mở lại chương trình")
    done = _("Đã mở lại chương trình.")

    reason = words(_("Lý do (nếu có)"), required=False)

    @classmethod
    def offered(cls, by: Actor, programme: Programme) -> bool:
        return bool(programme.closed_on) and may_decide(by, programme)

    def run(self) -> None:
        reopen_programme(by=self.by, programme=self.programme, **self.cleaned_data)
