"""Tables that serve every app."""

from danvan.web.core.models.entry import Entry

__all__ = ["Entry"]
