"""Two that are one, one code that is two: said by a person, kept, undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import (
    compare_again,
    keep_apart,
    merge_documents,
    separate_document,
)
from danvan.web.documents.actions.settling import edit_head
from danvan.web.documents.cascade.links import Links
from danvan.web.documents.cascade.walk import downward
from danvan.web.documents.models import Apart, Document
from roles import Cast

from ..conftest import PLAN, taken_in
from .scene import TODAY, cite, held, paper, stub, told

As = Callable[[str], Client]


def _down(cast: Cast, root: Document) -> list[str]:
    return told(downward(Links(cast.actor("officer"), TODAY), paper(root), 3))


def _citing(code: str, day: str, number: str) -> str:
    words = f"Thực hiện Nghị quyết số {code} ngày {day}.\n\nI. MỤC ĐÍCH"
    return PLAN.replace("I. MỤC ĐÍCH", words).replace("12-KH", f"{number}-KH")


def test_merged_and_separated(cast: Cast) -> None:
    real, wrong = stub(cast, "25-NQ/TW", date=date(2013, 6, 3)), stub(cast, "25-NQTW")
    plan, by = held(cast, "05-KH/TU"), cast.actor("officer")
    citation = cite(plan, wrong)
    merge_documents(by=by, document=wrong, into=real)
    assert _down(cast, real) == ["25-NQ/TW", "-05-KH/TU"]
    separate_document(by=by, document=wrong)
    citation.refresh_from_db()
    assert citation.target == wrong and _down(cast, real) == ["25-NQ/TW"]
    acts = Entry.objects.of(wrong).values_list("act", flat=True)
    assert list(acts) == ["separate_document", "merge_documents"]
    assert Apart.objects.count() == 1


def test_what_is_read_later_in_the_wrong_words_leads_there(cast: Cast) -> None:
    first = taken_in(cast, _citing("25-NQ/TW", "03/6/2014", "31"))
    wrong = first.citations.get(code="25-NQ/TW").target
    real = held(cast, "25-NQ/TW", type="resolution", date=date(2013, 6, 3), issuer_name="")
    assert wrong is not None and wrong != real
    merge_documents(by=cast.actor("officer"), document=wrong, into=real)
    second = taken_in(cast, _citing("25-NQ/TW", "03/6/2014", "32"), "hai.txt")
    row = second.citations.get(code="25-NQ/TW")
    assert (row.target, row.first_target) == (real, wrong)
    third = taken_in(cast, _citing("25-NQ/TW", "03/6/2013", "33"), "ba.txt")
    assert third.citations.get(code="25-NQ/TW").target == real
    separate_document(by=cast.actor("officer"), document=wrong)
    row.refresh_from_db()
    assert row.target == wrong
    assert third.citations.get(code="25-NQ/TW").target == real


def test_a_corrected_stub_answers_to_its_wrong_day_too(cast: Cast) -> None:
    wrong = taken_in(cast, _citing("25-NQ/TW", "03/6/2014", "31")).citations.get(code="25-NQ/TW")
    stub_of_it = wrong.target
    assert stub_of_it is not None
    real = held(cast, "25-NQ/TW", type="resolution", date=date(2013, 6, 3), issuer_name="")
    by = cast.actor("officer")
    assert edit_head(by=by, document=stub_of_it, revision=None, date=date(2013, 6, 3)) == real
    later = taken_in(cast, _citing("25-NQ/TW", "03/6/2014", "32"), "hai.txt")
    assert later.citations.get(code="25-NQ/TW").target == real


def test_kept_apart_never_become_one(cast: Cast) -> None:
    known = stub(cast, "12-KH/BTGDVTU", type="plan")
    other = stub(cast, "12-KH/BTGDVTU", type="plan", date=date(2020, 1, 1))
    by = cast.actor("officer")
    keep_apart(by=by, one=known, other=other)
    real = taken_in(cast, PLAN).document
    assert not Document.objects.filter(pk=known.pk).exists()  # nobody said that of these two
    one = stub(cast, "12-KH/BTGDVTU", type="plan")
    keep_apart(by=by, one=real, other=one)
    edit_head(by=by, document=real, revision=None, date=date(2026, 1, 9))
    assert Document.objects.filter(pk=one.pk).exists()
    cite(held(cast, "05-KH/TU"), one)
    assert _down(cast, real) == ["12-KH/BTGDVTU"]
    compare_again(by=by, one=one, other=real)
    assert _down(cast, real) == ["12-KH/BTGDVTU", "-05-KH/TU"]


def test_type_and_issuer_tell_apart(cast: Cast) -> None:
    day = date(2026, 1, 10)
    ours = stub(cast, "12-KH/BTGDVTU", type="plan", date=day)
    typed = stub(cast, "12-KH/BTGDVTU", type="report", date=day)
    theirs = stub(cast, "12-KH/BTGDVTU", type="plan", date=day, issuer_name="Tỉnh ủy Nam Định")
    taken_in(cast, PLAN)
    left = set(Document.objects.filter(versions=None).values_list("pk", flat=True))
    assert left == {typed.pk, theirs.pk} and ours.pk not in left


def test_who_may_and_what_is_refused(cast: Cast) -> None:
    by = cast.actor("officer")
    known, file = stub(cast, "25-NQ/TW"), held(cast, "25-NQ/TW", visibility="public")
    theirs, open_ = held(cast, "25-NQ/TW", "other"), held(cast, "1-KH", visibility="public")
    for role in ("viewer", "other_body", "inspector"):
        with pytest.raises(Denied):
            merge_documents(by=cast.actor(role), document=known, into=file)
        with pytest.raises(Denied):
            keep_apart(by=cast.actor(role), one=known, other=file)
    for document, into in (
        (file, known),
        (known, known),
        (known, theirs),
        (open_, held(cast, "2")),
    ):
        with pytest.raises(Refused):
            merge_documents(by=by, document=document, into=into)
    with pytest.raises(Refused):
        separate_document(by=by, document=known)
    with pytest.raises(Refused):
        compare_again(by=by, one=known, other=file)
    merge_documents(by=by, document=known, into=file)
    for document, into in ((known, file), (open_, known)):
        with pytest.raises(Refused):
            merge_documents(by=by, document=document, into=into)
    with pytest.raises(Refused):
        keep_apart(by=by, one=known, other=file)


def test_the_page(cast: Cast, as_role: As) -> None:
    old = held(cast, "23-NQ/TW", type="resolution", date=date(2003, 3, 12))
    wrong = stub(cast, "23-NQ/TW", date=date(2018, 3, 21))
    new = held(cast, "23-NQ/TW", type="resolution", date=date(2018, 3, 22))
    client, page = as_role("officer"), f"/van-ban/{wrong.pk}/trung/"
    words = client.get(page).content.decode()
    for each in (old, new):
        assert f'action="/van-ban/{wrong.pk}/trung/{each.pk}/"' in words
    assert "ngày ban hành" in words and "gộp văn bản ấy vào đây" not in words
    client.post(f"{page}{old.pk}/", {"act": "apart"})
    assert "Đã ghi là văn bản khác" in client.get(page).content.decode()
    answer = client.post(f"{page}{new.pk}/", {"act": "merge"}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/van-ban/{new.pk}/trung/"
    assert "Đã gộp vào văn bản này" in answer.content.decode()
    assert "Văn bản này đã gộp vào" in client.get(f"/van-ban/{wrong.pk}/").content.decode()
    assert f"/van-ban/{wrong.pk}/" not in client.get("/van-ban/?kind=stubs").content.decode()
    elsewhere = client.post(f"/van-ban/{old.pk}/trung/{wrong.pk}/", {"act": "separate"})
    assert elsewhere.status_code == 409  # it stands for another one by now
    client.post(f"/van-ban/{new.pk}/trung/{wrong.pk}/", {"act": "separate"})
    wrong.refresh_from_db()
    assert wrong.merged_into is None
    assert client.post(f"{page}{new.pk}/", {"act": "?"}).status_code == 409
    found = client.get(f"{page}?q=05-KH").content.decode()
    assert "Không thấy “05-KH”" in found


def test_the_head_of_a_stub_is_corrected_on_a_page(cast: Cast, as_role: As) -> None:
    wrong, client = stub(cast, "05-CTr/TU", date=date(2026, 1, 6)), as_role("officer")
    there = f"/van-ban/{wrong.pk}/dau/"
    sent = {"revision": "0", "type": "resolution", "code": "05-CTr/TU", "date": "2027-01-05"}
    answer = client.post(there, sent)
    assert answer.status_code == 409 and "không thể sau hôm nay" in answer.content.decode()
    real = held(cast, "05-CTr/TU", type="resolution", date=date(2026, 1, 5))
    answer = client.post(there, {**sent, "date": "2026-01-05"}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/van-ban/{real.pk}/"
    assert "nên hai nơi đã gộp" in answer.content.decode()
    assert client.get(f"/van-ban/{real.pk}/dau/").status_code == 302
    assert as_role("viewer").get(f"/van-ban/{real.pk}/dau/").status_code == 403


def test_few_queries_however_many_are_listed(
    cast: Cast, as_role: As, django_assert_max_num_queries: Any
) -> None:
    document, client = held(cast, "23-NQ/TW"), as_role("officer")
    for year in range(2001, 2011):
        stub(cast, "23-NQ/TW", date=date(year, 1, 1))
        other = stub(cast, "23-NQ/TW", date=date(year, 2, 1))
        keep_apart(by=cast.actor("officer"), one=document, other=other)
        held(cast, f"{year}-KH", title="Về hội thi")
        taken = stub(cast, f"{year}-NQ")
        merge_documents(by=cast.actor("officer"), document=taken, into=document)
    client.get("/van-ban/")
    with django_assert_max_num_queries(15):
        page = client.get(f"/van-ban/{document.pk}/trung/?q=hoi+thi").content.decode()
    assert page.count('value="again"') == 10 and page.count('value="separate"') == 10
