"""Tries the ways to understand a name in their order; the first that leads to one thing decides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import takewhile

from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.resolve.index import Index, own_name
from danvan.web.bodies.resolve.match import Match
from danvan.web.bodies.resolve.spelling import canonical, is_generic, shortened, without
from danvan.web.core.words import fold

_OPTIONS = 8


class Resolver:
    """Resolves the names of a document issued by `issuer` (None: unknown) on the day `at`."""

    def __init__(self, issuer: Body | None, at: date) -> None:
        self._index = Index(at)
        self._issuer = issuer
        self._places = _places(issuer)
        self._known: dict[str, Match] = {}

    def resolve(self, words: str) -> Match:
        """The match for one name as printed; the same words get the same answer."""
        if words not in self._known:
            self._known[words] = self._resolve(canonical(fold(words)))
        return self._known[words]

    def _resolve(self, key: str) -> Match:
        if not key:
            return Match(reason=_("Không có tên"))
        if match := self._alias(key):
            return match
        options: list[Body] = []
        for form, reason in self._forms(key):
            if groups := self._index.groups.get(form):
                return self._group(groups)
            found = self._index.bodies.get(form, [])
            nearest = self._nearest(found)
            if len(nearest) == 1:
                return Match(nearest[0], reason=reason if len(found) == 1 else self._near())
            options = options or nearest
        if is_generic(key):
            return Match(reason=_("Nêu chung, không chỉ rõ cơ quan nào"))
        if options:
            reason = _("Có %(n)d cơ quan cùng tên gọi này") % {"n": len(options)}
            return Match(reason=reason, options=tuple(options[:_OPTIONS]))
        return Match(reason=_("Chưa có cơ quan nào mang tên này"))

    def _forms(self, key: str) -> Iterable[tuple[str, str]]:
        """The name whole, then without the places of the issuer, then without empty tails."""
        yield key, _("Đúng tên cơ quan")
        for place in self._places:
            if (form := without(key, place)) != key:
                yield form, _("Đúng tên, bỏ tên địa bàn của cơ quan ban hành")
        for form in shortened(key):
            yield form, _("Đúng tên, bỏ phần chỉ địa bàn")
        if key.startswith("cac "):
            yield key[4:], _("Đúng tên cơ quan")

    def _alias(self, key: str) -> Match | None:
        """A name given in the register, or remembered from a person's choice in this context."""
        here = self._issuer.path if self._issuer else ""
        held = [
            alias
            for alias in self._index.aliases.get(key, [])
            if alias.context is None or here.startswith(alias.context.path)
        ]
        bodies = {alias.body_id: alias.body for alias in held}
        if len(bodies) != 1:
            return None
        remembered = any(alias.remembered for alias in held)
        reason = (
            _("Đã được chọn cho tên này trước đây") if remembered else _("Tên gọi khác đã đăng ký")
        )
        return Match(next(iter(bodies.values())), reason=reason)

    def _group(self, groups: list[BodyGroup]) -> Match:
        nearest = sorted(groups, key=lambda group: -self._shared(group.under.path))
        return Match(group=nearest[0], reason=_("Đúng tên nhóm cơ quan"))

    def _nearest(self, bodies: list[Body]) -> list[Body]:
        """Those that share most of the issuer's branch of the tree, then those highest in it."""
        if len(bodies) < 2:
            return bodies
        ranks = [(-self._shared(body.path), body.depth) for body in bodies]
        best = min(ranks)
        return [body for body, rank in zip(bodies, ranks, strict=True) if rank == best]

    def _shared(self, path: str) -> int:
        """How many steps of the tree `path` goes together with the issuer's."""
        own = self._issuer.path if self._issuer else ""
        steps = takewhile(lambda at: path[at : at + 4] == own[at : at + 4], range(0, len(own), 4))
        return len(list(steps))

    def _near(self) -> str:
        return _("Cùng tên gọi, gần cơ quan ban hành nhất")


def _places(issuer: Body | None) -> list[str]:
    """The folded places of the issuer and of those above it, whole and by their own names."""
    if issuer is None:
        return []
    branch = [*Body.objects.get_ancestors(issuer), issuer]
    places = [fold(body.place) for body in reversed(branch) if body.place]
    return list(dict.fromkeys(form for place in places for form in (place, own_name(place))))
