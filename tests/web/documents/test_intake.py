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
