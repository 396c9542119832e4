"""Memberships: a person acts for a body in a role, from a day to a day."""

from __future__ import annotations

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models.body import Body
from danvan.web.bodies.models.user import User


class Role(models.TextChoices):
    """What a member may do, DESIGN §6; `access.py` says it in full."""

    VIEWER = "viewer", _("Người xem")
    OFFICER = "officer", _("Chuyên viên")
    APPROVER = "approver", _("Người duyệt")
    HANDLER = "handler", _("Người xử lý đơn thư")
    INSPECTOR = "inspector", _("Cán bộ kiểm tra")
    ADMIN = "admin", _("Quản trị cơ quan")


class Membership(models.Model):
    """One role of one person in one body; several rows make several roles."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("Vai trò"), max_length=12, choices=Role)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "body", "role"], name="role_once")]

    def __str__(self) -> str:
        return f"{self.user} · {self.body} · {self.get_role_display()}"


def _token() -> str:
    return secrets.token_urlsafe(24)


class Invitation(models.Model):
    """A role offered to an address; the token in the mail makes the account."""

    email = models.EmailField()
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=12, choices=Role)
    token = models.CharField(max_length=64, unique=True, default=_token)
    invited_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.email
