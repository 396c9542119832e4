"""Two documents that one body carries out become one only with one running programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.core.errors import Refused
from danvan.web.documents.actions import join_documents, merge_documents, separate_document
from danvan.web.documents.models import Document
from danvan.web.programmes.actions import close_programme
from danvan.web.programmes.models import Programme
from programme_builders import Stage, make_document, make_version

As = Callable[[str], Client]


def adopted(stage: Stage, name: str, owner: str = "follower") -> Programme:
    """A programme of a document of its own, both of the cast's follower."""
    document = make_document(stage.cast, code="12-KH/BTGDVTU", date=date(2026, 1, 10))
    make_version(document, sha256=f"{document.pk:064}")
    body = stage.body(owner)
    return Programme.objects.create(
        document=document, name=name, owner=body, follower=body, start=date(2026, 1, 10)
    )


@pytest.fixture
def one(stage: Stage) -> Programme:
    return adopted(stage, "Kế hoạch, bản tải lên trước")


@pytest.fixture
def other(stage: Stage) -> Programme:
    return adopted(stage, "Kế hoạch, bản tải lên sau")


def test_two_running_ones_are_named_and_nothing_changes(
    stage: Stage, one: Programme, other: Programme, as_role: As
) -> None:
    by = stage.cast.actor("officer")
    for act in (
        lambda: join_documents(by=by, kept=one.document, other=other.document),
        lambda: merge_documents(by=by, document=other.document, into=one.document),
    ):
        with pytest.raises(Refused, match=r"(?=.*lên trước)(?=.*lên sau).*kết thúc"):
            act()
    here = f"/van-ban/{other.document_id}/trung/{one.document_id}/"
    answer = as_role("officer").post(here, {"act": "merge"})
    assert answer.status_code == 409 and "mỗi việc sẽ tính hai lần" in answer.content.decode()
    kept = Document.objects.get(pk=other.document_id)
    assert kept.merged_into is None and kept.versions.count() == 1


def test_with_one_ended_they_join_and_keep_both(
    stage: Stage, one: Programme, other: Programme
) -> None:
    approver = stage.cast.actor("approver")
    close_programme(by=approver, programme=one, reason="Trùng với bản tải lên sau")
    kept = join_documents(by=approver, kept=one.document, other=other.document)
    assert set(kept.programmes.values_list("pk", flat=True)) == {one.pk, other.pk}
    assert kept.programmes.get(closed_on=None) == other


def test_what_was_merged_before_counts_as_well(
    stage: Stage, one: Programme, other: Programme
) -> None:
    by, stands = stage.cast.actor("officer"), make_document(stage.cast, code="13-KH")
    make_version(stands)
    merge_documents(by=by, document=one.document, into=stands)
    with pytest.raises(Refused, match="hai chương trình"):
        merge_documents(by=by, document=other.document, into=stands)


def test_a_merge_with_one_ended_is_undone(stage: Stage, one: Programme, other: Programme) -> None:
    approver = stage.cast.actor("approver")
    close_programme(by=approver, programme=other, reason="Trùng với bản tải lên trước")
    merge_documents(by=approver, document=other.document, into=one.document)
    separate_document(by=approver, document=other.document)
    other.refresh_from_db()
    assert other.document.programmes.get() == other


def test_programmes_of_two_bodies_are_no_matter(stage: Stage, one: Programme) -> None:
    theirs = adopted(stage, "Kế hoạch của sở", owner="lead")
    kept = join_documents(by=stage.cast.actor("officer"), kept=one.document, other=theirs.document)
    assert kept.programmes.count() == 2


def test_who_does_not_see_them_is_told_no_name(stage: Stage) -> None:
    for name in ("Nội bộ một", "Nội bộ hai"):
        made = adopted(stage, name, owner="other")
        Programme.objects.filter(pk=made.pk).update(visibility="internal")
    first, second = Document.objects.filter(programmes__name__startswith="Nội bộ")
    with pytest.raises(Refused) as refused:
        join_documents(by=stage.cast.actor("officer"), kept=first, other=second)
    assert "Nội bộ" not in refused.value.reason and "đề nghị cơ quan ấy" in refused.value.reason
