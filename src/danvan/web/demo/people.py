"""The forty people of the demo, from `people.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.contrib.auth.hashers import make_password

from danvan.web.bodies.models import Body, Membership, User

HERE = Path(__file__).parent
DOMAIN = "danvan.example"
PASSWORD = "Dân vận khéo 2026"


def load_people(bodies: dict[str, Body]) -> dict[str, User]:
    """Make every person with all memberships; returns users by the name of the sign-in."""
    data = tomllib.loads((HERE / "people.toml").read_text(encoding="utf-8"))
    password = make_password(PASSWORD)  # one hash for all: hashing is slow on purpose
    users = {}
    for full_name, login, body, roles in data["people"]:
        users[login] = User.objects.create(
            email=f"{login}@{DOMAIN}", full_name=full_name, password=password
        )
        for role in roles:
            Membership.objects.create(user=users[login], body=bodies[body], role=role)
    return users
