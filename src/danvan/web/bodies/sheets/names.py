"""Bodies as a cell names them: by code, by name, or by the way down to them where names repeat."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body
from danvan.web.core.words import fold

WAY = " > "  # between a body and the one below it
_STEP = Body.steplen
_OFFERED = 4


class Names:
    """The bodies given by their names, also those not yet saved: each is known by its path."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._at: dict[str, Body] = {}
        self._named: dict[str, list[Body]] = {}
        self._coded: dict[str, list[Body]] = {}
        for body in bodies:
            self.add(body)

    def add(self, body: Body) -> None:
        """Know one more."""
        self._at[body.path] = body
        self._named.setdefault(fold(body.name), []).append(body)
        if body.organ_code:
            self._coded.setdefault(fold(body.organ_code), []).append(body)

    def label(self, body: Body) -> str:
        """What a cell says for the body: its name, or the whole way where the name repeats."""
        return body.name if len(self._named[fold(body.name)]) == 1 else self._way(body)

    def parent_of(self, body: Body) -> str:
        """The label of the body above; empty for a root."""
        above = self._at.get(body.path[:-_STEP])
        return self.label(above) if above else ""

    def find(self, words: str) -> Body:
        """The one body meant; raises ValidationError that tells what to write instead."""
        found = self._found(words)
        if len(found) == 1:
            return found[0]
        if not found:
            raise ValidationError(_("Không có cơ quan nào tên là “%(name)s”.") % {"name": words})
        ways = "” / “".join(self._way(body) for body in found[:_OFFERED])
        raise ValidationError(
            _("Có %(n)d cơ quan tên “%(name)s”; hãy ghi cả cấp trên, ví dụ “%(ways)s”.")
            % {"n": len(found), "name": words, "ways": ways}
        )

    def knows(self, words: str) -> bool:
        """Whether the words name any body."""
        return bool(self._found(words))

    def coded(self, code: str) -> list[Body]:
        """The bodies of an organ code, those that live before those that ended."""
        found = self._coded.get(fold(code), []) if code else []
        return sorted(found, key=lambda body: body.valid_to is not None)

    def under(self, name: str, parent: Body | None) -> list[Body]:
        """The bodies of exactly this name right below `parent`."""
        above = parent.path if parent else ""
        found = _spelt(self._named.get(fold(name), []), name)
        return [body for body in found if body.path[:-_STEP] == above]

    def _found(self, words: str) -> list[Body]:
        if coded := self._coded.get(fold(words)):
            return _better(coded, [body for body in coded if body.valid_to is None])
        *above, last = [part.strip() for part in words.split(WAY.strip())]
        found = self._named.get(fold(last), [])
        if above:
            found = [body for body in found if self._stands(body, above)]
        # The same letters with other tone marks are another place; who ended gives way.
        found = _better(found, _spelt(found, last))
        return _better(found, [body for body in found if body.valid_to is None])

    def _stands(self, body: Body, above: list[str]) -> bool:
        """Whether the names stand above it in this order, be it with others between."""
        way = iter([fold(each.name) for each in self._branch(body)[:-1]])
        return all(fold(name) in way for name in above)

    def _way(self, body: Body) -> str:
        return WAY.join(each.name for each in self._branch(body))

    def _branch(self, body: Body) -> list[Body]:
        steps = range(_STEP, len(body.path) + 1, _STEP)
        return [self._at[body.path[:end]] for end in steps]


def _spelt(found: list[Body], name: str) -> list[Body]:
    return [body for body in found if body.name.casefold() == name.casefold()]


def _better(found: list[Body], some: list[Body]) -> list[Body]:
    return some if len(found) > 1 and some else found
