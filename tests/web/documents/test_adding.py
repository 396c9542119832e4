"""Bringing files in: what is refused, in which words, and that nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_django
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bad_files import MISNAMED, REFUSED
from danvan.web.core.models import Entry
from danvan.web.core.together import with_files
from danvan.web.documents.actions import add_document, read_version
from danvan.web.documents.models import Document, Version
from roles import ROLES, Cast

from .conftest import PLAN, SECOND, taken_in

As = Callable[[str], Client]
ADDS = {
    "officer",
    "approver",
    "lead_officer",
    "lead_approver",
    "coordinator",
    "commune_officer",
    "other_body",
}


def upload(client: Client, *files: tuple[str, bytes], visibility: str = "internal") -> Any:
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post("/van-ban/them/", {"files": sent, "visibility": visibility})


def kept(files: Path) -> list[Path]:
    """The files of the store."""
    return [path for path in files.rglob("*") if path.is_file()]


@pytest.mark.parametrize("role", ROLES)
def test_who_may_add(cast: Cast, as_role: As, role: str) -> None:
    answer = upload(as_role(role), ("ke-hoach.txt", PLAN.encode()))
    assert answer.status_code == (302 if role in ADDS or role == "stranger" else 403)
    assert Document.objects.count() == (role in ADDS)
    assert as_role(role).get("/van-ban/them/").status_code == (
        200 if role in ADDS else 302 if role == "stranger" else 403
    )


def test_the_one_who_adds_it_holds_it(cast: Cast, as_role: As, files: Path) -> None:
    answer = upload(as_role("commune_officer"), ("Kế hoạch xã.txt", PLAN.encode()))
    document = Document.objects.get()
    assert answer["Location"] == f"/van-ban/{document.pk}/"
    assert document.owner == cast.bodies["commune_administration"]
    version = document.versions.get()
    assert version.name == "Kế hoạch xã.txt" and version.status == Version.Status.QUEUED
    stored = kept(files)
    assert [path.read_bytes() for path in stored] == [PLAN.encode()]
    assert "xã" not in stored[0].name
    assert Entry.objects.get(act="add_document").subject_id == document.pk


def test_it_is_read_once_the_transaction_is_over(
    cast: Cast, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        upload(as_role("officer"), ("ke-hoach.txt", PLAN.encode()))
    assert Version.objects.get().status == Version.Status.READ
    assert Document.objects.get().code == "12-KH/BTGDVTU"


def test_no_file_at_all(cast: Cast, as_role: As) -> None:
    answer = as_role("officer").post("/van-ban/them/", {"visibility": "internal"})
    assert answer.status_code == 409 and "Hãy chọn ít nhất một tệp." in answer.content.decode()


BAD = {
    "trống": ("ke-hoach.docx", b"", "rỗng"),
    "chương trình": ("virus.exe", b"MZ\x90\x00" + bytes(500), "không phải văn bản đọc được"),
    "ảnh động": ("anh.gif", b"GIF89a" + bytes(50), "không phải văn bản đọc được"),
    "bảng tính": ("so.xlsx", b"PK\x03\x04xl/workbook.xml", "không phải văn bản đọc được"),
}


@pytest.mark.parametrize(("name", "content", "words"), BAD.values(), ids=BAD)
def test_what_is_no_document(
    cast: Cast, as_role: As, files: Path, name: str, content: bytes, words: str
) -> None:
    answer = upload(as_role("officer"), (name, content))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert name in page and words in page
    assert not Document.objects.exists() and not kept(files) and not Entry.objects.exists()


def test_a_file_above_the_limit(
    cast: Cast, as_role: As, files: Path, settings: pytest_django.Settings
) -> None:
    settings.UPLOAD_LIMIT = 1024 * 1024
    answer = upload(as_role("officer"), ("to.txt", b"a" * (1024 * 1024 + 1)))
    page = answer.content.decode()
    assert answer.status_code == 409 and "Tệp “to.txt” lớn hơn 1 MB" in page
    assert not Document.objects.exists() and not kept(files)


def test_a_name_of_ten_thousand_letters(cast: Cast, as_role: As) -> None:
    name = "ké" * 5_000 + ".txt"
    assert upload(as_role("officer"), (name, PLAN.encode())).status_code == 302
    version = Version.objects.get()
    assert len(version.name) <= 220 and version.name.endswith(".txt")
    assert read_version(version).status == Version.Status.READ


def test_script_in_a_name_and_in_the_text_is_only_words(cast: Cast, as_role: As) -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    text = PLAN.replace("công tác dân vận năm 2026", "<script>alert(1)</script> năm 2026")
    upload(as_role("officer"), (name, text.encode()))
    read_version(Version.objects.get())
    for at in ("/van-ban/", f"/van-ban/{Document.objects.get().pk}/"):
        page = as_role("officer").get(at).content.decode()
        assert "<script>alert" not in page and "<img src=x" not in page


def test_the_same_bytes_again_name_the_one_that_is_held(cast: Cast, as_role: As) -> None:
    held = taken_in(cast, PLAN).document
    answer = upload(as_role("officer"), ("ban-khac-ten.txt", PLAN.encode()))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "đã có trong hệ thống: Kế hoạch 12-KH/BTGDVTU" in page
    assert f'href="/van-ban/{held.pk}/"' in page
    assert Document.objects.count() == 1


def test_another_body_does_not_learn_that_it_is_held(cast: Cast, as_role: As) -> None:
    taken_in(cast, PLAN)
    answer = upload(as_role("other_body"), ("ke-hoach.txt", PLAN.encode()))
    assert answer.status_code == 302 and Document.objects.count() == 2
    mine = Document.objects.get(owner=cast.bodies["other"]).versions.get()
    assert read_version(mine).status == Version.Status.READ


def test_the_same_number_again_is_refused_after_reading(cast: Cast, as_role: As) -> None:
    held = taken_in(cast, PLAN).document
    other = taken_in(cast, PLAN + "\nBản chép lại.", "ban-chep.txt")
    assert other.status == Version.Status.FAILED and other.duplicate_of == held
    assert not other.clauses.exists() and not other.text
    page = as_role("officer").get(f"/van-ban/{other.document_id}/").content.decode()
    assert "đã có trong hệ thống: Kế hoạch 12-KH/BTGDVTU" in page
    assert f'href="/van-ban/{held.pk}/"' in page
    file = SimpleUploadedFile("ban-chep.txt", (PLAN + "\nBản chép lại.").encode())
    answer = as_role("officer").post(f"/van-ban/{held.pk}/phien-ban/", {"file": file})
    assert answer.status_code == 302 and held.versions.count() == 2


def test_one_that_is_refused_stops_no_other(cast: Cast, as_role: As) -> None:
    answer = upload(
        as_role("officer"), ("mot.txt", PLAN.encode()), ("hai.exe", b"MZ"), ("ba.txt", b"")
    )
    page = answer.content.decode()
    assert answer.status_code == 409 and "hai.exe" in page and "ba.txt" in page
    made = Document.objects.get()
    assert f'href="/van-ban/{made.pk}/"' in page


def test_several_good_ones_lead_to_the_list(cast: Cast, as_role: As) -> None:
    files = ("mot.txt", PLAN.encode()), ("hai.txt", SECOND.encode())
    answer = upload(as_role("officer"), *files)
    assert answer.status_code == 302 and answer["Location"] == "/van-ban/"
    assert Document.objects.count() == 2


@pytest.mark.parametrize("name", [name for name in REFUSED if REFUSED[name][1] != "secret"])
def test_files_that_go_wrong(cast: Cast, as_role: As, files: Path, name: str) -> None:
    content = REFUSED[name][0]
    answer = upload(as_role("officer"), (name, content))
    if answer.status_code == 409:
        assert not Document.objects.exists() and not kept(files)
        return
    version = read_version(Version.objects.get())
    assert version.status == Version.Status.FAILED and version.message
    assert not version.text and not version.clauses.exists() and not version.reading
    page = as_role("officer").get(f"/van-ban/{version.document_id}/").content.decode()
    assert "không đọc được" in page
    gone = as_role("officer").post(f"/van-ban/{version.document_id}/tep/1/go/")
    assert gone.status_code == 302 and not Document.objects.exists()


def test_adding_that_fails_later_leaves_no_file(cast: Cast, files: Path) -> None:
    by = cast.actor("officer")
    with pytest.raises(ArithmeticError), with_files():
        add_document(by=by, content=PLAN.encode(), name="ke-hoach.txt", queue=False)
        assert kept(files)
        raise ArithmeticError
    assert not Document.objects.exists() and not kept(files)
    add_document(by=by, content=PLAN.encode(), name="ke-hoach.txt", queue=False)
    assert len(kept(files)) == 1


@pytest.mark.parametrize("name", MISNAMED)
def test_a_wrong_ending_is_no_matter(cast: Cast, as_role: As, name: str) -> None:
    upload(as_role("officer"), (name, MISNAMED[name]))
    assert read_version(Version.objects.get()).status == Version.Status.READ


def test_more_files_than_one_form_takes(cast: Cast, as_role: As, files: Path) -> None:
    many = [(f"{each}.txt", b"x") for each in range(101)]
    answer = upload(as_role("officer"), *many)
    assert answer.status_code == 400 and "mỗi lần nhiều nhất 100 tệp" in answer.content.decode()
    assert not Document.objects.exists() and not kept(files)
