"""Acts of the follower: accept, return, decide on a later date, urge."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.access import may_decide, may_edit
from danvan.web.programmes.actions import accept_task, decide_extension, remind, return_task
from danvan.web.programmes.forms.acts import ActForm, Answer, words
from danvan.web.programmes.models import Extension, Task
from danvan.web.programmes.transitions import Act, allowed


class AcceptForm(Answer):
    """The result counts as completed on the day it was submitted."""

    slug, icon = "chap-nhan", "check"
    title, button = _("Chấp nhận hoàn thành"), _("Chấp nhận")
    done = _("Đã chấp nhận hoàn thành.")

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        return (
            task.leaf
            and allowed(task.state, Act.ACCEPT)
            and may_decide(by, task.programme)
            and not task.owes_product
        )

    def run(self) -> None:
        told = self.cleaned_data
        accept_task(by=self.by, task=self.task, text=told["text"], revision=told["revision"])


class ReturnForm(ActForm):
    """The lead has to do more, and reads why."""

    slug, icon = "tra-lai", "arrow-back-up"
    title = button = _("Trả lại")
    done = _("Đã trả lại cơ quan chủ trì.")

    reason = words(_("Lý do trả lại, cần làm gì thêm"))

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        return task.leaf and allowed(task.state, Act.RETURN) and may_decide(by, task.programme)

    def run(self) -> None:
        told = self.cleaned_data
        return_task(by=self.by, task=self.task, reason=told["reason"], revision=told["revision"])


def asked(task: Task) -> Extension | None:
    """The request that waits for a decision."""
    waiting = (each for each in task.extensions.all() if each.decision == "asked")
    return next(waiting, None)


class DecideForm(ActForm):
    """A request for a later date: granted, for this or another day, or refused."""

    slug, icon = "gia-han-quyet-dinh", "calendar-due"
    title, button = _("Đề nghị gia hạn"), _("Ghi quyết định")
    done = _("Đã quyết định đề nghị gia hạn.")

    grant = forms.ChoiceField(
        label=_("Quyết định"),
        choices=[("", _("Chọn…")), ("yes", _("Đồng ý gia hạn")), ("no", _("Không đồng ý"))],
    )
    until = forms.DateField(label=_("Gia hạn đến ngày"), required=False)
    answer = words(_("Ý kiến"), required=False)

    @property
    def request(self) -> Extension | None:
        """What is asked for, shown above the fields."""
        return asked(self.task)

    def initially(self) -> dict[str, Any]:
        request = asked(self.task)
        return {"until": request.proposed} if request else {}

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        return asked(task) is not None and may_decide(by, task.programme)

    def run(self) -> None:
        told, request = self.cleaned_data, asked(self.task)
        if request:
            decide_extension(
                by=self.by,
                extension=request,
                grant=told["grant"] == "yes",
                until=told["until"],
                answer=told["answer"],
            )


class RemindForm(Answer):
    """The leads find it in their Hôm nay."""

    slug, icon = "don-doc", "bell"
    title = button = _("Đôn đốc")
    done = _("Đã đôn đốc cơ quan chủ trì.")

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        return task.leaf and allowed(task.state, Act.REMIND) and may_edit(by, task.programme)

    def run(self) -> None:
        remind(by=self.by, task=self.task, text=self.cleaned_data["text"])
