"""The update form and its files: what is let in, what is kept, who gets it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import pytest_django
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.utils import override_settings
from PIL import Image

from danvan.web.core.errors import Refused
from danvan.web.core.files import check
from danvan.web.core.together import with_files
from danvan.web.programmes.actions import report_progress
from danvan.web.programmes.actions.report import Told
from danvan.web.programmes.models import Evidence, Update
from programme_builders import Stage
from roles import ROLES

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
As = Callable[[str], Client]
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
READERS = {"viewer", "officer", "approver", "admin", "lead_officer", "lead_approver", "inspector"}


def picture(kind: str = "JPEG") -> bytes:
    """A picture with a place in its EXIF."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010E] = "nhà bà Sáu"
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, kind, exif=exif)
    return out.getvalue()


def archive(**files: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def office(folder: str, **more: bytes) -> bytes:
    return archive(**{"[Content_Types].xml": b"<x/>", f"{folder}/document.xml": b"<x/>", **more})


GOOD = [
    ("kết quả.pdf", PDF, "application/pdf"),
    ("anh.jpg", picture(), "image/jpeg"),
    ("anh.png", picture("PNG"), "image/png"),
    ("kh.docx", office("word"), "wordprocessingml.document"),
    ("bang.xlsx", office("xl"), "spreadsheetml.sheet"),
    ("trinh.pptx", office("ppt"), "presentationml.presentation"),
    (
        "vb.odt",
        archive(mimetype=b"application/vnd.oasis.opendocument.text"),
        "opendocument.text",
    ),
    ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "application/msword"),
    ("ghi chú.txt", "Đã làm xong".encode(), "text/plain"),
    ("so.csv", b"a;b\n1;2\n", "text/csv"),
]
BAD = [
    ("trang.html", b"<html><script>alert(1)</script>"),
    ("trang.txt", b"  <script>alert(1)</script>"),
    ("hinh.svg", b"<svg onload='alert(1)'/>"),
    ("chay.exe", b"MZ\x90\x00" + bytes(50)),
    ("chay.pdf", b"MZ\x90\x00" + bytes(50)),
    ("lenh.txt", b"#!/bin/sh\n"),
    ("nen.zip", archive(**{"a.txt": b"a"})),
    ("macro.docx", office("word", word__vbaProject_bin=b"x", **{"word/vbaProject.bin": b"x"})),
    ("hong.docx", b"PK\x03\x04rubbish"),
    ("hong.jpg", b"\xff\xd8\xff\xe0rubbish"),
    ("rong.pdf", b""),
]


@pytest.mark.parametrize(("name", "content", "media_type"), GOOD, ids=lambda v: str(v)[:12])
def test_what_is_let_in(name: str, content: bytes, media_type: str) -> None:
    found = check(SimpleUploadedFile(name, content))
    assert found.name == name and found.media_type.endswith(media_type)


@pytest.mark.parametrize(("name", "content"), BAD, ids=lambda v: str(v)[:12])
def test_what_is_not(name: str, content: bytes) -> None:
    with pytest.raises(Refused, match=name):
        check(SimpleUploadedFile(name, content))


def test_a_picture_tells_nothing_but_itself() -> None:
    kept = check(SimpleUploadedFile("anh.jpg", picture()))
    with Image.open(BytesIO(kept.content)) as drawn:
        assert drawn.size == (40, 30) and not drawn.getexif()
    assert "Sáu".encode() not in kept.content


def test_large_photographs_are_kept_smaller_and_larger_ones_named() -> None:
    def drawn(kind: str, width: int, height: int) -> SimpleUploadedFile:
        out = BytesIO()
        Image.new("L", (width, height)).save(out, kind)
        return SimpleUploadedFile("anh.png", out.getvalue())

    kept = check(drawn("JPEG", 9000, 8000))  # 72 million points, as telephones take them
    assert max(Image.open(BytesIO(kept.content)).size) == 4000
    with pytest.raises(Refused, match=r"“anh\.png” có quá nhiều điểm ảnh"):
        check(drawn("PNG", 9000, 8000))


def test_an_archive_under_lock_is_refused() -> None:
    """`zipfile` raises RuntimeError for a member that asks for a password."""
    content = bytearray(archive(mimetype=b"application/vnd.oasis.opendocument.text"))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1  # the flag "encrypted"
    with pytest.raises(Refused, match="không thuộc loại được nhận"):
        check(SimpleUploadedFile("khoa.odt", bytes(content)))


def test_a_file_has_its_limit() -> None:
    with override_settings(UPLOAD_LIMIT=10), pytest.raises(Refused, match="lớn hơn"):
        check(SimpleUploadedFile("lon.pdf", PDF))


def test_names_come_without_folders() -> None:
    file = SimpleUploadedFile("x.pdf", PDF)
    file._name = "..\\..\\etc/mật khẩu\n.pdf"  # type: ignore[attr-defined]
    assert check(file).name == "mật khẩu.pdf"


