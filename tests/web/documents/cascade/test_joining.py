"""Two rows become one: nothing that was said of the two alone is left as a circle."""

from __future__ import annotations

from danvan.web.documents.actions import join_documents, keep_apart, say_link
from danvan.web.documents.models import Apart, CoverageDecision, Document, SaidLink
from roles import Cast

from .scene import cite, held


def test_what_was_said_of_the_two_goes_the_rest_moves(cast: Cast) -> None:
    by = cast.actor("officer")
    third, kept = held(cast, "01-KH"), held(cast, "02-KH")
    other, fourth = held(cast, "02-KH"), held(cast, "03-KH")
    citation = cite(third, other)
    say_link(by=by, lower=kept, upper=other, relation="mentions")
    say_link(by=by, lower=other, upper=fourth, relation="implements")
    for each in (kept, third, fourth):
        keep_apart(by=by, one=each, other=other)
    CoverageDecision.objects.create(
        upper=other, lower=kept, duty="x", duty_clause="II.1", duty_words="x",
        verdict="none", decided_at=kept.created_at,
    )  # fmt: skip
    Document.objects.filter(pk=kept.pk).update(merged_into=other)
    join_documents(by=by, kept=kept, other=other)
    citation.refresh_from_db()
    kept.refresh_from_db()
    assert citation.target == kept and kept.merged_into is None
    assert [(each.lower, each.upper) for each in SaidLink.objects.all()] == [(kept, fourth)]
    pairs = set(Apart.objects.values_list("one", "other"))
    assert pairs == {(third.pk, kept.pk), (kept.pk, fourth.pk)}
    assert not CoverageDecision.objects.exists()
    assert list(kept.versions.values_list("number", flat=True)) == [2, 1]
