"""Correcting the outline: marks and headings, where a part begins, parts that are one."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import require_open, require_unchanged
from danvan.web.documents.models import Clause
from danvan.web.documents.settling.outline import before, own_end


def _locked(by: Actor, clause: Clause, seen: str | None) -> Clause:
    found = (
        Clause.objects.select_for_update(of=("self",))
        .select_related("version__document__owner", "parent")
        .get(pk=clause.pk)
    )
    require_open(by, found.version)
    require_unchanged(found, seen)
    return found


@transaction.atomic
def edit_clause(
    *,
    by: Actor,
    clause: Clause,
    label: str,
    heading: str,
    start: int | None = None,
    seen: str | None = None,
) -> Clause:
    """Set mark and heading, and where the part begins; the words before it go to the part before.

    Raises Refused for a start outside the part before and this one.
    """
    found = _locked(by, clause, seen)
    changes = audit.changed(found, label=label.strip(), heading=heading.strip())
    if start is not None and start != found.start:
        changes |= _move(found, start)
    if changes:
        found.save()
        audit.record(by, "edit_clause", found, changes)
    return found


def _move(clause: Clause, start: int) -> dict[str, tuple[Any, Any]]:
    text, earlier = clause.version.text, before(clause)
    if earlier is None or not earlier.start < start < own_end(clause):
        raise Refused(_("Mục này chỉ bắt đầu được ở trong nó hoặc trong mục đứng ngay trước."))
    changes = {"words": (_opening(text, clause.start), _opening(text, start))}
    enclosing = set(_ancestors(clause))
    above = Clause.objects.filter(pk__in=_ancestors(earlier)).exclude(pk__in=enclosing)
    above.update(end=len(text[:start].rstrip()))
    if earlier.pk not in enclosing:
        earlier.end = len(text[:start].rstrip())
    clause.start = start
    clause.save()
    for each in (clause, earlier):
        each.text = own_words(each)
    earlier.save()
    return changes


def _opening(text: str, at: int) -> str:
    return text[at : at + 60].replace("\n", " ")


def _ancestors(clause: Clause) -> list[int]:
    """Keys of the parts that hold this one."""
    found: list[int] = []
    above = clause.parent
    while above is not None:
        found.append(above.pk)
        above = above.parent
    return found


def own_words(clause: Clause) -> str:
    """The part's own words from the text, without its mark and heading."""
    words = clause.version.text[clause.start : own_end(clause)].strip()
    for printed in (clause.label, clause.heading):
        if printed and words.startswith(printed):
            words = words[len(printed) :].lstrip()
    return words


@transaction.atomic
def merge_clause(*, by: Actor, clause: Clause, seen: str | None = None) -> Clause:
    """Make the part one with that before it: its words, parts and tasks go there."""
    found = _locked(by, clause, seen)
    earlier = before(found)
    if earlier is None:
        raise Refused(_("Đây là phần đầu tiên, không có phần nào trước để gộp vào."))
    opening = " ".join(filter(None, [found.label, found.heading, found.text]))
    joined = "\n".join(filter(None, [earlier.text, opening]))
    changes = audit.changed(earlier, text=joined, end=max(earlier.end, found.end))
    found.children.update(parent=earlier)
    found.version.candidates.filter(clause=found.path).update(clause=earlier.path)
    earlier.save()
    audit.record(by, "merge_clause", earlier, {"text": changes["text"]}, found.path)
    found.delete()
    return earlier
