"""A document is not closed while a public programme shows its words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from danvan.web.core.errors import Refused
from danvan.web.documents.models import Document, Visibility


def no_public_programme(document: Document) -> None:
    """A step of `documents.closing.CLOSINGS`."""
    if document.programmes.filter(visibility=Visibility.PUBLIC).exists():
        raise Refused(
            _("Văn bản có chương trình công khai; hãy chuyển chương trình sang nội bộ trước.")
        )
