"""What a person chose to get by e-mail."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import User

HOUR, MONDAY = 7, 0


class How(models.TextChoices):
    """How often the digest comes."""

    DAILY = "daily", _("Hằng ngày")
    WEEKLY = "weekly", _("Hằng tuần")
    OFF = "off", _("Không gửi")


class Weekday(models.IntegerChoices):
    """The day of a weekly digest."""

    MONDAY = 0, _("thứ Hai")
    TUESDAY = 1, _("thứ Ba")
    WEDNESDAY = 2, _("thứ Tư")
    THURSDAY = 3, _("thứ Năm")
    FRIDAY = 4, _("thứ Sáu")
    SATURDAY = 5, _("thứ Bảy")
    SUNDAY = 6, _("Chủ nhật")


class Choice(models.Model):
    """Without a row it is the default: a digest every morning, urgings at once."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="mail_choice")
    digest = models.CharField(_("Thư tổng hợp"), max_length=6, choices=How, default=How.DAILY)
    hour = models.PositiveSmallIntegerField(_("Giờ gửi"), default=HOUR)
    weekday = models.PositiveSmallIntegerField(
        _("Ngày trong tuần"), choices=Weekday, default=MONDAY
    )
    urging = models.BooleanField(_("Gửi thư ngay khi được đôn đốc"), default=True)

    def __str__(self) -> str:
        return f"{self.user}: {self.get_digest_display()}"


class Digested(models.Model):
    """The day of the last digest that was made for a person, even if there was nothing to say.

    `run` is the mark of the process that made it.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="digested")
    slot = models.DateField(null=True)
    run = models.CharField(max_length=32, blank=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.user}: {self.slot}"
