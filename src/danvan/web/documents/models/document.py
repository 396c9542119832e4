"""A document: what its head says (read, then corrected), who holds it, who may see it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.core.clock import today
from danvan.web.core.words import fold
from danvan.web.documents.querysets import DocumentQuerySet


class Visibility(models.TextChoices):
    """Public to everybody, or internal to the bodies concerned."""

    PUBLIC = "public", _("Công khai")
    INTERNAL = "internal", _("Nội bộ")


class State(models.TextChoices):
    """Where a document is in its life."""

    DRAFT = "draft", _("Dự thảo")
    IN_FORCE = "in_force", _("Đang thực hiện")
    SUPERSEDED = "superseded", _("Đã được thay thế")
    EXPIRED = "expired", _("Hết hiệu lực")


class Type(models.TextChoices):
    """The document types of the contract."""

    ACTION_PROGRAMME = "action_programme", _("Chương trình hành động")
    PLAN = "plan", _("Kế hoạch")
    DIRECTIVE = "directive", _("Chỉ thị")
    RESOLUTION = "resolution", _("Nghị quyết")
    CONCLUSION = "conclusion", _("Kết luận")
    DECISION = "decision", _("Quyết định")
    REGULATION = "regulation", _("Quy định")
    STATUTE = "statute", _("Quy chế")
    GUIDANCE = "guidance", _("Hướng dẫn")
    SCHEME = "scheme", _("Đề án")
    REPORT = "report", _("Báo cáo")
    NOTICE = "notice", _("Thông báo")
    OFFICIAL_LETTER = "official_letter", _("Công văn")
    LAW = "law", _("Luật")
    DECREE = "decree", _("Nghị định")
    CIRCULAR = "circular", _("Thông tư")
    OTHER = "other", _("Văn bản khác")


class Document(models.Model):
    """An issued text or a draft. A stub is a document that is cited but not held (no version).

    `ended_on`: from when one that is superseded or expired is so. `merged_into`: a person said that
    it is that other document, which stands for it from then on. `sealed_at`: newer rules take its
    file for a secret one, and nobody has said yet whether it is.
    """

    type = models.CharField(_("Loại văn bản"), max_length=20, choices=Type, default=Type.OTHER)
    code = models.CharField(_("Số, ký hiệu"), max_length=80, blank=True, db_index=True)
    title = models.CharField(_("Trích yếu"), max_length=1000, blank=True)
    issuer_name = models.CharField(_("Cơ quan ban hành"), max_length=250, blank=True)
    issuer = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="issued"
    )
    superior_name = models.CharField(_("Cơ quan cấp trên"), max_length=250, blank=True)
    place = models.CharField(_("Nơi ban hành"), max_length=120, blank=True)
    date = models.DateField(_("Ngày ban hành"), null=True, blank=True)
    signatories = models.JSONField(default=list, blank=True)
    state = models.CharField(_("Trạng thái"), max_length=12, choices=State, default=State.IN_FORCE)
    ended_on = models.DateField(_("Hết hiệu lực từ ngày"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="merged",
    )
    visibility = models.CharField(
        _("Phạm vi"), max_length=10, choices=Visibility, default=Visibility.INTERNAL
    )
    owner = models.ForeignKey(
        Body,
        verbose_name=_("Cơ quan giữ"),
        null=True,
        on_delete=models.PROTECT,
        related_name="documents",
    )
    sealed_at = models.DateTimeField(null=True, editable=False)
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    search = models.TextField(editable=False, default="")
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-date", "-id"]
        indexes = [  # of the few: one of all would be taken for a way to find those without
            models.Index(
                fields=["merged_into"],
                condition=models.Q(merged_into__isnull=False),
                name="document_merged",
            )
        ]

    def __str__(self) -> str:
        kind = str(self.get_type_display())
        if self.code:
            return f"{kind} {self.code}"
        if self.title and (self.type == Type.OTHER or self.title.startswith(f"{kind} ")):
            return self.title
        return str(_("%(kind)s (chưa có số)")) % {"kind": kind}

    def save(self, *args: Any, **kwargs: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):  # it is looked for in Vietnamese
            kind = self.get_type_display()
        self.search = fold(f"{kind} {self.code} {self.title} {self.issuer_name}")
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("documents:page", args=[self.pk])

    @property
    def to_come(self) -> bool:
        """Whether its day of issue has not come yet."""
        return self.date is not None and self.date > today()

    @property
    def stub(self) -> bool:
        """Whether the document is known only because another one cites it."""
        return not self.versions.exists()
