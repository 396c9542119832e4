"""Where the duties of a draft stand in a version: by their quoted words, else by their clause."""

from __future__ import annotations

from danvan.official.drafting import quoted
from danvan.web.core.words import fold
from danvan.web.documents.access import READ
from danvan.web.documents.compare import Moves
from danvan.web.documents.models import Version
from danvan.web.programmes.models import Draft, DraftDuty


def found(draft: Draft, version: Version) -> dict[int, str]:
    """The clause of each duty in `version`, by the key of the duty; what went is not there.

    The words that the draft quotes are looked for first; where somebody wrote them anew the clause
    is followed from the first version of the draft.
    """
    duties = list(draft.duties.all())
    here = _quoting(version, duties)
    first = draft.document.versions.filter(status__in=READ).order_by("number").first()
    if len(here) == len(duties) or first is None or first.pk == version.pk:
        return here
    taken, moves = set(here.values()), Moves(first, version)
    for pk, clause in _quoting(first, duties).items():
        place = moves.place(clause, None, None) if pk not in here else None
        if place and place.clause not in taken:
            here[pk] = place.clause
            taken.add(place.clause)
    return here


def _quoting(version: Version, duties: list[DraftDuty]) -> dict[int, str]:
    """Each duty in the first clause that holds its words and is not another one's."""
    rows = version.candidates.filter(dropped=False).order_by("order")
    clauses = [(clause, fold(text)) for clause, text in rows.values_list("clause", "text")]
    told: dict[int, str] = {}
    for duty in duties:
        words = fold(quoted(duty.words))
        for clause, text in clauses:
            if words and words in text and clause not in told.values():
                told[duty.pk] = clause
                break
    return told
