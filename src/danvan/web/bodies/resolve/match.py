"""The answer of the Resolver."""

from __future__ import annotations

from dataclasses import dataclass

from danvan.web.bodies.models import Body, BodyGroup


@dataclass(frozen=True, slots=True)
class Match:
    """What words were taken to mean: a body, a group, or neither, and why (in Vietnamese).

    `options` are the bodies among which a person must choose where the words are ambiguous.
    """

    body: Body | None = None
    group: BodyGroup | None = None
    reason: str = ""
    options: tuple[Body, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nobody needs to look at it."""
        return self.body is not None or self.group is not None
