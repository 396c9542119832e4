"""The demo's own files, from bytes to rows."""

from __future__ import annotations

from pathlib import Path

import pytest

import danvan.web.demo.bodies as province
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Role, User
from danvan.web.core.models import Entry
from danvan.web.documents.actions import Duplicate, add_document, read_version
from danvan.web.documents.models import Document, State, Version
from roles import Cast

from .conftest import PLAN
from .conftest import taken_in as taken_in_text

FILES = Path(province.__file__).parent / "documents"


@pytest.fixture
def officer(db: None) -> Actor:
    """An officer of the department that holds the demo's documents."""
    province.load_bodies()
    user = User.objects.create_user("can-bo@example.vn", "x", full_name="Cán bộ")
    body = Body.objects.get(name="Ban Tuyên giáo và Dân vận Tỉnh ủy")
    return Actor(user, body, frozenset({Role.OFFICER, Role.VIEWER}))


def taken_in(officer: Actor, name: str) -> Version:
    file = FILES / name
    version = add_document(by=officer, content=file.read_bytes(), name=name, queue=False)
    return read_version(version)


def test_a_programme_in_word_becomes_rows(officer: Actor):
    version = taken_in(officer, "01-chuong-trinh-hanh-dong.docx")
    document = Document.objects.get(pk=version.document_id)
    assert version.status == Version.Status.READ, version.message
    assert (document.code, document.type) == ("12-CTr/TU", "action_programme")
    assert document.issuer is not None and document.issuer.name.startswith("Tỉnh ủy")
    assert version.candidates.count() == 25
    assert version.clauses.get(path="I").children.exists()
    sure = [row for c in version.candidates.all() for row in c.bodies.all() if row.settled]
    assert sure and all(row.reason and (row.body or row.group) for row in sure)
    assert Entry.objects.filter(act="read_version", subject_id=document.pk).exists()


def test_every_file_of_the_demo_is_read(officer: Actor):
    for file in sorted(FILES.iterdir()):
        version = taken_in(officer, file.name)
        assert version.status == Version.Status.READ, (file.name, version.message)
    cited = Document.objects.get(code="45/KH-UBND").versions.get().citations
    assert cited.filter(target__code="12-CTr/TU", target__versions__isnull=False)
    draft = Document.objects.get(versions__name__startswith="06-")
    assert draft.state == State.DRAFT


def test_the_same_bytes_are_named(officer: Actor):
    version = taken_in(officer, "08-huong-dan-mo-hinh.txt")
    with pytest.raises(Duplicate) as refused:
        taken_in(officer, "08-huong-dan-mo-hinh.txt")
    assert refused.value.document == version.document
    assert "06-HD/BTGDVTU" in refused.value.reason


@pytest.mark.parametrize("words", ["Các sở: Nội vụ, Tài chính", "Các sở Nội vụ và Tài chính"])
def test_parties_that_share_a_head_are_named_each(cast: Cast, words: str) -> None:
    told = PLAN.replace("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", words)
    first = taken_in_text(cast, told).candidates.first()
    assert first is not None
    named = {row.words: str(row.body) for row in first.bodies.all()}
    assert named == {"Sở Nội vụ": "Sở Nội vụ", "Sở Tài chính": "Sở Tài chính"}


def test_of_parties_that_share_a_head_only_the_unknown_is_doubted(cast: Cast) -> None:
    told = PLAN.replace(
        "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "Các sở: Nội vụ, Dân tộc và Tôn giáo"
    )
    unknown = taken_in_text(cast, told).doubts.filter(code="name-unknown")
    assert "“Sở Dân tộc và Tôn giáo”" in unknown.get(message__contains="Tôn giáo").message
    assert not unknown.filter(message__contains="Nội vụ").exists()


def test_work_that_comes_again_keeps_the_day_of_each_period(cast: Cast) -> None:
    told = PLAN.replace("trước ngày 30/9/2026", "trước ngày 17 của tháng cuối quý", 1)
    candidate = taken_in_text(cast, told).candidates.get(clause="II.2")
    assert (candidate.every, candidate.due) == ("quarter", None)
    assert candidate.due_words == "trước ngày 17 của tháng cuối quý"
