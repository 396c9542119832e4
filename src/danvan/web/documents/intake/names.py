"""The names of a version in the context of its issuer, each looked up once."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body
from danvan.web.bodies.resolve import Match, Resolver
from danvan.web.core.clock import today
from danvan.web.core.words import fold
from danvan.web.documents.models import Document


@dataclass(frozen=True, slots=True)
class Named:
    """The match for a name, and whether nobody needs to look at it."""

    match: Match
    settled: bool


class Names:
    """Resolves as the issuer would: on the document's day, in the issuer's branch of the tree.

    Where the issuer is in no register, the branch is that of the body that holds the document,
    and no match is settled by itself.
    """

    def __init__(self, document: Document) -> None:
        self.day = document.date or today()
        self._guess = document.issuer is None
        self._resolver = Resolver(document.issuer or document.owner, self.day, document.owner)

    def find(self, words: str) -> Named:
        """The match for one name as printed."""
        return self._named(self._resolver.resolve(words))

    def find_each(self, words: str) -> list[tuple[str, Named]]:
        """Each party of a phrase: `các sở: Nội vụ, Tài chính` has two, a name understood is one."""
        return [(part, self._named(found)) for part, found in self._resolver.resolve_each(words)]

    def _named(self, match: Match) -> Named:
        return Named(match, match.sure and not self._guess)


def issuer_of(document: Document) -> Body | None:
    """The body in the register that the head names as issuer, or None where it is not sure."""
    resolver = Resolver(document.owner, document.date or today())
    for words in _spellings(document):
        if body := resolver.resolve(words).body:
            return body
    return None


def _spellings(document: Document) -> list[str]:
    """The issuer's name, and with the superior's behind it where that is not in it already."""
    name, above = document.issuer_name, document.superior_name
    if not name:
        return []
    if above and fold(above) not in fold(name):
        return [_("%(name)s %(above)s") % {"name": name, "above": above}, name]
    return [name]
