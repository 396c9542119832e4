"""The small form of an act on one thing, which two people may have before them at once."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from django import forms
from django.utils.functional import Promise

from danvan.web.bodies.acting import Actor
from danvan.web.core.refusals import told_by, typed_against

Words = str | Promise
# something with a `revision`, that this app or one above it keeps
Subject = TypeVar("Subject", bound=Any)


class SubjectForm(forms.Form, Generic[Subject]):
    """`slug` is the end of its address; `done` is said when `run` went through.

    `revision` is the state of the subject that the form was opened on; `overtaken` says that
    somebody else had changed it by then.
    """

    slug: ClassVar[str]
    title: ClassVar[Words]
    button: ClassVar[Words]
    icon: ClassVar[str]
    done: ClassVar[Words]

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, by: Actor, subject: Subject, *args: Any, **kwargs: Any) -> None:
        self.by = by
        self.subject: Subject = subject
        self.overtaken = False
        kwargs.setdefault("initial", {"revision": subject.revision, **self.initially()})
        super().__init__(*args, **{"auto_id": f"{self.slug}-%s", **kwargs})

    @classmethod
    def offered(cls, by: Actor, subject: Subject) -> bool:
        """Whether the actor may do this to the subject as it stands."""
        raise NotImplementedError

    def initially(self) -> dict[str, Any]:
        """What the fields hold before anybody types."""
        return {}

    def run(self) -> None:
        """Call the action; raises what the action raises."""
        raise NotImplementedError

    def carry_out(self) -> bool:
        """Run what was typed; where it is refused, the form tells why and keeps it.

        Raises Denied for an actor who may not do it at all.
        """
        if not self.is_valid():
            return False
        with told_by(self, self._go_on):
            self.run()
            return True
        return False

    def _go_on(self) -> None:
        """From the subject as it stands now, with what was typed: for a second try."""
        self.overtaken = True
        self.subject = type(self.subject)._default_manager.get(pk=self.subject.pk)
        self.data = typed_against(self.data, self.subject.revision)