def test_one_screen_saves_everything(stage: Stage, as_role: As) -> None:
    task = stage.task(deliverable="Kế hoạch")
    client, url = as_role("lead_officer"), f"/nhiem-vu/{task.pk}/bao-cao/"
    assert "Kế hoạch" in client.get(url).content.decode()
    answer = client.post(
        f"{url}?next=/hom-nay/",
        {
            "text": "Đã ban hành",
            "progress": "80",
            "figure_name": ["Số hộ", "", "Tỷ lệ"],
            "figure_value": ["1.234", "", "97,5"],
            "figure_unit": ["hộ", "", "%"],
            "links": "https://hailam.example/a\n\nhttps://hailam.example/b",
            "product": "on",
            "evidence": [SimpleUploadedFile("kế hoạch.pdf", PDF)],
        },
    )
    assert answer.status_code == 302 and answer.url == "/hom-nay/"
    update = Update.objects.get()
    assert update.figures == [
        {"name": "Số hộ", "value": 1234, "unit": "hộ"},
        {"name": "Tỷ lệ", "value": 97.5, "unit": "%"},
    ]
    kept = [(each.name, each.product) for each in update.evidence.all()]
    assert kept == [
        ("kế hoạch.pdf", True),
        ("https://hailam.example/a", True),
        ("https://hailam.example/b", True),
    ]
    task.refresh_from_db()
    assert task.proven and task.progress == 80
    page = client.get(f"/nhiem-vu/{task.pk}/").content.decode()
    assert "1.234 hộ" in page and "kế hoạch.pdf" in page


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"progress": "140"}, "100"),
        ({"text": ""}, "report-text"),
        ({"figure_name": ["Số hộ"], "figure_value": ["nhiều"], "figure_unit": [""]}, "con số"),
        ({"links": "javascript:alert(1)"}, "không phải là một địa chỉ"),
        ({"evidence": [SimpleUploadedFile("x.exe", b"MZ\x90")]}, "x.exe"),
    ],
)
def test_an_error_keeps_what_was_typed(
    stage: Stage, as_role: As, changed: dict[str, object], reason: str
) -> None:
    task = stage.task()
    data = {
        "text": "Chữ tôi gõ",
        "progress": "35",
        "figure_name": ["Số lớp"],
        "figure_value": ["3"],
        "figure_unit": ["lớp"],
        "links": "https://hailam.example/a",
        "evidence": [SimpleUploadedFile("tốt.pdf", PDF)],
        **changed,
    }
    answer = as_role("lead_officer").post(f"/nhiem-vu/{task.pk}/bao-cao/", data)
    page = answer.content.decode()
    assert answer.status_code == 409 and reason in page
    for key, value in data.items():
        if key != "evidence" and isinstance(value, str):
            assert value in page
    assert ("tốt.pdf" if "evidence" not in changed else "x.exe") in page
    assert not Update.objects.exists() and not Evidence.objects.exists()


def test_script_in_a_text_is_text(stage: Stage, as_role: As) -> None:
    task = stage.task()
    client = as_role("lead_officer")
    client.post(f"/nhiem-vu/{task.pk}/bao-cao/", {"text": "<script>alert(1)</script>"})
    assert "<script>alert" not in client.get(f"/nhiem-vu/{task.pk}/").content.decode()


def lost(stage: Stage, as_role: As, url: str) -> Client:
    """A browser in which the session of the lead's officer ended over a form half filled in."""
    page = as_role("lead_officer").get(url).content.decode()
    author = re.search(r'name="author" value="(\d+)"', page)
    assert author
    client = Client()
    answer = client.post(url, {"text": "Gõ dở dang", "progress": "55", "author": author[1]})
    assert answer.status_code == 302 and answer.url.endswith(f"?next={url}")
    return client


def test_a_lost_session_loses_no_words(stage: Stage, as_role: As) -> None:
    url = f"/nhiem-vu/{stage.task().pk}/bao-cao/"
    client = lost(stage, as_role, url)
    client.force_login(stage.cast.users["lead_officer"], BACKEND)
    page = client.get(url).content.decode()
    assert "Gõ dở dang" in page and 'value="55"' in page


def test_words_of_a_lost_session_are_not_the_next_persons(stage: Stage, as_role: As) -> None:
    url = f"/nhiem-vu/{stage.task().pk}/bao-cao/"
    client = lost(stage, as_role, url)
    client.force_login(stage.cast.users["lead_approver"], BACKEND)
    page = client.get(url)
    assert page.status_code == 200 and "Gõ dở dang" not in page.content.decode()
    unknown = Client()
    unknown.post(url, {"text": "Của ai không rõ"})
    unknown.force_login(stage.cast.users["lead_officer"], BACKEND)
    assert "Của ai không rõ" not in unknown.get(url).content.decode()


def test_a_report_that_fails_leaves_no_file(
    stage: Stage, settings: pytest_django.Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    told = Told("Xong", files=[check(SimpleUploadedFile("tốt.pdf", PDF))])
    by, task = stage.cast.actor("lead_officer"), stage.task()
    with pytest.raises(ArithmeticError), with_files():
        report_progress(by=by, task=task, told=told)
        raise ArithmeticError
    assert not Update.objects.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    report_progress(by=by, task=task, told=told)
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.fixture
def piece(stage: Stage, as_role: As) -> Evidence:
    task = stage.task()
    data = {"text": "Xong", "evidence": [SimpleUploadedFile("kết quả.pdf", PDF)]}
    as_role("lead_officer").post(f"/nhiem-vu/{task.pk}/bao-cao/", data)
    return Evidence.objects.get()


@pytest.mark.parametrize("role", ROLES)
def test_who_gets_the_file(piece: Evidence, as_role: As, role: str) -> None:
    answer = as_role(role).get(f"/minh-chung/{piece.pk}/")
    readers = READERS | {"province_admin"}
    wanted = 302 if role == "stranger" else 200 if role in readers else 404
    assert answer.status_code == wanted
    if wanted == 200:
        assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Disposition"].startswith("attachment")
        assert "sandbox" in answer["Content-Security-Policy"]
        assert "ket" not in piece.file.name and "kết" not in piece.file.name


@pytest.mark.parametrize("role", ["officer", "coordinator", "other_body", "lead_officer"])
def test_who_takes_it_back(piece: Evidence, as_role: As, role: str) -> None:
    as_role(role).post(f"/minh-chung/{piece.pk}/go/")
    assert Evidence.objects.exists() == (role != "lead_officer")
