"""Pages that belong to no app."""

from danvan.web.core.views.front import home

__all__ = ["home"]
