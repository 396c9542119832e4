"""Tables that serve every app."""

from danvan.web.core.models.entry import Entry
from danvan.web.core.models.swapped_day import SwappedDay

__all__ = ["Entry", "SwappedDay"]
