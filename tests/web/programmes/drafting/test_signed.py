"""The signed version of a draft is recognised, taken by a yes, and its tasks find theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from danvan.web.core.clock import now
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import add_version, read_version
from danvan.web.documents.models import Citation, CoverageDecision, Document, Verdict, Version
from danvan.web.programmes.actions import accept_signed, adopt_document
from danvan.web.programmes.drafting.signed import proposals
from danvan.web.programmes.models import Derivation, Draft, Programme
from drafting_builders import Taken, Upper, content, drafted, filled, make_upper, take_in
from roles import ROLES, Cast

As = Callable[[str], Client]


@pytest.fixture
def draft(upper: Upper, as_role: As, taken: Taken) -> Draft:
    return drafted(as_role("commune_officer"), upper, taken)


def sign(upper: Upper, draft: Draft, change: Callable[[bytes], bytes] = filled) -> Version:
    """The signed file, brought by itself as offices do."""
    return take_in(upper.officer, change(content(draft.document)), "18-kh-ubnd.docx")


def again(upper: Upper, draft: Draft) -> Version:
    """The signed file, brought as the next version of the draft."""
    signed = filled(content(draft.document))
    made = add_version(
        by=upper.officer, document=draft.document, content=signed, name="ky.docx", queue=False
    )
    return read_version(made)


def adopted(upper: Upper, document: Document) -> Programme:
    return adopt_document(
        by=upper.officer,
        version=document.versions.first(),
        name="Kế hoạch của xã",
        owner=upper.commune,
        follower=upper.commune,
        start=date(2026, 6, 20),
        end=None,
        visibility="internal",
    )


def test_a_file_brought_by_itself_becomes_the_next_version(
    upper: Upper, draft: Draft, as_role: As
) -> None:
    other = sign(upper, draft).document
    assert (other.code, other.date) == ("18/KH-UBND", date(2026, 6, 20))
    client = as_role("commune_officer")
    assert f"/van-ban/{other.pk}/ban-ky/" in client.get(f"/van-ban/{other.pk}/").content.decode()
    words = client.get(f"/van-ban/{other.pk}/ban-ky/").content.decode()
    assert "4/4 nhiệm vụ của dự thảo còn trong bản ký" in words
    answer = client.post(f"/van-ban/{other.pk}/ban-ky/", {"draft": draft.pk, "answer": "yes"})
    assert answer["Location"] == f"/van-ban/{draft.document_id}/"
    document = Document.objects.get(pk=draft.document_id)
    assert (document.state, document.code) == ("in_force", "18/KH-UBND")
    assert [each.number for each in document.versions.all()] == [2, 1]
    assert not Document.objects.filter(pk=other.pk).exists()
    draft.refresh_from_db()
    assert draft.signed == document.versions.first()
    assert client.get(f"/van-ban/{document.pk}/").status_code == 200
    told = Entry.objects.of(document).values_list("act", flat=True)
    assert {"join_documents", "accept_signed"} <= set(told)


def test_a_signed_file_of_a_day_to_come_is_taken_with_a_warning(
    upper: Upper, draft: Draft, as_role: As
) -> None:
    other = sign(upper, draft).document  # of 20/6/2026, read on the 15th
    client = as_role("commune_officer")
    words = client.get(f"/van-ban/{other.pk}/ban-ky/").content.decode()
    assert "Ngày ban hành của văn bản này là 20/6/2026" in words and "chưa tới" in words
    client.post(f"/van-ban/{other.pk}/ban-ky/", {"draft": draft.pk, "answer": "yes"})
    document = Document.objects.get(pk=draft.document_id)
    assert document.state == "in_force"
    assert "chưa tới" in client.get(f"/van-ban/{document.pk}/").content.decode()


def test_a_new_version_with_number_and_day_is_the_signed_one(
    upper: Upper, draft: Draft, as_role: As
) -> None:
    client, here = as_role("commune_officer"), f"/van-ban/{draft.document_id}/ban-ky/"
    assert here not in client.get(f"/van-ban/{draft.document_id}/").content.decode()
    again(upper, draft)
    assert here in client.get(f"/van-ban/{draft.document_id}/").content.decode()
    client.post(here, {"draft": draft.pk, "answer": "yes"})
    document = Document.objects.get(pk=draft.document_id)
    assert (document.state, document.versions.count()) == ("in_force", 2)
    assert here not in client.get(f"/van-ban/{draft.document_id}/").content.decode()


def test_tasks_find_the_tasks_they_came_from(upper: Upper, draft: Draft, as_role: As) -> None:
    document = again(upper, draft).document
    [proposal] = proposals(upper.officer, document, document.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    programme = adopted(upper, document)
    rows = Derivation.objects.exclude(task=None).select_related("upper", "task")
    assert {(row.upper.clause, row.task.clause, row.how) for row in rows} == {
        ("II.1.a", "II.1.a", "origin"),
        ("II.1.b", "II.1.b", "origin"),
        ("II.2.a", "II.2.a", "origin"),
        ("II.2.c", "II.2.b", "origin"),
        ("III.1", "III.3", "coverage"),  # the report owed upward, in the draft's own words
    }
    told = {row.upper.clause: row.task for row in rows}
    assert {task.programme for task in told.values()} == {programme}
    share = draft.duties.get(task__clause="II.1.a").task
    lower = told["II.1.a"]
    for above in (share.pk, share.parent_id):
        page = as_role("commune_officer").get(f"/nhiem-vu/{above}/").content.decode()
        assert "Được cụ thể hóa tại" in page and f"/nhiem-vu/{lower.pk}/" in page
    page = as_role("commune_officer").get(f"/nhiem-vu/{lower.pk}/").content.decode()
    assert f"/nhiem-vu/{share.pk}/" in page
    # The plan of the commune is internal: others learn nothing of it.
    page = as_role("lead_officer").get(f"/nhiem-vu/{share.parent_id}/").content.decode()
    assert "Được cụ thể hóa tại" not in page


def test_who_does_not_see_the_task_is_not_told_that_there_is_none(
    upper: Upper, draft: Draft, as_role: As
) -> None:
    document = again(upper, draft).document
    [proposal] = proposals(upper.officer, document, document.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    Document.objects.filter(pk=document.pk).update(visibility="public")
    task = draft.duties.get(task__clause="II.1.a").task
    here, none = f"/nhiem-vu/{task.parent_id}/", "chưa thông qua thành chương trình"
    assert none in as_role("lead_officer").get(here).content.decode()
    adopted(upper, Document.objects.get(pk=document.pk))
    words = as_role("lead_officer").get(here).content.decode()
    assert none not in words and "cơ quan bạn không xem được" in words


def test_its_page_tells_the_programme_above_from_its_own(
    upper: Upper, draft: Draft, as_role: As
) -> None:
    client, here = as_role("commune_officer"), f"/van-ban/{draft.document_id}/"
    made, carried = "Chương trình từ văn bản này", "Soạn để thực hiện chương trình"
    page = client.get(here).content.decode()
    assert made not in page and upper.programme.get_absolute_url() in page.split(carried)[1]
    document = again(upper, draft).document
    [proposal] = proposals(upper.officer, document, document.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    own = adopted(upper, document)
    first, second = client.get(here).content.decode().split(carried)
    assert f"programme={own.pk}" in first.split(made)[1]
    assert upper.programme.get_absolute_url() in second and own.name not in second


def test_a_draft_is_not_adopted_before_it_is_signed(
    upper: Upper, draft: Draft, as_role: As
) -> None:
    client, here = as_role("commune_officer"), f"/van-ban/{draft.document_id}/thong-qua/"
    assert here not in client.get(f"/van-ban/{draft.document_id}/").content.decode()
    answer = client.get(here)
    assert answer.status_code == 409 and "chưa ký" in answer.content.decode()
    with pytest.raises(Refused, match="chưa ký"):
        adopted(upper, draft.document)
    document = again(upper, draft).document
    [proposal] = proposals(upper.officer, document, document.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    assert here in client.get(f"/van-ban/{draft.document_id}/").content.decode()
    assert client.get(here).status_code == 200


def test_tasks_of_a_plan_adopted_before_are_tied_too(upper: Upper, draft: Draft) -> None:
    other = sign(upper, draft).document
    programme = adopted(upper, other)
    [proposal] = proposals(upper.officer, other, other.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    programme.refresh_from_db()
    assert programme.document_id == draft.document_id
    tied = Derivation.objects.filter(task__programme=programme)
    assert sorted(tied.values_list("how", flat=True)) == ["coverage", *["origin"] * 4]


def test_a_clause_written_anew_is_followed_by_its_place(upper: Upper, draft: Draft) -> None:
    def reworded(data: bytes) -> bytes:
        return filled(data, words=("đối thoại với ngư dân", "gặp gỡ, đối thoại với bà con ngư dân"))

    other = sign(upper, draft, reworded).document
    [proposal] = proposals(upper.officer, other, other.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    told = {row.upper.clause: row.clause for row in Derivation.objects.all()}
    assert told["II.2.a"] == "II.2.a" and len(told) == 4


def test_the_source_may_be_one_that_the_body_does_not_see(
    cast: Cast, still: None, as_role: As, taken: Taken
) -> None:
    """An internal plan is a stub for who cites it: number and day tell that it is meant."""
    upper = make_upper(cast, visibility="internal")
    draft = drafted(as_role("commune_officer"), upper, taken)
    first = draft.document.versions.get()
    assert upper.document.pk not in first.citations.values_list("target", flat=True)
    other = sign(upper, draft).document
    [proposal] = proposals(upper.officer, other, other.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    programme = adopted(upper, proposal.draft.document)
    assert Derivation.objects.filter(task__programme=programme, how="origin").count() == 3


def test_no_is_not_asked_again(upper: Upper, draft: Draft, as_role: As) -> None:
    other = sign(upper, draft).document
    client, here = as_role("commune_officer"), f"/van-ban/{other.pk}/ban-ky/"
    answer = client.post(here, {"draft": draft.pk, "answer": "no"})
    assert answer["Location"] == f"/van-ban/{other.pk}/"
    assert here not in client.get(f"/van-ban/{other.pk}/").content.decode()
    assert "Không có dự thảo nào chờ ghi nhận" in client.get(here).content.decode()
    assert client.post(here, {"draft": draft.pk, "answer": "yes"}).status_code == 409
    assert Draft.objects.get().signed is None


@pytest.mark.parametrize(
    "words",
    [
        ("45/KH-UBND", "46/KH-UBND"),  # it carries out another document
        ("XÃ ĐÔNG HẢI", "XÃ TÂY HẢI"),  # another body issued it
    ],
)
def test_others_are_not_taken_for_it(upper: Upper, draft: Draft, words: tuple[str, str]) -> None:
    other = sign(upper, draft, lambda data: filled(data, words=words)).document
    assert other.code == "18/KH-UBND"
    assert proposals(upper.officer, other, other.versions.first()) == []


def test_what_cites_the_signed_file_cites_the_draft_that_it_joins(
    upper: Upper, draft: Draft
) -> None:
    other = sign(upper, draft).document
    cited = Citation.objects.filter(version__document=upper.document).first()
    Citation.objects.filter(pk=cited.pk).update(target=other)
    [proposal] = proposals(upper.officer, other, other.versions.first())
    accept_signed(by=upper.officer, proposal=proposal)
    cited.refresh_from_db()
    assert cited.target_id == draft.document_id


@pytest.mark.parametrize("role", ROLES)
def test_who_may_say_so(upper: Upper, draft: Draft, as_role: As, role: str) -> None:
    """Officers of the commune; its document is internal to it and to those above."""
    other = sign(upper, draft).document
    here = f"/van-ban/{other.pk}/ban-ky/"
    sees = {"commune_officer": 200, "stranger": 302, "inspector": 403, "province_admin": 403}
    wanted = sees.get(role, 404)
    assert as_role(role).get(here).status_code == wanted
    answer = as_role(role).post(here, {"draft": draft.pk, "answer": "yes"})
    assert answer.status_code == (302 if wanted == 200 else wanted)
    draft.refresh_from_db()
    assert (draft.signed is not None) == (role == "commune_officer")


def test_a_draft_is_signed_once(upper: Upper, draft: Draft) -> None:
    document = again(upper, draft).document
    [proposal] = proposals(upper.officer, document, document.versions.first())
    with pytest.raises((Denied, Refused)):
        accept_signed(by=upper.cast.actor("other_body"), proposal=proposal)
    accept_signed(by=upper.officer, proposal=proposal)
    with pytest.raises(Refused, match="không còn là bản ký"):
        accept_signed(by=upper.officer, proposal=proposal)


def test_what_the_pages_cost(
    upper: Upper, draft: Draft, as_role: As, django_assert_max_num_queries: Any
) -> None:
    other = sign(upper, draft).document
    client = as_role("commune_officer")
    client.get(f"/van-ban/{other.pk}/ban-ky/")
    with django_assert_max_num_queries(15):
        client.get(f"/van-ban/{other.pk}/ban-ky/")


OWN = """ỦY BAN NHÂN DÂN
XÃ ĐÔNG HẢI
Số: 20/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Hải, ngày 01 tháng 3 năm 2026

