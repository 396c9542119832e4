"""Tries the ways to understand a name in their order; the first that leads to one thing decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from danvan.web.bodies.handover import heirs
from danvan.web.bodies.models import Body
from danvan.web.bodies.resolve.collective import collective
from danvan.web.bodies.resolve.index import Index, Known
from danvan.web.bodies.resolve.levels import core, level_told
from danvan.web.bodies.resolve.match import Match
from danvan.web.bodies.resolve.spelling import (
    headed,
    is_generic,
    is_nobody,
    key_of,
    shortened,
    without,
)
from danvan.web.bodies.resolve.split import split
from danvan.web.bodies.resolve.surroundings import Surroundings
from danvan.web.core.templatetags.danvan import day

_OPTIONS = 8
_LONGEST = 400  # characters of a name; what is longer is a paragraph
_SAME_LEVEL = " cung cap"
_BRACKETS = re.compile(r"\([^)]*\)")


class Resolver:
    """Resolves the names of a document issued by `issuer` (None: unknown) on the day `at`.

    What was chosen earlier in the branch of the `holder` of the document counts as well.
    """

    def __init__(self, issuer: Body | None, at: date, holder: Body | None = None) -> None:
        self._index = Index(at)
        self._at = at
        self._here = Surroundings(issuer)
        self._branches = (self._here.path, holder.path if holder else "")
        self._known: dict[str, Match] = {}

    def resolve(self, words: str) -> Match:
        """The match for one name as printed; the same words get the same answer."""
        if words not in self._known:
            self._known[words] = self._told(words[:_LONGEST])
        return self._known[words]

    def _told(self, words: str) -> Match:
        """As printed, then without what stands in brackets: `Ban Dân vận (khối Dân vận)`."""
        match = self._resolve(key_of(words))
        if match.sure or "(" not in words:
            return match
        bare = self._resolve(key_of(_BRACKETS.sub(" ", words)))
        return bare if bare.sure else match

    def resolve_each(self, words: str) -> list[tuple[str, Match]]:
        """The match of each party of a phrase: `Sở Nội vụ, Sở Tài chính và UBND các xã` has three.

        One name that is understood as a whole is never cut; the parts that are not understood are
        given back with their own match.
        """
        whole = self.resolve(words)
        if whole.sure or len(words) > _LONGEST:
            return [(words, whole)]
        return [(part, self.resolve(part)) for part in split(words, self.resolve)]

    def _resolve(self, key: str) -> Match:
        if not key:
            return Match(reason=_("Không có tên"))
        if match := self._alias(key):
            return match
        if is_nobody(key):
            return self._open(key, [])
        if match := self._group(key):
            return match
        options: list[Known] = []
        for found, reason in self._candidates(key):
            match, left = self._choose(key, found, reason)
            if match:
                return match
            options = options or left
        return self._gone(key) or self._open(key, options)

    def _candidates(self, key: str) -> Iterator[tuple[list[Known], str]]:
        """Bodies by the name whole, then by what documents leave out or add, the surest first."""
        index = self._index
        forms = list(self._forms(key))
        for form, reason in forms:
            yield index.bodies.get(form, []), reason
        for form, _reason in forms:
            yield index.cores.get(core(form), []), _("Đúng tên, cấp được hiểu theo nơi ban hành")

    def _forms(self, key: str) -> Iterator[tuple[str, str]]:
        """The name whole, without the issuer's places, without empty tails, without its head."""
        yield key, _("Đúng tên cơ quan")
        for place in self._here.places:
            if (form := without(key, place)) != key and form:
                yield form, _("Đúng tên, bỏ tên địa bàn của cơ quan ban hành")
        for form in shortened(key):
            yield form, _("Đúng tên, bỏ phần chỉ địa bàn")
        if body := headed(key):
            yield body, _("Người đứng đầu cơ quan này")

    def _choose(
        self, key: str, found: list[Known], reason: str
    ) -> tuple[Match | None, list[Known]]:
        """The one body meant; else those among which a person chooses."""
        told = level_told(key)
        if key.endswith(_SAME_LEVEL) and self._here.level:
            told = {self._here.level}  # type: ignore[arg-type]
        fit = [body for body in found if not told or body.level in told]
        near = self._here.nearest([body for body in fit if self._here.reaches(body, key)])
        if len(near) == 1:
            why = reason if len(fit) == 1 else _("Cùng tên gọi, gần cơ quan ban hành nhất")
            return Match(self._body(near[0]), reason=why), []
        return None, near or fit

    def _alias(self, key: str) -> Match | None:
        """A name given in the register, or remembered from a person's choice in this context."""
        held = [
            each
            for each in self._index.aliases.get(key, [])
            if not each.context or any(at.startswith(each.context) for at in self._branches)
        ]
        chosen = [each for each in held if each.remembered]
        for some in (chosen, [each for each in held if self._here.reaches(each.body, key)]):
            bodies = self._here.nearest(list({each.body.pk: each.body for each in some}.values()))
            if len(bodies) == 1:
                learned = _("Đã được chọn cho tên này trước đây")
                reason = learned if some is chosen else _("Tên gọi khác đã đăng ký")
                return Match(self._body(bodies[0]), reason=reason)
        return None

    def _group(self, key: str) -> Match | None:
        """A group by any way of listing its members."""
        told = level_told(key)
        for form in (key, *[form for form, _reason in self._forms(key)], core(key)):
            groups = self._index.groups.get(collective(form) or form, [])
            fit = [group for group in groups if told & set(group.levels)]
            near = self._here.groups(fit or groups)
            if len(near) == 1:
                return Match(group=near[0], reason=_("Đúng tên nhóm cơ quan"))
        return None

    def _gone(self, key: str) -> Match | None:
        """A body of another day: who answers for it now, or that it was not there yet."""
        for form, _reason in self._forms(key):
            found = self._index.gone.get(form, [])
            near = self._here.nearest([b for b in found if self._here.reaches(b, key)])
            if len(near) != 1:
                continue
            if near[0].ended and near[0].ended < self._at:
                return self._heir(near[0])
            reason = _("Cơ quan này chỉ hoạt động từ %(day)s") % {"day": day(near[0].begun)}
            return Match(reason=reason, options=(self._body(near[0]),))
        return None

    def _heir(self, known: Known) -> Match:
        told = {"name": known.name, "day": day(known.ended)}
        found = heirs(self._body(known), self._at)
        if len(found) == 1:
            reason = _("“%(name)s” hoạt động đến %(day)s; đây là cơ quan kế tục")
            return Match(found[0], reason=reason % told)
        if found:
            reason = _("“%(name)s” hoạt động đến %(day)s; có nhiều cơ quan kế tục")
            return Match(reason=reason % told, options=tuple(found[:_OPTIONS]))
        return Match(reason=_("“%(name)s” đã kết thúc ngày %(day)s, chưa ghi kế tục") % told)

    def _open(self, key: str, options: list[Known]) -> Match:
        """Nobody is sure: what a person is told."""
        if is_generic(key):
            return Match(reason=_("Nêu chung, không chỉ rõ cơ quan nào"))
        if not options:
            return Match(reason=_("Chưa có cơ quan nào mang tên này"))
        some = tuple(self._body(body) for body in options[:_OPTIONS])
        if len(options) == 1:
            return Match(reason=_("Chỉ thấy tên này ở địa phương khác"), options=some)
        reason = _("Có %(n)d cơ quan cùng tên gọi này") % {"n": len(options)}
        return Match(reason=reason, options=some)

    def _body(self, known: Known) -> Body:
        return Body.objects.get(pk=known.pk)
