"""What people say of documents beside what was read: how two stand to each other, which are two."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.documents.models.document import Document


class Relation(models.TextChoices):
    """How a document stands to one that it names; the strongest first."""

    REPLACES = "replaces", _("Thay thế")
    AMENDS = "amends", _("Sửa đổi, bổ sung")
    IMPLEMENTS = "implements", _("Thực hiện")
    CONTINUES = "continues", _("Tiếp tục thực hiện")
    MENTIONS = "mentions", _("Nhắc đến")


class SaidLink(models.Model):
    """How `lower` stands to `upper` as a person says; it counts in place of what was read.

    An empty `relation` says that they have nothing to do with each other. It belongs to the two
    documents, not to a version, so that no later reading undoes it.
    """

    lower = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="said_links")
    upper = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="said_of")
    relation = models.CharField(_("Quan hệ"), max_length=12, choices=Relation, blank=True)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["lower", "id"]
        constraints = [models.UniqueConstraint(fields=["lower", "upper"], name="link_said_once")]

    def __str__(self) -> str:
        return f"{self.lower} – {self.upper}"


class Apart(models.Model):
    """A person says that two documents of one code are two; `one` is the one with the lower key."""

    one = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["one", "other"]
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="apart_once")]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"