KẾ HOẠCH
Thực hiện Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Hải Lâm

II. NHIỆM VỤ
1. Văn phòng HĐND và UBND xã niêm yết công khai toàn bộ thủ tục hành chính tại bộ phận một cửa của xã, xong trước ngày 15/9/2026.
2. Phòng Kinh tế xã rà soát đường thôn trước ngày 15/7/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Dũng
"""  # noqa: E501 - as offices write it


def test_a_plan_that_nobody_drafted_here_is_tied_by_the_same_work(
    upper: Upper, as_role: As
) -> None:
    version = take_in(upper.officer, OWN.encode(), "20-kh-ubnd.txt")
    programme = adopted(upper, version.document)
    [row] = Derivation.objects.all()
    share = upper.programme.tasks.get(clause="II.1.a", leaf=True)
    assert (row.upper, row.how, row.clause) == (share, "coverage", "II.1")
    assert row.task == programme.tasks.get(clause="II.1")
    assert "thủ tục hành chính" in row.evidence
    page = as_role("commune_officer").get(f"/nhiem-vu/{share.pk}/").content.decode()
    assert "Khớp theo nội dung" in page and f"/nhiem-vu/{row.task.pk}/" in page


def test_what_a_person_refused_is_not_shown(upper: Upper, as_role: As) -> None:
    version = take_in(upper.officer, OWN.encode(), "20-kh-ubnd.txt")
    adopted(upper, version.document)
    [row] = Derivation.objects.select_related("upper").all()
    CoverageDecision.objects.create(
        upper=upper.document,
        lower=version.document,
        duty="x",
        duty_clause=row.upper.clause,
        duty_words=row.upper.text,
        verdict=Verdict.NONE,
        decided_at=now(),
    )
    page = as_role("commune_officer").get(f"/nhiem-vu/{row.upper.pk}/").content.decode()
    assert "Được cụ thể hóa tại" not in page
