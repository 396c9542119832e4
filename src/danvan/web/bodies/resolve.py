"""From a document's words to the body or group meant, in the issuer's context, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.words import fold


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


class Resolver:
    """Resolves the names of a document issued by `issuer` (None: unknown) on the day `at`."""

    def __init__(self, issuer: Body | None, at: date) -> None:
        self._issuer = issuer
        self._bodies: dict[str, list[Body]] = {}
        for body in Body.objects.alive(at):
            self._bodies.setdefault(body.key, []).append(body)
        self._groups = {group.key: group for group in BodyGroup.objects.select_related("under")}

    def resolve(self, words: str) -> Match:
        """The match for one name as printed."""
        key = fold(words)
        found = self._bodies.get(key, [])
        if len(found) == 1:
            return Match(found[0], reason=_("Đúng tên cơ quan"))
        if group := self._groups.get(key):
            return Match(group=group, reason=_("Đúng tên nhóm"))
        return Match(options=tuple(found), reason=_("Chưa rõ là cơ quan nào"))
