"""Doubts until none is left: let stand, a name answered once for all, remarks at once, the end."""

from __future__ import annotations

import pytest

from danvan.web.bodies.models import Alias, BodyGroup
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions.settling import (
    accept_candidate,
    choose_body,
    edit_head,
    keep_names,
    settle_doubt,
    settle_minor,
    settle_version,
)
from danvan.web.documents.models import Version
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling import desk as loaded
from programme_builders import DAY
from roles import Cast
from settling_builders import Desk

WORDS = "Ban Dân vận"


def test_a_name_is_answered_wherever_it_stands(desk: Desk, cast: Cast) -> None:
    CandidateBody.objects.create(candidate=desk.tasks["second"], part="coordinate", words=WORDS)
    rows = choose_body(
        by=cast.actor("officer"),
        version=desk.version,
        words=WORDS,
        owner=cast.bodies["follower"],
        remember=True,
    )
    assert len(rows) == 2 and all(row.settled for row in rows)
    found = CandidateBody.objects.filter(words=WORDS)
    assert {row.body for row in found} == {cast.bodies["follower"]}
    doubt = desk.version.doubts.get(code="name-unknown")
    assert doubt.settled_by == cast.users["officer"]
    assert doubt.decision == "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    entry = Entry.objects.of(desk.tasks["third"]).get()
    assert entry.changes == {"lead": [WORDS, "Ban Tuyên giáo và Dân vận Tỉnh ủy"]}


def test_the_answer_is_remembered_for_the_issuer(desk: Desk, cast: Cast) -> None:
    given = {"by": cast.actor("officer"), "version": desk.version, "words": WORDS}
    choose_body(owner=cast.bodies["inspection"], remember=True, **given)
    alias = Alias.objects.get(remembered=True)
    assert (alias.body, alias.context) == (cast.bodies["inspection"], cast.bodies["follower"])
    assert Resolver(cast.bodies["follower"], DAY).resolve(WORDS).body == cast.bodies["inspection"]


@pytest.mark.parametrize("issuer", ["province", None])
def test_a_choice_decides_for_nobody_beside_or_above(
    desk: Desk, cast: Cast, issuer: str | None
) -> None:
    """The body holds a document of another one, or of one that is in no register."""
    document = desk.version.document
    document.issuer = cast.bodies[issuer] if issuer else None
    document.save()
    given = {"by": cast.actor("officer"), "version": desk.version, "words": WORDS}
    choose_body(owner=cast.bodies["inspection"], remember=True, **given)
    province, holder = cast.bodies["province"], cast.bodies["follower"]
    for near in (province, cast.bodies["other"], None):
        assert Resolver(near, DAY).resolve(WORDS).body != cast.bodies["inspection"]
    assert Resolver(province, DAY, holder).resolve(WORDS).body == cast.bodies["inspection"]


def test_not_remembered_unless_wanted(desk: Desk, cast: Cast) -> None:
    group = BodyGroup.objects.create(name="Các đảng ủy", under=cast.bodies["province"])
    given = {"by": cast.actor("officer"), "version": desk.version, "words": WORDS}
    assert choose_body(owner=group, **given)[0].group == group
    assert not Alias.objects.exists()
    with pytest.raises(Refused, match="đã được người khác xử lý"):
        choose_body(owner=group, **given)


def test_a_name_may_stand_as_it_is(desk: Desk, cast: Cast) -> None:
    keep_names(by=cast.actor("officer"), version=desk.version, words=WORDS)
    row = desk.tasks["third"].bodies.get()
    assert row.settled and row.body is None
    assert desk.version.doubts.get(code="name-unknown").decision == "Để nguyên như văn bản"


def test_a_guess_may_be_right(desk: Desk, cast: Cast) -> None:
    desk.tasks["third"].bodies.update(body=cast.bodies["follower"])
    keep_names(by=cast.actor("officer"), version=desk.version, words=WORDS)
    assert desk.tasks["third"].bodies.get().body == cast.bodies["follower"]
    told = desk.version.doubts.get(code="name-unknown").decision
    assert told == "Ban Tuyên giáo và Dân vận Tỉnh ủy"


def test_a_doubt_is_settled_once(desk: Desk, cast: Cast) -> None:
    doubt = desk.doubts["remark"]
    with pytest.raises(Denied):
        settle_doubt(by=cast.actor("viewer"), doubt=doubt)
    settle_doubt(by=cast.actor("officer"), doubt=doubt, decision="Ngày đúng")
    with pytest.raises(Refused, match="Người officer đã giải quyết điểm này: Ngày đúng"):
        settle_doubt(by=cast.actor("approver"), doubt=doubt)


def test_remarks_at_once(desk: Desk, cast: Cast) -> None:
    assert settle_minor(by=cast.actor("officer"), version=desk.version) == 1
    left = desk.version.doubts.filter(settled_at=None)
    assert [each.code for each in left] == ["name-unknown"]


def test_the_count_goes_down_to_zero(desk: Desk, cast: Cast) -> None:
    by, counts = cast.actor("officer"), []

    def count() -> None:
        counts.append((loaded.Desk(desk.version).left, loaded.Desk(desk.version).percent))

    count()
    settle_doubt(by=by, doubt=desk.doubts["remark"])
    count()
    choose_body(by=by, version=desk.version, words=WORDS, owner=cast.bodies["follower"])
    with pytest.raises(Refused, match="Còn 0 điểm nghi ngờ và 3 nhiệm vụ"):
        settle_version(by=by, version=desk.version)
    for task in desk.tasks.values():
        accept_candidate(by=by, candidate=task)
        count()
    assert counts == [(5, 0), (4, 20), (2, 60), (1, 80), (0, 100)]
    settled = settle_version(by=by, version=desk.version)
    assert settled.status == Version.Status.SETTLED and settled.settled_at


def test_names_are_looked_up_anew_for_another_issuer(desk: Desk, cast: Cast) -> None:
    document = desk.version.document
    Alias.objects.create(body=cast.bodies["front"], name=WORDS, context=cast.bodies["commune"])
    edit_head(
        by=cast.actor("officer"),
        document=document,
        revision=document.revision,
        issuer=cast.bodies["commune"],
    )
    row = desk.tasks["third"].bodies.get()
    assert row.body == cast.bodies["front"] and row.settled
    assert not desk.version.doubts.filter(code="name-unknown", settled_at=None).exists()
