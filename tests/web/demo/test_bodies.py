"""The demo's province resolves the names of its own documents."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.reader import read
from danvan.web.bodies.models import Body, Membership
from danvan.web.bodies.resolve import Resolver
from danvan.web.demo.bodies import HERE, load_bodies
from danvan.web.demo.people import load_people

WRITTEN = sorted(path for path in (HERE / "documents").iterdir() if not path.name.startswith("03"))


@pytest.mark.django_db
def test_the_province_is_whole() -> None:
    register = load_bodies()
    users = load_people(register.by_name)
    assert len(users) == 40
    assert Membership.objects.count() >= 40
    assert not any(Body.objects.find_problems())


@pytest.mark.django_db
def test_names_of_the_documents_are_resolved() -> None:
    """Nearly every owner that the demo's documents name is found without a person's help."""
    load_bodies()
    names, open_names = 0, []
    for path in WRITTEN:
        reading = read(path)
        issued = date.fromisoformat(reading.meta.date or "2026-10-01")
        issuer = Resolver(None, issued).resolve(reading.meta.issuer or "").body
        resolver = Resolver(issuer, issued)
        for task in reading.tasks:
            for actor in (*task.lead, *task.coordinate):
                names += 1
                if not resolver.resolve(actor.name).sure:
                    open_names.append((path.name, actor.name, resolver.resolve(actor.name).reason))
    assert len(open_names) <= 0.1 * names, open_names
