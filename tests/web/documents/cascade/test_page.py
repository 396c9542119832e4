"""The cascade page: what it tells, who has not answered, what leans on what is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.test import Client

from danvan.web.bodies.models import BodyGroup
from danvan.web.documents.actions import keep_apart
from danvan.web.documents.models import Candidate, Document
from programme_builders import make_candidate
from roles import Cast

from .scene import cite, held, stub

As = Callable[[str], Client]
ORDER = "Các đảng ủy xã xây dựng kế hoạch thực hiện của cấp mình, gửi về trước ngày 15/02/2026."


def _page(client: Client, document: Document, query: str = "") -> str:
    return client.get(f"/van-ban/{document.pk}/thuc-hien/{query}").content.decode()


def _ordering(cast: Cast, **fields: Any) -> Document:
    """A programme of the province that the committees of all communes must answer."""
    top = held(cast, "12-CTr/TU", "province", **fields)
    group = BodyGroup.objects.create(
        name="Các đảng ủy xã",
        under=cast.bodies["province"],
        kinds=["committee"],
        levels=["commune"],
    )
    version = top.versions.get()
    make_candidate(version, "IV.4", text=ORDER, due=date(2026, 2, 15), leads=[group])
    return top


def test_up_down_drawing_and_table(cast: Cast, as_role: As) -> None:
    top, programme = stub(cast, "25-NQ/TW", "province"), held(cast, "12-CTr/TU", "province")
    plan = held(cast, "05-KH/ĐU", "commune")
    cite(programme, top)
    cite(plan, programme)
    page = _page(as_role("province_admin"), programme)
    for words in (
        f'href="/van-ban/{top.pk}/thuc-hien/"',
        "Xem cả sơ đồ từ Nghị quyết 25-NQ/TW",
        f'href="/van-ban/{plan.pk}/thuc-hien/"',
        'data-chart="cascade-tree"',
        'data-chart="cascade-graph"',
        '"formatter": "{a|12-CTr/TU}',
        "Dạng bảng",
    ):
        assert words in page, words


def test_who_has_answered_and_who_has_not(cast: Cast, as_role: As) -> None:
    top = _ordering(cast)
    cite(held(cast, "05-KH/ĐU", "commune", date=date(2026, 2, 20)), top)
    cite(held(cast, "", "other", state="draft", date=None), top)
    page = _page(as_role("province_admin"), top)
    assert "1 trong 2 cơ quan đã có văn bản" in page
    assert "Ban hành quá hạn" in page and "Quá hạn, chưa ban hành" in page
    before = _page(as_role("province_admin"), top, "?ngay=2026-02-01")
    assert "0 trong 2 cơ quan" in before and "Quá hạn, chưa ban hành" not in before


def test_what_is_not_seen_is_not_called_missing(cast: Cast, as_role: As) -> None:
    top = _ordering(cast, visibility="public")
    cite(held(cast, "05-KH/ĐU", "commune"), top)
    page = _page(as_role("other_body"), top)
    assert "05-KH/ĐU" not in page and "Chưa thấy văn bản" in page
    assert "0 trong 2 cơ quan" in page


def test_a_task_that_orders_none_expects_none(cast: Cast, as_role: As) -> None:
    top = _ordering(cast)
    Candidate.objects.update(text="Các đảng ủy xã xây dựng chuyên mục hỏi đáp")
    assert "Ai phải có văn bản" not in _page(as_role("province_admin"), top)


def test_leaning_on_what_was_replaced(cast: Cast, as_role: As) -> None:
    old, new = held(cast, "01-CTr/TU"), held(cast, "02-CTr/TU")
    plan = held(cast, "03-KH/TU")
    cite(plan, old)
    assert "dựa vào" not in _page(as_role("officer"), plan)
    cite(new, old, "replaces")
    page = _page(as_role("officer"), plan)
    assert "Kế hoạch 03-KH/TU dựa vào Kế hoạch 01-CTr/TU" in page
    assert "đã được Kế hoạch 02-CTr/TU thay thế" in page


def test_leaning_on_what_was_withdrawn(cast: Cast, as_role: As) -> None:
    old, plan = held(cast, "01-CTr/TU", state="expired"), held(cast, "03-KH/TU")
    cite(plan, old)
    for document in (old, plan):
        assert "văn bản này không còn hiệu lực" in _page(as_role("officer"), document)


def test_a_circle_is_told(cast: Cast, as_role: As) -> None:
    one, two = held(cast, "01-KH/TU"), held(cast, "02-KH/TU")
    cite(one, two)
    cite(two, one)
    page = _page(as_role("officer"), one, "?sau=5")
    assert "viện dẫn vòng tròn" in page and "Vòng lại văn bản ở trên" in page


def test_two_files_of_one_code_are_told(cast: Cast, as_role: As) -> None:
    top, one, two = stub(cast, "25-NQ/TW"), held(cast, "01-KH/TU"), held(cast, "01-KH/TU")
    other = held(cast, "01-KH/TU", date=date(2025, 1, 10))
    for each in (one, two, other):
        cite(each, top)
    page = _page(as_role("officer"), top)
    assert "3 văn bản cùng mang số 01-KH/TU" in page
    assert any(f'href="/van-ban/{each.pk}/trung/"' in page for each in (one, two, other))
    keep_apart(by=cast.actor("officer"), one=one, other=two)
    assert "cùng mang số" not in _page(as_role("officer"), top)


def test_the_first_and_the_last_day_there_are(cast: Cast, as_role: As) -> None:
    one = held(cast, "01-KH/TU")
    cite(held(cast, "02-KH/TU", date=None), one)
    assert "02-KH/TU" in _page(as_role("officer"), one, "?ngay=9999-12-31")
    assert "02-KH/TU" not in _page(as_role("officer"), one, "?ngay=0001-01-01")


def test_one_to_come_is_shown_as_of_its_own_day(cast: Cast, as_role: As) -> None:
    """Signed for next week, it carries nothing out today; its page tells what it will."""
    top, late = held(cast, "01-KH/TU"), held(cast, "02-KH/TU", date=date(2100, 1, 4))
    cite(late, top)
    page = _page(as_role("officer"), late)
    assert "01-KH/TU" in page and 'value="2100-01-04"' in page
    assert "01-KH/TU" not in _page(as_role("officer"), late, "?ngay=2026-06-15")
    assert "02-KH/TU" not in _page(as_role("officer"), top)


def test_what_cannot_be_understood_is_said(cast: Cast, as_role: As) -> None:
    page = _page(as_role("officer"), held(cast, "01-KH/TU"), "?ngay=hom-qua&sau=99")
    assert page.count('class="field-error"') == 2


def test_few_queries(cast: Cast, as_role: As, django_assert_max_num_queries: Any) -> None:
    top = _ordering(cast)
    cite(top, stub(cast, "25-NQ/TW", "province"))
    for number in range(40):
        plan = held(cast, f"{number}-KH/ĐU", "commune")
        cite(plan, top)
        cite(held(cast, f"{number}-KH/UBND", "commune_administration"), plan)
    client = as_role("province_admin")
    with django_assert_max_num_queries(15):
        _page(client, top)
