"""Pictures of pages: drawn when asked for, kept, and shown to who may see the document."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image

from danvan.web.documents.models import Document, Version
from roles import ROLES, Cast
from settling_builders import Desk

As = Callable[[str], Client]


def pdf(pages: int) -> bytes:
    sheets = [Image.new("RGB", (300, 420), "white") for _n in range(pages)]
    out = BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:])
    return out.getvalue()


@pytest.fixture
def paged(desk: Desk, files: Path) -> Version:
    version = desk.version
    version.media_type, version.sha256 = "application/pdf", "a" * 64
    version.reading = {**version.reading, "source": {"pages": 2}}
    version.file.save("van-ban.pdf", ContentFile(pdf(2)))
    return version


def address(version: Version, number: int, document: int | None = None) -> str:
    return f"/van-ban/{document or version.document_id}/trang/{version.pk}/{number}/"


def test_a_page_is_drawn_once(paged: Version, as_role: As, files: Path) -> None:
    answer = as_role("officer").get(address(paged, 2))
    assert answer["Content-Type"] == "image/webp" and "private" in answer["Cache-Control"]
    with Image.open(BytesIO(answer.content)) as picture:
        assert 1240 <= picture.width <= 1241 and 1736 <= picture.height <= 1737
    kept = list((files / "pages" / paged.sha256).iterdir())
    assert [each.name for each in kept] == ["2.webp"]
    paged.file.delete()
    assert as_role("officer").get(address(paged, 2)).status_code == 200
    assert as_role("officer").get(address(paged, 1)).status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_for_those_who_see_the_document(paged: Version, as_role: As, role: str) -> None:
    sees = {"viewer", "officer", "approver", "admin", "inspector", "province_admin"}
    expected = 302 if role == "stranger" else 200 if role in sees else 404
    assert as_role(role).get(address(paged, 1)).status_code == expected


def test_no_page_of_another_document(paged: Version, cast: Cast, as_role: As) -> None:
    """The version must be of the document that was asked for and may be seen."""
    own = cast.bodies["other"].documents.create(title="Khác", owner=cast.bodies["other"])
    assert as_role("other_body").get(address(paged, 1, own.pk)).status_code == 404
    assert as_role("officer").get(address(paged, 3)).status_code == 404
    assert as_role("officer").get(address(paged, 0)).status_code == 404


@pytest.mark.parametrize("status", ["queued", "reading", "failed"])
def test_no_picture_before_the_gate_for_secrets(
    desk: Desk, files: Path, as_role: As, status: str
) -> None:
    """A scanned picture has its page before it is read; a stamp of secrecy is found by reading."""
    out = BytesIO()
    Image.new("RGB", (300, 420), "white").save(out, "PNG")
    late = Version(document=desk.version.document, number=2, name="quet.png", size=1)
    late.media_type, late.sha256, late.status = "image", "c" * 64, status
    late.file.save("quet.png", ContentFile(out.getvalue()))
    Document.objects.filter(pk=late.document_id).update(visibility="public")
    assert as_role("officer").get(address(late, 1)).status_code == 404
    assert as_role("other_body").get(address(late, 1)).status_code == 404


def test_a_narrow_page_is_no_wall_of_pixels(paged: Version, as_role: As) -> None:
    """Scaled to the usual width, a page one point wide would be millions of lines high."""
    narrow = pdf(2).replace(b"300 420", b"1   420").replace(b"300.0 420.0", b"1     420.0")
    paged.file.save("hep.pdf", ContentFile(narrow))
    answer = as_role("officer").get(address(paged, 1))
    with Image.open(BytesIO(answer.content)) as picture:
        assert picture.height <= 4 * 1240 + 1


def test_formats_without_pages_have_no_pictures(desk: Desk, as_role: As) -> None:
    assert as_role("officer").get(address(desk.version, 1)).status_code == 404
    assert "Ảnh trang" not in as_role("officer").get(desk.address).content.decode()


def test_a_broken_file_is_not_found(paged: Version, as_role: As) -> None:
    paged.sha256 = "b" * 64
    paged.file.save("hong.pdf", ContentFile(b"%PDF-1.4 nothing"))
    assert as_role("officer").get(address(paged, 1)).status_code == 404


def test_a_photograph_is_its_own_page(paged: Version, as_role: As) -> None:
    out = BytesIO()
    Image.new("RGB", (2000, 2600), "white").save(out, "JPEG")
    paged.media_type, paged.sha256 = "image/jpeg", "c" * 64
    paged.file.save("anh.jpg", ContentFile(out.getvalue()))
    answer = as_role("officer").get(address(paged, 1))
    with Image.open(BytesIO(answer.content)) as picture:
        assert picture.size == (1240, 1612)


def test_the_screen_shows_words_or_pictures(paged: Version, desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    shown = client.get(desk.address).content.decode()
    assert shown.count(f"/trang/{paged.pk}/") == 2
    assert 'data-pane="picture" hidden' in shown and 'data-pane="text" hidden' not in shown
    shown = client.get(f"{desk.address}?nguon=anh").content.decode()
    assert 'data-pane="text" hidden' in shown and 'data-pane="picture" hidden' not in shown
