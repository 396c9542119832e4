"""A file that newer rules take for a secret: closed until its holder says what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import open_document, remove_secret
from danvan.web.documents.jobs import lint_outdated
from danvan.web.documents.models import Document, LintRun, Version, Visibility
from danvan.web.programmes.models import Task
from programme_builders import make_stage
from roles import ROLES, Cast

from .conftest import PLAN, taken_in

As = Callable[[str], Client]
STAMPED = f"TỐI MẬT\n{PLAN}".encode()


@pytest.fixture
def sealed(cast: Cast, still: None) -> Version:
    """A public plan whose file turns out to be stamped when the rules look anew."""
    version = taken_in(cast, PLAN)
    Document.objects.update(visibility=Visibility.PUBLIC)
    version.file.storage.delete(version.file.name)
    version.file.storage.save(version.file.name, ContentFile(STAMPED))
    LintRun.objects.all().delete()
    assert lint_outdated() == 0
    version.refresh_from_db()
    version.document.refresh_from_db()
    return version


@pytest.mark.parametrize("role", ROLES)
def test_only_officers_of_its_holder_still_see_it(sealed: Version, as_role: As, role: str) -> None:
    expected = 302 if role == "stranger" else 200 if role in ("officer", "approver") else 404
    client, here = as_role(role), f"/van-ban/{sealed.document_id}/"
    for path in (here, f"{here}tep/1/", f"{here}thuc-hien/"):
        answer = client.get(path)
        assert answer.status_code == expected, path
        b"".join(answer)
    if expected == 404:
        assert "12-KH/BTGDVTU" not in client.get("/van-ban/").content.decode()


def test_they_are_told_what_to_do(sealed: Version, as_role: As) -> None:
    here = f"/van-ban/{sealed.document_id}/"
    for role in ("officer", "approver"):
        today = as_role(role).get("/hom-nay/").content.decode()
        assert "Có thể là tài liệu mật: chờ quyết định" in today and f'href="{here}"' in today
        page = as_role(role).get(here).content.decode()
        assert "Văn bản đang tạm khóa" in page and "Tệp có dấu TỐI MẬT" in page
    for role in ("viewer", "province_admin", "lead_officer"):
        assert "tài liệu mật" not in as_role(role).get("/hom-nay/").content.decode()
    assert Entry.objects.of(sealed.document).filter(act="seal_document").count() == 1


def test_no_secret_it_is_open_again_and_stays_so(sealed: Version, as_role: As) -> None:
    client, here = as_role("officer"), f"/van-ban/{sealed.document_id}/"
    assert client.post(f"{here}niem/", {"act": "open", "reason": " "}).status_code == 409
    words = "Đã giải mật theo Quyết định 5-QĐ/TU"
    assert client.post(f"{here}niem/", {"act": "open", "reason": words})["Location"] == here
    assert as_role("lead_officer").get(here).status_code == 200
    entry = Entry.objects.of(sealed.document).get(act="open_document")
    assert entry.note == words and entry.user is not None
    assert lint_outdated() == 1  # looked at by the rules, and not sealed
    assert Document.objects.get(pk=sealed.document_id).sealed_at is None


def test_a_secret_it_is_gone_with_all_that_was_read(
    sealed: Version, as_role: As, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    client, here = as_role("approver"), f"/van-ban/{sealed.document_id}/"
    storage, path = sealed.file.storage, sealed.file.name
    assert client.post(f"{here}niem/", {"act": "remove"}).status_code == 409
    assert storage.exists(path)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        client.post(f"{here}niem/", {"act": "remove", "sure": "1"})
    version = Version.objects.get(pk=sealed.pk)
    assert not storage.exists(path)
    assert (version.status, version.text, version.reading, version.sha256) == ("failed", "", {}, "")
    assert not version.clauses.exists() and not version.candidates.exists()
    assert version.document.title == "(tệp đã xóa)" and version.document.sealed_at is None
    assert Entry.objects.of(sealed.document).filter(act="remove_secret").exists()
    page = client.get(here).content.decode()
    assert "Tệp có dấu TỐI MẬT" in page and "công tác dân vận năm 2026" not in page
    assert as_role("lead_officer").get(here).status_code == 404


def test_others_decide_nothing(sealed: Version, cast: Cast, as_role: As) -> None:
    here = f"/van-ban/{sealed.document_id}/niem/"
    data = {"act": "remove", "sure": "1", "reason": "x"}
    assert as_role("province_admin").post(here, data).status_code == 404
    for act in (
        lambda by: open_document(by=by, document=sealed.document, reason="x"),
        lambda by: remove_secret(by=by, document=sealed.document),
    ):
        for role in ("viewer", "province_admin", "lead_officer"):
            with pytest.raises(Denied):
                act(cast.actor(role))
    open_document(by=cast.actor("officer"), document=sealed.document, reason="x")
    with pytest.raises(Refused, match="không còn bị tạm khóa"):
        remove_secret(by=cast.actor("officer"), document=sealed.document)


def test_with_a_programme_its_row_stays(sealed: Version, cast: Cast, as_role: As) -> None:
    stage = make_stage(cast)
    stage.programme.document = sealed.document
    stage.programme.save()
    remove_secret(by=cast.actor("officer"), document=sealed.document)
    answer = as_role("officer").post(f"/van-ban/{sealed.document_id}/tep/1/go/")
    assert answer.status_code == 409 and "được giữ lại" in answer.content.decode()
    assert Document.objects.filter(pk=sealed.document_id).exists()


def test_its_words_stand_beside_no_task(sealed: Version, cast: Cast, as_role: As) -> None:
    stage = make_stage(cast)
    stage.programme.document = sealed.document
    stage.programme.save()
    clause = sealed.clauses.get(path="II.1")
    task = stage.task(clause="II.1", version=sealed, start=clause.start, end=clause.end)
    page = as_role("lead_officer").get(f"/nhiem-vu/{task.pk}/").content.decode()
    assert "đang tạm khóa" in page and "mở lớp bồi dưỡng dân vận trong quý II" not in page
    assert Task.objects.get(pk=task.pk).text in page
