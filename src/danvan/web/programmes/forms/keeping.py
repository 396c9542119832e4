"""Acts that keep a task in order: its words and dates, who leads, where it stands; more time."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.naming import SUGGESTED, BodiesField, joined
from danvan.web.programmes.access import may_decide, may_edit, may_update
from danvan.web.programmes.actions import (
    ask_extension,
    assign_task,
    change_state,
    edit_task,
)
from danvan.web.programmes.actions.edit import FIELDS
from danvan.web.programmes.forms.acts import ActForm, words
from danvan.web.programmes.forms.bulk import ACTS
from danvan.web.programmes.forms.decisions import asked
from danvan.web.programmes.models import Part, Task
from danvan.web.programmes.transitions import Act, allowed


class ExtendForm(ActForm):
    """The lead asks; the follower decides."""

    slug, icon = "xin-gia-han", "calendar-plus"
    title, button = _("Xin gia hạn"), _("Gửi đề nghị")
    done = _("Đã gửi đề nghị gia hạn; cơ quan theo dõi sẽ quyết định.")

    proposed = forms.DateField(label=_("Hạn đề nghị"))
    reason = words(_("Lý do"))

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        due = task.due is not None and allowed(task.state, Act.EXTEND)
        return due and asked(task) is None and may_update(by, task)

    def run(self) -> None:
        told = self.cleaned_data
        ask_extension(by=self.by, task=self.task, proposed=told["proposed"], reason=told["reason"])


class EditForm(ActForm):
    """What the task says."""

    slug, icon = "sua", "pencil"
    title, button = _("Sửa nhiệm vụ"), _("Lưu")
    done = _("Đã lưu nhiệm vụ.")

    text = words(_("Nhiệm vụ"), rows=4)
    due = forms.DateField(label=_("Thời hạn"), required=False)
    field = forms.CharField(label=_("Lĩnh vực"), required=False, max_length=250)
    deliverable = forms.CharField(label=_("Sản phẩm"), required=False, max_length=500)
    weight = forms.IntegerField(label=_("Trọng số"), min_value=1, max_value=1000)
    cost_planned = forms.DecimalField(
        label=_("Kinh phí dự kiến (triệu đồng)"), required=False, max_digits=14, decimal_places=2
    )
    cost_spent = forms.DecimalField(
        label=_("Kinh phí đã chi (triệu đồng)"), required=False, max_digits=14, decimal_places=2
    )
    cost_source = forms.CharField(label=_("Nguồn kinh phí"), required=False, max_length=250)

    def initially(self) -> dict[str, Any]:
        return {name: getattr(self.task, name) for name in FIELDS}

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        return allowed(task.state, Act.EDIT) and may_edit(by, task.programme)

    def run(self) -> None:
        told = dict(self.cleaned_data)
        edit_task(by=self.by, task=self.task, revision=told.pop("revision"), **told)


class AssignForm(ActForm):
    """Who leads and who coordinates."""

    slug, icon = "giao", "user-check"
    title, button = _("Giao nhiệm vụ"), _("Giao")
    done = _("Đã giao nhiệm vụ.")

    leads = BodiesField(
        label=_("Chủ trì"),
        help_text=_("Nhiều cơ quan thì ngăn bằng dấu chấm phẩy."),
        widget=forms.TextInput(attrs=SUGGESTED),
    )
    coordinators = BodiesField(
        label=_("Phối hợp"), required=False, widget=forms.TextInput(attrs=SUGGESTED)
    )

    def __init__(self, by: Actor, task: Task, *args: Any, **kwargs: Any) -> None:
        super().__init__(by, task, *args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, BodiesField):
                field.near = by.body

    def initially(self) -> dict[str, Any]:
        rows = list(self.task.bodies.all())
        return {
            part: joined([row.body for row in rows if row.part == kind], "; ")
            for part, kind in (("leads", Part.LEAD), ("coordinators", Part.COORDINATE))
        }

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        given = allowed(task.state, Act.ASSIGN) and may_decide(by, task.programme)
        return given and not task.group_id

    def run(self) -> None:
        assign_task(by=self.by, task=self.task, **self.cleaned_data)


class StateForm(ActForm):
    """Start, pause, cancel, reopen: those that the state allows."""

    slug, icon = "trang-thai", "player-pause"
    title, button = _("Đổi trạng thái"), _("Đổi trạng thái")
    done = _("Đã đổi trạng thái.")

    act = forms.ChoiceField(label=_("Việc cần làm"))
    reason = words(_("Lý do (bắt buộc khi tạm dừng hoặc hủy)"), required=False)

    def __init__(self, by: Actor, task: Task, *args: Any, **kwargs: Any) -> None:
        super().__init__(by, task, *args, **kwargs)
        act = self.fields["act"]
        assert isinstance(act, forms.ChoiceField)
        act.choices = self.choices(by, task)

    @classmethod
    def choices(cls, by: Actor, task: Task) -> list[tuple[str, Any]]:
        """The acts of the state that are this actor's."""
        decides = may_decide(by, task.programme)
        starts = may_update(by, task) or may_edit(by, task.programme)
        return [
            (act, label)
            for act, label in ACTS
            if act and allowed(task.state, Act(act)) and (starts if act == Act.START else decides)
        ]

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        return bool(cls.choices(by, task))

    def run(self) -> None:
        told = self.cleaned_data
        change_state(
            by=self.by,
            task=self.task,
            act=Act(told["act"]),
            reason=told["reason"],
            revision=told["revision"],
        )
