"""A person says whether a duty is carried out below, and by which clauses; and takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused, Stale
from danvan.web.documents.access import keepers_see, require_judge
from danvan.web.documents.actions.keep import locked
from danvan.web.documents.coverage.decided import told
from danvan.web.documents.coverage.inputs import Side, sides
from danvan.web.documents.models import (
    Comparison,
    CoverageDecision,
    Document,
    Verdict,
    Version,
)

NOTE = 500


@transaction.atomic
def decide_coverage(
    *,
    by: Actor,
    upper: Version,
    lower: Version,
    duty: str,
    verdict: str,
    clauses: Sequence[str] = (),
    note: str = "",
    revision: int | None = None,
) -> CoverageDecision:
    """Keep what a person says of the duty with the key `duty` and the document of `lower`.

    `clauses` are keys of the lower version; a "no" is about those that were found for the duty.
    `revision` is the one that the page showed, 0 for none. Raises Denied, Refused, Stale.
    """
    require_judge(by, upper.document, lower.document)
    locked(lower.document)  # one decision at a time: the second is told of the first
    of = sides([upper.pk, lower.pk])
    mark = _mark(of[upper.pk], duty, _("Nhiệm vụ này không còn trong văn bản; hãy mở lại trang."))
    if verdict not in Verdict.values:
        raise Refused(_("Hãy chọn một kết luận."))
    if verdict == Verdict.NONE:
        clauses = _found(upper, lower, duty, of[lower.pk])
    elif not clauses:
        raise Refused(_("Hãy chọn ít nhất một mục của văn bản bên dưới làm căn cứ."))
    gone = _("Mục đã chọn không còn trong văn bản bên dưới; hãy mở lại trang.")
    marks = {key: _mark(of[lower.pk], key, gone) for key in clauses}
    decision = _locked(upper.document, lower.document, mark)
    _require_fresh(decision, revision)
    before = told(decision) if decision else {}
    item = next(item for item in of[upper.pk].items if item.key == duty)
    decision = _kept(decision, by, upper.document, lower.document, mark, verdict, note)
    decision.duty_clause, decision.duty_words = duty, item.text
    decision.clauses = [list(pair) for pair in marks.items()]
    decision.save()
    _record(by, "decide_coverage", decision, before, told(decision))
    return decision


@transaction.atomic
def drop_coverage_decision(
    *, by: Actor, decision: CoverageDecision, revision: int | None = None
) -> None:
    """Take a decision back: what was found counts again. Raises Denied, Refused, Stale."""
    require_judge(by, decision.upper, decision.lower)
    held = _locked(decision.upper, decision.lower, decision.duty)
    if held is None:
        raise Refused(_("Kết luận này đã được bỏ rồi."))
    _require_fresh(held, revision)
    _record(by, "drop_coverage_decision", held, told(held), {})
    held.delete()


def _mark(side: Side, key: str, gone: str) -> str:
    try:
        return side.marks[key]
    except KeyError:
        raise Refused(gone) from None


def _found(upper: Version, lower: Version, duty: str, side: Side) -> list[str]:
    kept = Comparison.objects.filter(upper=upper, lower=lower).defer("evidence").first()
    found = kept.cells.get(duty, {}).get("items", []) if kept else []
    return [key for key in found if key in side.marks]


def _locked(upper: Document, lower: Document, mark: str) -> CoverageDecision | None:
    rows = CoverageDecision.objects.select_for_update(of=("self",)).select_related("user", "body")
    return rows.filter(upper=upper, lower=lower, duty=mark).first()


def _require_fresh(decision: CoverageDecision | None, seen: int | None) -> None:
    """Raise Stale, naming who was first, unless the page showed what is there now."""
    if seen is None or seen == (decision.revision if decision else 0):
        return
    if decision is None:
        raise Stale(_("Kết luận trước đã được bỏ sau khi bạn mở trang; hãy xem lại rồi gửi lại."))
    at = timezone.localtime(decision.decided_at).strftime("%H:%M")
    words = {"who": decision.user or decision.body or _("Hệ thống"), "at": at}
    raise Stale(
        _(
            "%(who)s đã kết luận về ô này lúc %(at)s, sau khi bạn mở trang. Những gì bạn nhập còn "
            "nguyên; hãy xem kết luận ấy rồi gửi lại."
        )
        % words
    )


def _kept(
    decision: CoverageDecision | None,
    by: Actor,
    upper: Document,
    lower: Document,
    mark: str,
    verdict: str,
    note: str,
) -> CoverageDecision:
    """The decision with what is said now."""
    if decision is None:
        decision = CoverageDecision(upper=upper, lower=lower, duty=mark, revision=0)
    decision.verdict, decision.note = verdict, note.strip()[:NOTE]
    decision.user, decision.body, decision.decided_at = by.user, by.body, now()
    decision.revision += 1
    return decision


def _record(
    by: Actor,
    act: str,
    decision: CoverageDecision,
    before: dict[str, str],
    after: dict[str, str],
) -> None:
    """In the journal of the lower document, but of the upper one where its holder sees not that."""
    names = dict.fromkeys([*before, *after])
    changes = {
        name: (before.get(name) or None, after.get(name) or None)
        for name in names
        if before.get(name) != after.get(name)
    }
    note = f"{decision.upper}, {decision.duty_clause}: {decision.duty_words[:200]}"
    hidden = not keepers_see(decision.lower, decision.upper)
    audit.record(by, act, decision.upper if hidden else decision.lower, changes, note)
