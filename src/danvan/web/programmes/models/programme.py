"""A programme: a document adopted for execution."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.core.words import fold
from danvan.web.documents.models import Document, Visibility


class Programme(models.Model):
    """`owner` adopted it and answers for the whole; `follower` watches over it and accepts results.

    `progress` is the weighted mean of its top tasks in percent, kept by the actions.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="programmes")
    name = models.CharField(_("Tên"), max_length=1000)
    owner = models.ForeignKey(
        Body,
        verbose_name=_("Cơ quan ban hành"),
        on_delete=models.PROTECT,
        related_name="programmes",
    )
    follower = models.ForeignKey(
        Body, verbose_name=_("Cơ quan theo dõi"), on_delete=models.PROTECT, related_name="followed"
    )
    start = models.DateField(_("Từ ngày"))
    end = models.DateField(_("Đến ngày"), null=True, blank=True)
    visibility = models.CharField(
        _("Phạm vi"), max_length=10, choices=Visibility, default=Visibility.PUBLIC
    )
    closed_on = models.DateField(null=True, blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    search = models.TextField(editable=False, default="")
    revision = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-start", "-id"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.search = fold(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("programmes:page", args=[self.pk])
