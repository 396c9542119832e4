"""The fixed cast of the web tests: a small province, its people, and how to be each of them.

Tỉnh ủy Hải Lâm
├── Ban Tuyên giáo và Dân vận Tỉnh ủy      follower of the programmes: all roles
├── Ủy ban Kiểm tra Tỉnh ủy
├── UBND tỉnh Hải Lâm
│   ├── Sở Nội vụ                          lead of a task: officer, approver
│   └── Sở Tài chính                       coordinates: officer
├── Ủy ban MTTQ Việt Nam tỉnh
├── Đảng ủy xã Đông Hải
│   └── UBND xã Đông Hải                   lead below: officer
└── Đảng ủy xã Tây Hải                     has no part in anything: officer
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from danvan.web.bodies.acting import STRANGER, Actor, actor_of
from danvan.web.bodies.models import Body, Kind, Level, Membership, Role, User

PASSWORD = "Dân vận khéo 2026"

# key: (parent, name, kind, level)
_BODIES = {
    "province": (None, "Tỉnh ủy Hải Lâm", Kind.COMMITTEE, Level.PROVINCE),
    "follower": ("province", "Ban Tuyên giáo và Dân vận Tỉnh ủy", Kind.ADVISORY, Level.PROVINCE),
    "inspection": ("province", "Ủy ban Kiểm tra Tỉnh ủy", Kind.INSPECTION, Level.PROVINCE),
    "administration": (
        "province",
        "Ủy ban nhân dân tỉnh Hải Lâm",
        Kind.ADMINISTRATION,
        Level.PROVINCE,
    ),
    "lead": ("administration", "Sở Nội vụ", Kind.DEPARTMENT, Level.PROVINCE),
    "coordinator": ("administration", "Sở Tài chính", Kind.DEPARTMENT, Level.PROVINCE),
    "front": ("province", "Ủy ban MTTQ Việt Nam tỉnh Hải Lâm", Kind.FRONT, Level.PROVINCE),
    "commune": ("province", "Đảng ủy xã Đông Hải", Kind.COMMITTEE, Level.COMMUNE),
    "commune_administration": (
        "commune",
        "Ủy ban nhân dân xã Đông Hải",
        Kind.ADMINISTRATION,
        Level.COMMUNE,
    ),
    "other": ("province", "Đảng ủy xã Tây Hải", Kind.COMMITTEE, Level.COMMUNE),
}

# person: (body, role); the keys of the role tables
_PEOPLE = {
    "viewer": ("follower", Role.VIEWER),
    "officer": ("follower", Role.OFFICER),
    "approver": ("follower", Role.APPROVER),
    "admin": ("follower", Role.ADMIN),
    "lead_officer": ("lead", Role.OFFICER),
    "lead_approver": ("lead", Role.APPROVER),
    "coordinator": ("coordinator", Role.OFFICER),
    "commune_officer": ("commune_administration", Role.OFFICER),
    "other_body": ("other", Role.OFFICER),
    "inspector": ("province", Role.INSPECTOR),
    "province_admin": ("province", Role.ADMIN),
}
ROLES = ("stranger", "citizen", *_PEOPLE)


@dataclass
class Cast:
    """The bodies by key, the users by role; a citizen has an account and no membership."""

    bodies: dict[str, Body] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)

    def actor(self, role: str) -> Actor:
        """Who acts when `role` does."""
        return STRANGER if role == "stranger" else actor_of(self.users[role])


def make_cast() -> Cast:
    """Build the cast in the database."""
    cast = Cast()
    for key, (parent, name, kind, level) in _BODIES.items():
        fields = {"name": name, "kind": kind, "level": level, "valid_from": date(2025, 7, 1)}
        if parent is None:
            cast.bodies[key] = Body.objects.add_root(fields)
        else:
            cast.bodies[key] = Body.objects.add_child(cast.bodies[parent], fields)
    cast.users["citizen"] = User.objects.create_user(
        "citizen@example.vn", PASSWORD, full_name="Lê Thị Dân"
    )
    for person, (body, role) in _PEOPLE.items():
        user = User.objects.create_user(
            f"{person}@example.vn", PASSWORD, full_name=f"Người {person}"
        )
        Membership.objects.create(user=user, body=cast.bodies[body], role=role)
        cast.users[person] = user
    return cast
