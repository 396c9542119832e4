"""Who writes and who decides for each body and programme of the demo."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Membership, Role, User
from danvan.web.demo.staff import Staff
from danvan.web.programmes.models import Programme

_OFFICER = frozenset((Role.OFFICER, Role.VIEWER))
_APPROVER = frozenset((Role.APPROVER, Role.OFFICER, Role.VIEWER))


class Cast:
    """Actors; the forty people where they work, else an officer with a name of its own."""

    def __init__(self, staff: Staff) -> None:
        self._staff = staff
        rows = Membership.objects.filter(role=Role.APPROVER).select_related("user", "body")
        self._approvers = [(row.body, row.user) for row in rows.order_by("pk")]

    def officer(self, body: Body) -> Actor:
        """Who reports for the body."""
        user = self._staff.of(body)
        if user.pk is None:
            self._staff.write()
        return Actor(user, body, _OFFICER)

    def approver(self, programme: Programme) -> Actor:
        """Who decides in a programme: the approver nearest to its follower."""
        body, user = self._deciding(programme)
        return Actor(user, body, _APPROVER)

    def head(self, body: Body) -> Actor:
        """Who decides for the body itself: its approver, else the person who writes for it."""
        own = next((user for held, user in self._approvers if held.pk == body.pk), None)
        return Actor(own or self.officer(body).user, body, _APPROVER)

    def _deciding(self, programme: Programme) -> tuple[Body, User]:
        for kept in (programme.follower, programme.owner):
            near = [pair for pair in self._approvers if kept.path.startswith(pair[0].path)]
            if near:
                return max(near, key=lambda pair: len(pair[0].path))
        raise LookupError(f"nobody decides in {programme}")
