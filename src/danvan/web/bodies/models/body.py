"""Bodies: a tree of organisations with dates, names they were known by, and successors."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node

from danvan.web.bodies.querysets import BodyManager
from danvan.web.core.words import fold


class Kind(models.TextChoices):
    """What sort of organisation a body is; groups are made of kinds."""

    COMMITTEE = "committee", _("Cấp ủy")
    ADVISORY = "advisory", _("Ban tham mưu của cấp ủy")
    INSPECTION = "inspection", _("Ủy ban Kiểm tra")
    COUNCIL = "council", _("Hội đồng nhân dân")
    ADMINISTRATION = "administration", _("Ủy ban nhân dân")
    DEPARTMENT = "department", _("Sở, ban, ngành, phòng")
    FRONT = "front", _("Mặt trận Tổ quốc")
    ORGANISATION = "organisation", _("Tổ chức chính trị - xã hội")
    ASSOCIATION = "association", _("Hội quần chúng")
    ARMED = "armed", _("Lực lượng vũ trang")
    JUSTICE = "justice", _("Cơ quan tư pháp")
    UNIT = "unit", _("Đơn vị sự nghiệp")
    ENTERPRISE = "enterprise", _("Doanh nghiệp")
    STEERING = "steering", _("Ban Chỉ đạo")
    OTHER = "other", _("Khác")


class Level(models.TextChoices):
    """The level of government a body belongs to; districts ended on 30/6/2025."""

    CENTRAL = "central", _("Trung ương")
    PROVINCE = "province", _("Cấp tỉnh")
    DISTRICT = "district", _("Cấp huyện")
    COMMUNE = "commune", _("Cấp xã")
    HAMLET = "hamlet", _("Thôn, tổ dân phố")


class Body(MP_Node):
    """An organisation from `valid_from` to `valid_to` (both included; None is open).

    `place` is the area it works in (`xã Đông Hải`); `key` is the folded name for finding.
    """

    name = models.CharField(_("Tên"), max_length=250)
    short_name = models.CharField(_("Tên gọn"), max_length=120, blank=True)
    kind = models.CharField(_("Loại"), max_length=20, choices=Kind)
    level = models.CharField(_("Cấp"), max_length=20, choices=Level)
    place = models.CharField(_("Địa bàn"), max_length=120, blank=True)
    organ_code = models.CharField(_("Mã định danh"), max_length=40, blank=True)
    symbol = models.CharField(_("Chữ viết tắt trong ký hiệu"), max_length=40, blank=True)
    valid_from = models.DateField(_("Từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("Đến ngày"), null=True, blank=True)
    key = models.CharField(max_length=250, db_index=True, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects: ClassVar[BodyManager] = BodyManager()
    node_order_by: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("cơ quan")

    def get_absolute_url(self) -> str:
        return reverse("bodies:page", args=[self.pk])

    def __str__(self) -> str:
        return self.short_name or self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = fold(self.name)
        super().save(*args, **kwargs)


class Alias(models.Model):
    """Another name of a body; `context` limits it to documents of one issuer (and those below)."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=250)
    key = models.CharField(max_length=250, db_index=True, editable=False)
    context = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    remembered = models.BooleanField(default=False, help_text="learned from a person's choice")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "key", "context"], name="alias_once")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = fold(self.name)
        super().save(*args, **kwargs)


class Succession(models.Model):
    """From a day on, `successor` answers for what `body` owed; one row for each successor."""

    class How(models.TextChoices):
        RENAME = "rename", _("Đổi tên")
        MERGE = "merge", _("Hợp nhất, sáp nhập")
        SPLIT = "split", _("Chia, tách")
        END = "end", _("Kết thúc, chuyển nhiệm vụ")

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="predecessions")
    how = models.CharField(max_length=10, choices=How)
    date = models.DateField()
    note = models.CharField(max_length=250, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "successor"], name="succession_once"),
            models.CheckConstraint(
                condition=~models.Q(body=models.F("successor")), name="not_its_own_successor"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} → {self.successor}"
