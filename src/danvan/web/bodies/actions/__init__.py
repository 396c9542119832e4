"""What may be done to bodies and memberships; every function is one act with its journal entry."""

from danvan.web.bodies.actions.aliases import remember_alias

__all__ = ["remember_alias"]
