"""The Actor: a person acting for one body with the roles held there. Every action is `by` one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Q

from danvan.web.bodies.models import Body, Membership, Role, User
from danvan.web.bodies.querysets import alive
from danvan.web.core.clock import today

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

# A role holds what those to its right hold as well.
_HOLDS = {
    Role.APPROVER: {Role.OFFICER, Role.VIEWER},
    Role.OFFICER: {Role.VIEWER},
    Role.HANDLER: {Role.VIEWER},
    Role.INSPECTOR: {Role.VIEWER},
    Role.ADMIN: {Role.VIEWER},
}


def holders(role: str) -> set[str]:
    """The roles that hold `role`: itself and those that include it."""
    return {role, *(str(each) for each, held in _HOLDS.items() if role in held)}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. A stranger has no user, a citizen no body; the system has neither."""

    user: User | None = None
    body: Body | None = None
    roles: frozenset[str] = field(default_factory=frozenset)

    @property
    def user_id(self) -> int | None:
        return self.user.pk if self.user else None

    @property
    def body_id(self) -> int | None:
        return self.body.pk if self.body else None

    def holds(self, role: str) -> bool:
        """Whether the role, or one that includes it, is held in the body acted for."""
        return role in self.roles

    def covers(self, body: Body | None) -> bool:
        """Whether `body` is the one acted for or stands below it."""
        return bool(self.body and body and body.path.startswith(self.body.path))

    def beside(self, body: Body | None) -> bool:
        """Whether `body` is of the same level and under the same top of that level.

        So the offices of a province stand together, with the committee that they serve.
        """
        if self.body is None or body is None or body.level != self.body.level:
            return False
        return body.path.startswith(self._top)

    @property
    def _top(self) -> str:
        """The path of the highest body of this level above the one acted for, or its own."""
        assert self.body is not None
        above = Body.objects.get_ancestors(self.body).filter(level=self.body.level)
        top: str | None = above.values_list("path", flat=True).first()
        return top or self.body.path

    def __str__(self) -> str:
        return f"{self.user or '–'} · {self.body or '–'}"


STRANGER = Actor()
SYSTEM = Actor()


def memberships(user: User) -> list[Membership]:
    """The memberships that hold today, in the order of the tree."""
    at = today()
    held = Membership.objects.filter(alive(at), user=user).filter(
        Q(body__valid_to__isnull=True) | Q(body__valid_to__gte=at)
    )
    return list(held.select_related("body").order_by("body__path", "role"))


def actors(users: list[User]) -> dict[int, list[Actor]]:
    """Every actor that each of `users` may be, by the user's key, in the order of the tree."""
    at, people = today(), {user.pk: user for user in users}
    held = Membership.objects.filter(alive(at), user__in=users).filter(
        Q(body__valid_to__isnull=True) | Q(body__valid_to__gte=at)
    )
    roles: dict[tuple[int, Body], set[str]] = {}
    for row in held.select_related("body").order_by("body__path"):
        roles.setdefault((row.user_id, row.body), set()).add(row.role)
    acting: dict[int, list[Actor]] = {}
    for (user, body), own in roles.items():
        acting.setdefault(user, []).append(Actor(people[user], body, _all(own)))
    return acting


def _all(own: set[str]) -> frozenset[str]:
    """The roles with those that they include."""
    return frozenset(own.union(*(_HOLDS.get(Role(role), set()) for role in own)))


def actor_of(
    user: User | AnonymousUser, chosen: int | None = None, held: list[Membership] | None = None
) -> Actor:
    """The actor that `user` is when acting for the body `chosen` (else for the first one).

    `held` are the user's memberships, where they are at hand.
    """
    if not isinstance(user, User):
        return STRANGER
    held = memberships(user) if held is None else held
    if not held:
        return Actor(user)
    body = next((m.body for m in held if m.body_id == chosen), held[0].body)
    own = {m.role for m in held if m.body_id == body.pk}
    return Actor(user, body, _all(own))
