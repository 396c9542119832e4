"""Tables of the app."""

from danvan.web.deadlines.models.own_rule import OwnRule

__all__ = ["OwnRule"]
