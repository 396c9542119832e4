"""Forms of django-allauth where this house answers otherwise."""

from __future__ import annotations

from allauth.account.forms import AddEmailForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from danvan.web.bodies.models import User


class NewAddress(AddEmailForm):
    """The address to sign in with from now on; one person has one, and nobody else has it."""

    def clean_email(self) -> str:
        email: str = super().clean_email()
        if User.objects.filter(email=email).exists():
            raise ValidationError(_("Địa chỉ này đã có tài khoản. Hãy dùng địa chỉ khác."))
        return email
