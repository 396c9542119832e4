"""The first administrator of an installation."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import SYSTEM
from danvan.web.bodies.models import Body, Kind, Level, Membership, Role, User
from danvan.web.core import audit
from danvan.web.core.errors import Refused


@transaction.atomic
def create_admin(
    *, email: str, full_name: str, password: str, body_name: str | None = None
) -> Membership:
    """An administrator of the root body; the root is made from `body_name` where there is none.

    Raises ValidationError for a weak password, Refused for an address in use or no body.
    """
    if User.objects.filter(email=email.lower()).exists():
        raise Refused(_("Địa chỉ %(email)s đã có tài khoản.") % {"email": email})
    root = Body.objects.get_first_root_node()
    if root is None:
        if not body_name:
            raise Refused(_("Chưa có cơ quan nào; hãy cho tên cơ quan gốc bằng --body."))
        root = Body.objects.add_root(
            {"name": body_name, "kind": Kind.COMMITTEE, "level": Level.PROVINCE}
        )
        audit.record(SYSTEM, "add_body", root, {"name": (None, root.name)})
    validate_password(password, User(email=email, full_name=full_name))
    user = User.objects.create_user(email, password, full_name=full_name)
    membership = Membership.objects.create(user=user, body=root, role=Role.ADMIN)
    audit.record(SYSTEM, "create_admin", root, {"user": (None, user)})
    return membership
