"""A programme is not made internal while public reports tell of it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from danvan.web.core.errors import Refused
from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import Programme


def no_public_reporting(programme: Programme) -> None:
    """A step of `programmes.hiding.HIDINGS`."""
    if programme.reporting.filter(visibility=Visibility.PUBLIC).exists():
        raise Refused(
            _(
                "Chương trình có chế độ báo cáo công khai; hãy chuyển chế độ báo cáo sang nội bộ "
                "trước."
            )
        )
