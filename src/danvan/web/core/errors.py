"""What an action answers when it will not be done: one exception, shown in one place."""

from __future__ import annotations


class Refused(Exception):
    """An act that the rules do not allow now; `reason` is a Vietnamese sentence for the user.

    Shown as a page or a fragment with status 409, or as the API's one error shape.
    """

    status = 409

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Denied(Refused):
    """The actor sees the thing but may not do this to it (403)."""

    status = 403


class Stale(Refused):
    """Somebody else changed the thing since the form was opened; what was typed is kept (409)."""
