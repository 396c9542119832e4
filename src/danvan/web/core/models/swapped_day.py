"""Days that a notice makes off or worked, whatever they are otherwise; the same for every body."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SwappedDay(models.Model):
    """One day of the yearly notice on holidays. `ground` is the notice, `source` a file's name.

    Every change raises `revision`: by it calendars kept in memory know that they are old.
    """

    class Kind(models.TextChoices):
        OFF = "off", _("Nghỉ")
        WORKING = "working", _("Làm việc")

    day = models.DateField(_("Ngày"), unique=True)
    kind = models.CharField(_("Là ngày"), max_length=10, choices=Kind)
    name = models.CharField(_("Tên"), max_length=200)
    ground = models.CharField(_("Căn cứ"), max_length=300, blank=True)
    source = models.CharField(_("Nguồn"), max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.name}"
