"""People for every body: the forty of the small demo, and an officer where they work nowhere."""

from __future__ import annotations

from itertools import count
from random import Random
from typing import Any

from danvan.web.bodies.models import Body, Membership, Role, User
from danvan.web.demo.people import DOMAIN


class Staff:
    """Who writes for a body; officers are made when they are first needed, and written at last."""

    def __init__(self, rng: Random, names: dict[str, Any]) -> None:
        self.rng, self.names = rng, names
        held = Membership.objects.exclude(role__in=[Role.VIEWER, Role.INSPECTOR])
        self._of: dict[str, User] = {}
        for row in held.select_related("user", "body").order_by("pk"):
            self._of.setdefault(row.body.path, row.user)
        self._password = User.objects.values_list("password", flat=True)[0]
        self._new: list[tuple[User, Body]] = []
        self._numbers = count(1)

    def of(self, body: Body) -> User:
        """The person who writes for the body."""
        if body.path not in self._of:
            user = User(
                email=f"cb{next(self._numbers):05}@{DOMAIN}",
                full_name=self._name(),
                password=self._password,
            )
            self._of[body.path] = user
            self._new.append((user, body))
        return self._of[body.path]

    def write(self) -> None:
        """Insert the people who are new with their memberships."""
        User.objects.bulk_create([user for user, _body in self._new], batch_size=500)
        Membership.objects.bulk_create(
            [Membership(user=u, body=body, role=Role.OFFICER) for u, body in self._new],
            batch_size=500,
        )
        self._new = []

    def _name(self) -> str:
        sex = self.rng.choice(("men", "women"))
        parts = (self.names["surnames"], self.names[sex], self.names[f"given_{sex}"])
        return " ".join(self.rng.choice(part) for part in parts)
