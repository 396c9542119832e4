"""What an indicator is called that a document's figure becomes."""

from __future__ import annotations

from django.utils.translation import gettext as _

from danvan.web.documents.models import FigureCandidate

_KINDS = FigureCandidate.Comparison
_LENGTH = 500


def indicator_name(figure: FigureCandidate) -> str:
    """What is followed is the change itself where the document says only by how much."""
    low = figure.name[:1].lower() + figure.name[1:]
    name = figure.name
    if figure.comparison == _KINDS.RISE_BY:
        name = _("Mức tăng: %(name)s") % {"name": low}
    if figure.comparison == _KINDS.FALL_BY:
        name = _("Mức giảm: %(name)s") % {"name": low}
    return name[:_LENGTH]
