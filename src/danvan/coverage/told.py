"""Whether a duty falls on a body: by its name, its role at its level, or a group it belongs to."""

from __future__ import annotations

from danvan.coverage.lexicon import groups, leading, words_of
from danvan.coverage.model import Item
from danvan.coverage.roles import level, role


def told(duty: Item, body: str | None) -> bool | None:
    """True where the duty names the body, its role or its group, False where only others.

    None where nobody is named, or where it cannot be known who they are.
    """
    named = (*duty.leads, *duty.coordinators)
    if not named or not body:
        return None
    answers = [is_meant(name, body) for name in named]
    if True in answers:
        return True
    return None if None in answers else False


def is_meant(name: str, body: str) -> bool | None:
    """Whether `name` in a duty means `body`; None where the lexicon does not know one of them.

    The plan of a party committee is for all bodies of its place.
    """
    if name == body:
        return True
    own = role(body)
    words = " ".join(words_of(name))
    for group, members in groups().items():
        if words.startswith(group):
            return own in members if own and members else None
    if own is None or role(name) is None:
        return None
    above, here = level(name), level(body)
    if role(name) == own:
        return above is None or here is None or above == here
    return own in leading() and above is not None and above == here
