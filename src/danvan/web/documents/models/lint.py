"""What the rules of lint say of a version, and what a person set aside of it with a reason."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import User
from danvan.web.documents.linting.telling import sentence_of
from danvan.web.documents.models.document import Document
from danvan.web.documents.models.version import Version


class LintRun(models.Model):
    """One look of the rules at a version; another one takes its place.

    `edition` is the rules' own mark. `shares` names what of its `tasks` tasks is counted; it is
    empty for a document that gives no work. `switched_off` counts what the drafter switched off in
    the file; `broken` says that the rules failed.
    """

    version = models.OneToOneField(Version, on_delete=models.CASCADE, related_name="lint_run")
    edition = models.CharField(max_length=16, db_index=True)
    at = models.DateTimeField()
    tasks = models.PositiveIntegerField(default=0)
    shares = models.JSONField(default=list)
    switched_off = models.PositiveIntegerField(default=0)
    broken = models.BooleanField(default=False)

    class Meta:
        ordering = ["version"]

    def __str__(self) -> str:
        return f"{self.version} ({self.edition})"


class Problem(models.Model):
    """One place where a version falls short of a rule.

    `start`, `end` are in Version.text; an empty span has no place there. `task` is the number of
    the task in the reading that it is said of. `mark` stays while the words stay. `sentence` is in
    Vietnamese; what older rules said has no `english`.
    """

    class Level(models.TextChoices):
        ERROR = "error", _("Lỗi")
        WARNING = "warning", _("Nên sửa")
        NOTE = "note", _("Gợi ý")

    run = models.ForeignKey(LintRun, on_delete=models.CASCADE, related_name="problems")
    order = models.PositiveIntegerField()
    code = models.CharField(max_length=4)
    level = models.CharField(max_length=8, choices=Level)
    sentence = models.TextField()
    english = models.TextField(blank=True, default="")
    clause = models.CharField(max_length=120, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    task = models.PositiveIntegerField(null=True)
    fixable = models.BooleanField(default=False)
    mark = models.CharField(max_length=40)

    class Meta:
        ordering = ["run", "order"]

    def __str__(self) -> str:
        return f"{self.code}: {self.sentence}"

    @property
    def told(self) -> str:
        """The sentence in the reader's language."""
        return sentence_of(self.code, self.sentence, self.english)


class SetAside(models.Model):
    """A problem of a document that a person lets stand, for as long as its words are the same."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="set_aside")
    mark = models.CharField(max_length=40)
    code = models.CharField(max_length=4)
    sentence = models.TextField()
    reason = models.CharField(_("Lý do"), max_length=500)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["document", "id"]
        constraints = [models.UniqueConstraint(fields=["document", "mark"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"
