"""What a body sets for itself and those below it: another length of a rule, from a day on."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.core.deadlines.rule import Length, Unit
from danvan.web.core.deadlines.rules import rules


class UnitChoice(models.TextChoices):
    """Units of `core.deadlines.rule.Unit`, in words."""

    CALENDAR = "calendar", _("ngày (kể cả ngày nghỉ)")
    WORKING = "working", _("ngày làm việc")
    MONTH = "month", _("tháng")


class DayOffChoice(models.TextChoices):
    """What happens on a day off, `core.deadlines.rule.DayOff`, in words."""

    NEXT = "next_working", _("chuyển sang ngày làm việc tiếp theo")
    PREVIOUS = "previous_working", _("đưa lên ngày làm việc liền trước")
    KEEP = "keep", _("giữ nguyên, dù là ngày nghỉ")


class OwnRule(models.Model):
    """The rule `key` (and its `variant`, if any) as `body` has it from `valid_from` on.

    Of several that hold on a day the one of the nearest body counts, then the latest.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="own_rules")
    key = models.CharField(max_length=60)
    variant = models.CharField(_("Trường hợp"), max_length=40, blank=True)
    number = models.PositiveSmallIntegerField(_("Thời hạn"))
    unit = models.CharField(_("Tính bằng"), max_length=10, choices=UnitChoice)
    day_off = models.CharField(
        _("Ngày cuối trùng ngày nghỉ"), max_length=20, choices=DayOffChoice, blank=True
    )
    ground = models.CharField(_("Căn cứ"), max_length=300)
    valid_from = models.DateField(_("Áp dụng từ ngày"))
    valid_to = models.DateField(_("Đến hết ngày"), null=True, blank=True)

    class Meta:
        ordering = ["key", "variant", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "key", "variant", "valid_from"], name="own_rule_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.length}"

    @property
    def over(self) -> bool:
        """Whether it ended before today."""
        return self.valid_to is not None and self.valid_to < today()

    @property
    def variant_name(self) -> str:
        """The case in words; empty for the usual one."""
        known = (each.variants.get(self.variant) for each in rules() if each.key == self.key)
        return next((variant.name for variant in known if variant), "")

    @property
    def length(self) -> Length:
        return Length(self.number, Unit(self.unit))
