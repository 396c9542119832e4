"""Bodies as sets: those that exist on a day, those below another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from treebeard.mp_tree import MP_NodeManager, MP_NodeQuerySet

from danvan.web.core.words import fold

if TYPE_CHECKING:
    from danvan.web.bodies.models import Body


def below(path: str, field: str = "path") -> Q:
    """The bodies of the subtree at `path`, itself included, as a range that an index serves."""
    # A step of a path is four of 0-9A-Z; the last one is never reached.
    return Q(**{f"{field}__gte": path, f"{field}__lt": path + "ZZZZ"})


def alive(at: date) -> Q:
    """Those that exist on the day `at`."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=at)
    return begun & (Q(valid_to__isnull=True) | Q(valid_to__gte=at))


class BodyQuerySet(MP_NodeQuerySet):
    """A set of bodies."""

    def alive(self, at: date) -> BodyQuerySet:
        """Those that exist on the day `at`."""
        return self.filter(alive(at))

    def below(self, body: Body) -> BodyQuerySet:
        """`body` and every body under it."""
        return self.filter(below(body.path))

    def matching(self, words: str) -> BodyQuerySet:
        """Those whose name, other name, code or symbol holds every word, however accented."""
        from danvan.web.bodies.models import Alias

        found = self
        for word in fold(words).split():
            aliases = Alias.objects.filter(body=OuterRef("pk"), context=None, key__contains=word)
            coded = Q(organ_code__icontains=word) | Q(symbol__iexact=word)
            found = found.filter(Q(key__contains=word) | coded | Exists(aliases))
        return found

    def children_of(self, body: Body) -> BodyQuerySet:
        """Those right below `body`."""
        return self.filter(below(body.path), depth=body.depth + 1)


class BodyManager(MP_NodeManager):
    """The tree's manager with the questions above."""

    def get_queryset(self) -> BodyQuerySet:
        return BodyQuerySet(self.model, using=self._db).order_by("path")

    def alive(self, at: date) -> Any:
        return self.get_queryset().alive(at)

    def below(self, body: Body) -> Any:
        return self.get_queryset().below(body)
