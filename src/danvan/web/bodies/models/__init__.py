"""Users, bodies, how they follow one another, and who acts for them."""

from danvan.web.bodies.models.body import Alias, Body, Kind, Level, Succession
from danvan.web.bodies.models.group import BodyGroup
from danvan.web.bodies.models.membership import Invitation, Membership, Role
from danvan.web.bodies.models.user import User

__all__ = [
    "Alias",
    "Body",
    "BodyGroup",
    "Invitation",
    "Kind",
    "Level",
    "Membership",
    "Role",
    "Succession",
    "User",
]
