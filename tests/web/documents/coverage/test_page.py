"""The page of the matrix: what it says, its filters, comparing, and how fast it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import process_time
from typing import Any

import pytest
from django.test import Client

from coverage_builders import ODD, TALKS, TRAINING, Family, kept, make_family, make_paper
from danvan.web.documents.actions import decide_coverage
from danvan.web.documents.coverage.refresh import refresh
from danvan.web.documents.models import Citation, Comparison, Document
from programme_builders import make_document
from roles import ROLES, Cast

As = Callable[[str], Client]
DAY = date(2026, 6, 15)


@pytest.fixture
def family(cast: Cast) -> Family:
    made = make_family(cast)
    refresh(cast.actor("province_admin"), made.top, DAY)
    return made


def _page(client: Client, family: Family, query: str = "") -> str:
    return client.get(f"{family.page}{query}").content.decode()


def test_what_it_says(family: Family, as_role: As) -> None:
    page = _page(as_role("province_admin"), family)
    for words in (
        "<strong>1/4</strong> nhiệm vụ được cụ thể hóa",
        "1 một phần",
        "2 chưa có ở văn bản nào",
        "1/1 nhiệm vụ",
        "chưa có văn bản",
        "hạn 15/2/2026",
        f'href="{family.cell("II.1", family.plan)}"',
        "(1/2 cơ quan)",
    ):
        assert words in page, words


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ("?loc=chua", "II.3", "II.1"),
        ("?loc=mot-phan", "II.2", "II.3"),
        ("?loc=da", "II.1", "II.2"),
        ("?muc=II", "II.1", "III.1"),
        ("?loc=ket-luan", "", "II.1"),
    ],
)
def test_filters(family: Family, as_role: As, query: str, there: str, gone: str) -> None:
    page = _page(as_role("province_admin"), family, query)
    if there:
        assert f'<span class="clause">{there}</span>' in page
    else:
        assert "Không có nhiệm vụ nào như vậy" in page
    assert f'<span class="clause">{gone}</span>' not in page


def test_one_body_alone(family: Family, as_role: As) -> None:
    page = _page(as_role("province_admin"), family, f"?cot=v{family.commune.pk}")
    assert "<strong>1/2</strong>" in page and "Sở Nội vụ</span>" not in page
    assert '<span class="clause">II.1</span>' not in page


@pytest.mark.parametrize("query", ["?cot=v0", "?muc=IX", "?loc=khong", "?page=x"])
def test_odd_filters_are_no_fault(family: Family, as_role: As, query: str) -> None:
    assert as_role("officer").get(family.page + query).status_code == 200


def test_what_is_hidden_is_said_and_not_named(family: Family, as_role: As) -> None:
    page = _page(as_role("other_body"), family)
    assert "18/KH-SNV" not in page and "05-KH/ĐU" not in page
    assert "1 cơ quan phải có văn bản của mình nhưng cơ quan bạn không xem được" in page
    assert "Đảng ủy xã Đông Hải: không xem được" in page
    assert as_role("other_body").get(family.cell("II.1", family.plan)).status_code == 404


def test_a_parent_that_was_withdrawn(family: Family, as_role: As) -> None:
    Document.objects.filter(pk=family.top.pk).update(state="expired")
    assert "không còn hiệu lực" in _page(as_role("officer"), family)
    Document.objects.filter(pk=family.top.pk).update(state="in_force")
    newer = make_paper(family.cast, "13-CTr/TU", "province", [], visibility="public")
    Citation.objects.create(
        version=newer.versions.get(), target=family.top, type="plan", code="12-CTr/TU",
        relation="replaces", clause="0", start=0, end=9,
    )  # fmt: skip
    assert "đã được Kế hoạch 13-CTr/TU thay thế" in _page(as_role("officer"), family)


def test_a_document_that_says_it_carries_out_itself(family: Family, as_role: As) -> None:
    Citation.objects.create(
        version=family.version(family.top), target=family.top, type="plan", code="12-CTr/TU",
        relation="implements", clause="0", start=0, end=9,
    )  # fmt: skip
    assert "được nêu là thực hiện chính nó" in _page(as_role("officer"), family)


def test_what_teaches_where_there_is_nothing(cast: Cast, as_role: As) -> None:
    client = as_role("officer")
    stub = make_document(cast, code="25-NQ/TW", issuer=None)
    assert "mới chỉ được viện dẫn" in client.get(f"/van-ban/{stub.pk}/cu-the-hoa/").content.decode()
    empty = make_paper(cast, "1-KH", "follower", [])
    page = client.get(f"/van-ban/{empty.pk}/cu-the-hoa/").content.decode()
    assert "không giao nhiệm vụ nào" in page
    alone = make_paper(cast, "2-KH", "follower", [ODD])
    page = client.get(f"/van-ban/{alone.pk}/cu-the-hoa/").content.decode()
    assert "Chưa có văn bản nào bên dưới" in page


def test_comparing_without_and_with_script(cast: Cast, as_role: As) -> None:
    family, client = make_family(cast), as_role("lead_officer")
    assert "1 văn bản chưa được đối chiếu" in _page(client, family)
    part = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "comparing"}
    answer = client.get(family.page, **part)
    assert answer.status_code == 200 and b"<html" not in answer.content
    assert not Comparison.objects.exists(), "to look at a page writes nothing"
    assert client.post(f"{family.page}doi-chieu/").status_code == 302
    assert Comparison.objects.get().lower.document == family.plan, "what one sees, no more"
    answer = client.get(family.page, **part)
    assert (answer.status_code, answer["HX-Refresh"]) == (204, "true")
    assert "chưa được đối chiếu" not in _page(client, family)


def test_contradictions_are_seen_in_the_cell_and_opened(family: Family, as_role: As) -> None:
    top, plan = family.version(family.top), family.version(family.plan)
    Comparison.objects.all().delete()
    told = [["due", "II.1", "2026-06-30", "2026-09-30"], ["lead", "II.1", "Sở Nội vụ", "Sở Y tế"]]
    found = {"kind": "covered", "told": True, "items": ["II.1"], "conflicts": told}
    kept(top, plan, II_1=found)
    client = as_role("province_admin")
    page = _page(client, family, "?loc=mau-thuan")
    assert "mâu thuẫn" in page and '<span class="clause">II.1</span>' in page
    opened = client.get(family.cell("II.1", family.plan)).content.decode()
    assert "đặt hạn 30/9/2026, cấp trên đặt hạn 30/6/2026" in opened
    assert "giao Sở Y tế, cấp trên giao Sở Nội vụ" in opened


def test_both_texts_with_the_shared_words_lit(family: Family, as_role: As) -> None:
    page = as_role("province_admin").get(family.cell("II.1", family.plan)).content.decode()
    assert page.count("<mark>") >= 2
    assert "Từ ngữ chung" in page and "18/KH-SNV" in page
    assert page.count(TRAINING[:20]) >= 1


def test_a_task_of_another_document_is_no_cell(family: Family, as_role: As) -> None:
    other = family.version(family.plan).candidates.first()
    assert other is not None
    address = f"{family.page}{other.pk}/{family.plan.pk}/"
    assert as_role("officer").get(address).status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_the_page(cast: Cast, as_role: As, role: str) -> None:
    """An internal programme: its holder, those above; whoever gets none of it gets 404."""
    family = make_family(cast, visibility="internal")
    wanted = 302 if role == "stranger" else 200 if role in ("inspector", "province_admin") else 404
    for address in (family.page, f"{family.page}xuat/"):
        answer = as_role(role).get(address)
        list(answer)  # a file that is sent is closed by its reader
        assert answer.status_code == wanted
    sent = as_role(role).post(f"{family.page}doi-chieu/").status_code
    assert sent == (403 if wanted == 200 else wanted)  # neither of them is an officer


def test_few_queries_and_fast(cast: Cast, as_role: As, django_assert_max_num_queries: Any) -> None:
    """140 duties against 34 documents of 20 tasks."""
    top = make_paper(cast, "12-CTr/TU", "province", [f"{TALKS} số {n}" for n in range(140)])
    version = top.versions.get()
    for number in range(34):
        tasks = [f"{TALKS} số {number + n}" for n in range(20)]
        lower = make_paper(cast, f"{number}-KH/ĐU", "commune", tasks, upper=top)
        found = {"kind": "covered", "told": True, "items": ["II.1"], "score": 0.5}
        kept(version, lower.versions.get(), **{f"II_{n}": found for n in range(1, 100)})
    client = as_role("province_admin")
    with django_assert_max_num_queries(15):
        client.get(f"/van-ban/{top.pk}/cu-the-hoa/")
    begun = process_time()  # of this process alone, whatever else the machine does
    answer = client.get(f"/van-ban/{top.pk}/cu-the-hoa/")
    taken = process_time() - begun
    assert answer.content.count(b'<td class="cv-covered') > 3000
    assert taken < 1, f"{taken:.2f} s"


def test_few_queries_with_groups_and_orders(
    family: Family, as_role: As, django_assert_max_num_queries: Any
) -> None:
    client = as_role("province_admin")
    with django_assert_max_num_queries(15):
        client.get(family.page)


def test_a_cell_is_few_queries(
    family: Family, as_role: As, django_assert_max_num_queries: Any
) -> None:
    decide_coverage(
        by=family.cast.actor("lead_officer"), upper=family.version(family.top),
        lower=family.version(family.plan), duty="II.1", verdict="covered", clauses=["II.1"],
    )  # fmt: skip
    client, address = as_role("province_admin"), family.cell("II.1", family.plan)
    with django_assert_max_num_queries(15):
        client.get(address)


def test_chosen_rows_show_only_columns_that_tell(family: Family, as_role: As) -> None:
    client = as_role("province_admin")
    assert _page(client, family, "?loc=da").count('<span class="whose">') == 1
    assert _page(client, family).count('<span class="whose">') == 3
    assert _page(client, family, "?loc=da").count('<td class="cv-') == 1


def test_a_document_below_without_a_file(family: Family, as_role: As) -> None:
    """Known by its title alone: it has a column, and nothing to be judged by."""
    citing = make_paper(family.cast, "7-BC/TU", "follower", [])
    known = make_document(family.cast, code="9-KH/ĐU", issuer_name="Đảng ủy xã Nam Hải")
    given = {"version": citing.versions.get(), "type": "plan", "start": 0, "end": 9, "clause": "0"}
    outer = Citation.objects.create(target=known, code="9-KH/ĐU", relation="mentions", **given)
    Citation.objects.create(
        target=family.top, code="12-CTr/TU", relation="mentions", inside=outer,
        inside_relation="implements", **given,
    )  # fmt: skip
    page = _page(as_role("province_admin"), family)
    assert "9-KH/ĐU" in page and "chưa có tệp" in page
    assert "<strong>1/4</strong>" in page


def test_words_of_files_are_words(cast: Cast, as_role: As) -> None:
    """Lit or not, in a cell or in the matrix: what looks like a tag is shown as it was written."""
    family = make_family(cast)
    bad = f"<b>{TRAINING}</b> <script>alert(1)</script>"
    for version in (family.version(family.top), family.version(family.plan)):
        version.candidates.filter(clause="II.1").update(text=bad)
    refresh(cast.actor("province_admin"), family.top, DAY)
    client = as_role("province_admin")
    cell = client.get(family.cell("II.1", family.plan)).content.decode()
    for page in (cell, _page(client, family)):
        assert "<script>alert" not in page and "&lt;script&gt;" in page
        assert "<b>Mở" not in page
    assert "<mark" in cell
