"""From a document's words to the body or group meant, in the issuer's context, with the reason.

`Resolver(issuer, day).resolve(words)` answers for one name, `resolve_each` for a phrase that may
name several parties; neither guesses among equals.
"""

from danvan.web.bodies.resolve.match import Match
from danvan.web.bodies.resolve.resolver import Resolver

__all__ = ["Match", "Resolver"]
