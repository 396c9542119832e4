"""Groups by rule: "all communes", "the departments of the provincial committee", at a date."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models.body import Body
from danvan.web.core.words import fold


class BodyGroup(models.Model):
    """A rule, not a list: kinds and levels below one body, resolved at a day."""

    name = models.CharField(_("Tên nhóm"), max_length=250)
    key = models.CharField(max_length=250, db_index=True, editable=False)
    under = models.ForeignKey(
        Body, verbose_name=_("Thuộc"), on_delete=models.CASCADE, related_name="groups"
    )
    kinds = models.JSONField(_("Loại"), default=list)
    levels = models.JSONField(_("Cấp"), default=list)
    names = models.JSONField(_("Cách gọi khác"), default=list, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["under", "key"], name="group_once")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = fold(self.name)
        super().save(*args, **kwargs)

    def members(self, at: date) -> models.QuerySet[Body]:
        """The bodies that the rule means on the day `at`, in the order of the tree."""
        bodies = Body.objects.below(self.under).alive(at)
        if self.kinds:
            bodies = bodies.filter(kind__in=self.kinds)
        if self.levels:
            bodies = bodies.filter(level__in=self.levels)
        return bodies.exclude(pk=self.under_id)

    def means(self, body: Body, at: date) -> bool:
        """Whether `body` is a member on the day `at`; asks no database, for lists of groups."""
        alive = (not body.valid_from or body.valid_from <= at) and (
            not body.valid_to or body.valid_to >= at
        )
        return (
            alive
            and body.pk != self.under_id
            and (not self.kinds or body.kind in self.kinds)
            and (not self.levels or body.level in self.levels)
        )
