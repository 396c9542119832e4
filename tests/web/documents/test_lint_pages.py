"""Pages of looking at drafts: that of a document, the reading screen, a file that is not kept."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html import unescape

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from danvan.web.core.models import Entry
from danvan.web.documents.actions import add_version, read_version, set_aside
from danvan.web.documents.linting import turns
from danvan.web.documents.linting.shown import advice_on
from danvan.web.documents.models import Document, LintRun, SetAside, Version
from danvan.web.documents.views import lint_file
from roles import Cast

from .conftest import taken_in
from .test_linting import DRAFT, MENDED, one

As = Callable[[str], Client]


@pytest.fixture
def draft(cast: Cast) -> Version:
    return taken_in(cast, DRAFT, "du-thao.txt")


def words(client: Client, path: str) -> str:
    """What a page says, its marks left out."""
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def word(text: str = DRAFT) -> bytes:
    made = docx.Document()
    for line in text.splitlines():
        made.add_paragraph(line)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def comments(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/comments.xml").decode()


def test_the_page_counts_and_lists(draft: Version, as_role: As) -> None:
    at = f"/van-ban/{draft.document_id}/soat/"
    page = words(as_role("viewer"), at)
    advice = advice_on(draft)
    for score in advice.scores:
        assert f"{score.short} trên {score.tasks} nhiệm vụ {score.words}" in page
    for group in advice.groups:
        assert f"{group.words} {group.count}" in page
    assert "Việc chung không của riêng ai" in page and "Căn cứ, ví dụ" in page
    assert "“Trạm Y tế xã cắm 20 biển báo”" in page


def test_each_number_opens_to_its_places(draft: Version, as_role: As) -> None:
    at = f"/van-ban/{draft.document_id}/soat/"
    advice = advice_on(draft)
    for score in advice.scores:
        page = words(as_role("officer"), f"{at}?loc={score.name}")
        if score.short:
            assert f"Đang xem: {score.words} ({score.short} chỗ)" in page
    page = words(as_role("officer"), f"{at}?loc=V")
    assert "V03" in page and "Nhiệm vụ không có người làm" not in page
    assert words(as_role("officer"), f"{at}?loc=khong-co").count("N01") == 1


def test_two_versions(cast: Cast, draft: Version, as_role: As) -> None:
    read_version(
        add_version(
            by=cast.actor("officer"),
            document=draft.document,
            content=MENDED.encode(),
            name="du-thao-2.txt",
            queue=False,
        )
    )
    at = f"/van-ban/{draft.document_id}/soat/"
    assert "So với phiên bản 1 Đã sửa 1 Mới có 3 Còn lại" in words(as_role("officer"), at)
    gone = words(as_role("officer"), f"{at}?loc=da-sua")
    assert "Lời văn dưới đây là của phiên bản 1" in gone and "Mở 03 lớp" in gone
    first = words(as_role("officer"), f"{at}?ban=1")
    assert "phiên bản 1" in first and "So với" not in first and "Sửa" not in first
    assert as_role("officer").get(f"{at}?ban=7").status_code == 404


def test_set_aside_and_taken_up_on_the_page(draft: Version, as_role: As) -> None:
    officer, problem = as_role("officer"), one(draft, "V03")
    at = f"/van-ban/{draft.document_id}/soat/"
    back = f"{at}?loc=V"
    form = officer.get(f"{at}{problem.pk}/bo-qua/?ve={back}").content.decode()
    assert f'value="{back}"' in form and "Các thôn tiếp tục" in form
    empty = officer.post(f"{at}{problem.pk}/bo-qua/", {"reason": " ", "ve": back})
    assert empty.status_code == 409 and "Hãy ghi lý do" in empty.content.decode()
    done = officer.post(f"{at}{problem.pk}/bo-qua/", {"reason": "Văn bản gốc", "ve": back})
    assert done.status_code == 302 and done["Location"] == back
    page = words(as_role("viewer"), at)
    assert "1 chỗ đã bỏ qua" in page and "Văn bản gốc" in page and "Lấy lại" not in page
    again = officer.post(f"{at}{problem.pk}/bo-qua/", {"reason": "Lần nữa"})
    assert again.status_code == 409 and "đã bỏ qua chỗ này" in again.content.decode()
    aside = SetAside.objects.get()
    taken = officer.post(f"{at}bo-qua/{aside.pk}/lay-lai/")
    assert taken["Location"] == at and not SetAside.objects.exists()


@pytest.mark.parametrize("there", ["https://la.example/", "//la.example", "/van-ban/1/../../x"])
def test_the_way_back_leads_nowhere_else(draft: Version, as_role: As, there: str) -> None:
    problem = one(draft, "V03")
    at = f"/van-ban/{draft.document_id}/soat/"
    done = as_role("officer").post(f"{at}{problem.pk}/bo-qua/", {"reason": "x", "ve": there})
    assert done["Location"].startswith(f"/van-ban/{draft.document_id}/")


def test_the_drafters_own_file_comes_back_with_comments(cast: Cast, as_role: As) -> None:
    by = cast.actor("officer")
    from danvan.web.documents.actions import add_document

    data = {"content": word(), "name": "dự thảo.docx", "queue": False}
    version = read_version(add_document(by=by, **data))
    set_aside(by=by, problem=one(version, "V03"), reason="Có lý do")
    at = f"/van-ban/{version.document_id}/soat/"
    assert f'href="{at}tep/1/"' in as_role("viewer").get(at).content.decode()
    answer = as_role("viewer").get(f"{at}tep/1/")
    assert answer.status_code == 200 and answer["X-Content-Type-Options"] == "nosniff"
    assert "filename*=utf-8''d%E1%BB%B1%20th%E1%BA%A3o.docx" in answer["Content-Disposition"]
    told = comments(answer.content)
    assert "N01 ·" in told and "V03 ·" not in told


def test_slips_are_mended_by_one_button(draft: Version, as_role: As) -> None:
    at = f"/van-ban/{draft.document_id}/soat/"
    assert "Sửa 1 lỗi chắc chắn" in words(as_role("officer"), at)
    assert "lỗi chắc chắn" not in words(as_role("viewer"), at)
    done = as_role("officer").post(f"{at}sua/")
    assert done.status_code == 302
    made = read_version(Version.objects.get(number=2))
    assert "Mở 03 lớp" in made.text
    acts = set(Entry.objects.of(draft.document).values_list("act", flat=True))
    assert {"add_version", "add_mended", "read_version"} <= acts


def test_looking_anew(draft: Version, as_role: As) -> None:
    at = f"/van-ban/{draft.document_id}/soat/"
    LintRun.objects.update(edition="earlier")
    assert "Quy tắc soát đã đổi" in words(as_role("officer"), at)
    assert as_role("officer").post(f"{at}lai/").status_code == 302
    assert "Quy tắc soát đã đổi" not in words(as_role("officer"), at)
    LintRun.objects.all().delete()
    assert "chưa được soát" in words(as_role("officer"), at)


def test_beside_the_doubts_on_the_reading_screen(draft: Version, as_role: As) -> None:
    officer, at = as_role("officer"), f"/van-ban/{draft.document_id}/doc/"
    problem = one(draft, "V03")
    shown = officer.get(at).content.decode()
    assert f'id="gop-{problem.pk}"' in shown and f'id="nguon-g{problem.pk}"' in shown
    off = officer.get(f"{at}?soat=tat").content.decode()
    assert f'id="gop-{problem.pk}"' not in off and f'id="nguon-g{problem.pk}"' not in off
    hand = officer.get(f"{at}?gop={problem.pk}").content.decode()
    lit = re.findall(r'class="([^"]*)" data-w="([^"]*)"', hand)
    assert [key for kinds, key in lit if "lit" in kinds.split() and f"g{problem.pk}" in key.split()]
    ribbon = words(officer, f"{at}?soat=bat")
    assert f"{draft.doubts.filter(settled_at=None).count()} điểm nghi ngờ" in ribbon


def test_what_is_signed_is_read_without_advice_until_it_is_asked_for(
    plan: Version, as_role: As
) -> None:
    at = f"/van-ban/{plan.document_id}/doc/"
    advice = re.compile(r'class="advice ')
    assert not advice.search(as_role("officer").get(at).content.decode())
    assert advice.search(as_role("officer").get(f"{at}?soat=bat").content.decode())


def test_pages_take_few_questions(
    cast: Cast,
    draft: Version,
    as_role: As,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    officer, at = as_role("officer"), f"/van-ban/{draft.document_id}/"
    read_version(
        add_version(
            by=cast.actor("officer"),
            document=draft.document,
            content=MENDED.encode(),
            name="2.txt",
            queue=False,
        )
    )
    for path in ("soat/", "soat/?loc=da-sua", "doc/?soat=bat"):
        with django_assert_max_num_queries(15):
            assert officer.get(f"{at}{path}").status_code == 200


# --- a file that is not kept


def send(client: Client, data: bytes, name: str = "du-thao.txt", **more: str) -> tuple[int, str]:
    answer = client.post("/van-ban/soat/", {"file": SimpleUploadedFile(name, data), **more})
    return answer.status_code, unescape(answer.content.decode())


@pytest.mark.parametrize("role", ["citizen", "viewer", "officer"])
def test_anybody_signed_in_looks_at_a_file_and_nothing_is_kept(
    cast: Cast, as_role: As, role: str
) -> None:
    client = as_role(role)
    journal = Entry.objects.count()
    status, page = send(client, DRAFT.encode())
    assert status == 200 and "3 trên" in re.sub(r"<[^>]+>", "", page)
    assert "Các thôn tiếp tục đẩy mạnh" in page and "N01" in page
    assert not Document.objects.exists() and not LintRun.objects.exists()
    assert Entry.objects.count() == journal


def test_a_stranger_signs_in_first(db: None) -> None:
    assert send(Client(), DRAFT.encode())[0] == 302


def test_it_comes_back_with_comments_or_mended(cast: Cast, as_role: As) -> None:
    client = as_role("officer")
    for want in ("y-kien", "sua"):
        data = {"file": SimpleUploadedFile("a.docx", word()), "nhan": want}
        answer = client.post("/van-ban/soat/", data)
        assert answer.status_code == 200 and "attachment" in answer["Content-Disposition"]
        assert answer["Cache-Control"] == "private, no-store"
        made = docx.Document(io.BytesIO(answer.content))
        text = "\n".join(paragraph.text for paragraph in made.paragraphs)
        assert ("Mở 03 lớp" in text) == (want == "sua")
    status, page = send(client, DRAFT.encode(), nhan="y-kien")
    assert status == 409 and "Chỉ ghi được ý kiến vào tệp docx" in page
    status, page = send(client, re.sub(" +", " ", MENDED).encode(), nhan="sua")
    assert status == 409 and "Không còn lỗi nào" in page


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (f"TỐI MẬT\n{DRAFT}".encode(), "bảo vệ bí mật nhà nước"),
        (b"", "rỗng"),
        (b"MZ\0\0", "không phải văn bản đọc được"),
        (b"PK\3\4 word/ broken", "hỏng"),
    ],
)
def test_a_bad_file_gets_a_sentence(as_role: As, data: bytes, sentence: str) -> None:
    status, page = send(as_role("officer"), data)
    assert status == 409 and sentence in page and "Các thôn tiếp tục" not in page


def test_a_file_that_takes_too_long(as_role: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint_file, "SECONDS", 0.01)
    status, page = send(as_role("officer"), DRAFT.encode())
    assert status == 409 and "đã dừng" in page


def test_many_at_once_wait_and_then_are_told(
    draft: Version, as_role: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    client, mend = as_role("officer"), f"/van-ban/{draft.document_id}/soat/sua/"
    with turns.AT_ONCE, turns.AT_ONCE:
        status, page = send(client, DRAFT.encode())
        mended = client.post(mend)
    for told in (page, mended.content.decode()):
        assert "cùng lúc" in told
    assert status == mended.status_code == 409
    assert send(client, DRAFT.encode())[0] == 200
    assert client.post(mend).status_code == 302
