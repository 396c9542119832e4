"""Pages: who gets which answer, what is on them, how many queries they take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from danvan.web.documents.models import Visibility
from danvan.web.programmes.actions import Told, ask_extension, report_progress, submit_task
from danvan.web.programmes.models import SavedView, Task
from programme_builders import (
    DAY,
    Stage,
    make_candidate,
    make_clause,
    make_document,
    make_version,
)
from roles import ROLES

As = Callable[[str], Client]
# Internal programme, a task that `lead` leads and `coordinator` helps with.
SEES = {
    "viewer",
    "officer",
    "approver",
    "admin",
    "lead_officer",
    "lead_approver",
    "coordinator",
    "inspector",
    "province_admin",
}


def expected(role: str, allowed: set[str], good: int) -> int:
    """302 to the sign-in, 404 for who may not know of it, 403 for who sees and may not."""
    if role == "stranger":
        return 302
    if role not in SEES:
        return 404
    return good if role in allowed else 403


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_a_task(stage: Stage, as_role: As, role: str) -> None:
    task = stage.task(coordinators=("coordinator",))
    answer = as_role(role).get(f"/nhiem-vu/{task.pk}/")
    assert answer.status_code == expected(role, SEES, 200)
    listed = as_role(role).get("/nhiem-vu/?below=on")
    if role != "stranger":
        assert (task.text in listed.content.decode()) == (role in SEES)


LEADS = {"lead_officer", "lead_approver"}
EDITS = {"officer", "approver"}
ACTS: list[tuple[str, dict[str, Any], dict[str, Any], set[str]]] = [
    ("bao-cao", {"text": "Đã làm", "progress": "40"}, {}, LEADS),
    ("bao-cao", {"text": "Đã xong", "done": "1"}, {}, LEADS),
    ("chap-nhan", {}, {"state": "submitted", "submitted_on": DAY}, {"approver"}),
    ("tra-lai", {"reason": "Thiếu"}, {"state": "submitted"}, {"approver"}),
    ("xin-gia-han", {"proposed": "2026-08-01", "reason": "Chờ"}, {}, LEADS),
    ("don-doc", {}, {}, EDITS),
    ("giao", {"leads": "Sở Tài chính"}, {}, {"approver"}),
    ("sua", {"text": "Việc mới", "weight": "2"}, {}, EDITS),
    ("trang-thai", {"act": "pause", "reason": "Chờ"}, {}, {"approver"}),
    ("trang-thai", {"act": "start"}, {}, {"officer", "approver"} | LEADS),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("slug", "data", "fields", "allowed"), ACTS)
def test_who_may_do_what(
    stage: Stage,
    as_role: As,
    role: str,
    slug: str,
    data: dict[str, Any],
    fields: dict[str, Any],
    allowed: set[str],
) -> None:
    task = stage.task(coordinators=("coordinator",), **fields)
    before = task.revision
    answer = as_role(role).post(f"/nhiem-vu/{task.pk}/{slug}/", data)
    task.refresh_from_db()
    wanted = expected(role, allowed, 302)
    # A choice that is not offered to a role is no choice of its form.
    assert answer.status_code == wanted or (slug == "trang-thai" and answer.status_code == 409)
    assert (task.revision > before) == (role in allowed)


def test_the_page_tells_the_words_in_their_clause(stage: Stage, as_role: As) -> None:
    text = "1. Tuyên truyền sâu rộng. Mở lớp bồi dưỡng trong quý II. Báo cáo kết quả."
    version = make_version(stage.programme.document, text)
    top = make_clause(version, "II", heading="NHIỆM VỤ", label="II.")
    make_clause(version, "II.1", top, text=text, end=len(text))
    start = text.index("Mở lớp")
    task = stage.task(version=version, clause="II.1", start=start, end=start + 18)
    page = as_role("lead_officer").get(f"/nhiem-vu/{task.pk}/").content.decode()
    assert "Tuyên truyền sâu rộng. <mark>Mở lớp bồi dưỡng t</mark>rong quý II." in page
    assert "II. NHIỆM VỤ" in page


def test_a_page_says_why_and_keeps_what_was_typed(stage: Stage, as_role: As) -> None:
    task = stage.task()
    answer = as_role("officer").post(
        f"/nhiem-vu/{task.pk}/sua/",
        {"text": "Chữ tôi gõ", "weight": "1", "due": "2025-01-01", "revision": "0"},
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "đứng trước ngày ban hành văn bản" in page and "Chữ tôi gõ" in page


def test_the_overtaken_sees_the_change_and_saves_at_the_second_try(
    stage: Stage, as_role: As
) -> None:
    task = stage.task()
    first = {"text": "Của người thứ nhất", "weight": "1", "revision": "0"}
    as_role("approver").post(f"/nhiem-vu/{task.pk}/sua/", first)
    mine = {"text": "Của tôi", "weight": "1", "revision": "0"}
    answer = as_role("officer").post(f"/nhiem-vu/{task.pk}/sua/", mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Người approver đã thay đổi" in page
    assert "Của tôi" in page and "Của người thứ nhất" in page
    assert 'name="revision" value="1"' in page
    again = as_role("officer").post(f"/nhiem-vu/{task.pk}/sua/", {**mine, "revision": "1"})
    task.refresh_from_db()
    assert again.status_code == 302 and task.text == "Của tôi"


def test_htmx_gets_the_panel_only(stage: Stage, as_role: As) -> None:
    task = stage.task()
    headers = {"HX-Request": "true", "HX-Target": "panel"}
    page = as_role("officer").get(f"/nhiem-vu/{task.pk}/", headers=headers).content.decode()
    assert '<aside id="panel"' in page and "<html" not in page
    table = as_role("officer").get(f"/nhiem-vu/?task={task.pk}").content.decode()
    assert '<aside id="panel" class="panel card"' in table


def _many(stage: Stage, number: int) -> None:
    for each in range(number):
        stage.task(f"Việc {each}", coordinators=("coordinator", "front"), clause=f"II.{each}")


@pytest.mark.parametrize(
    "url", ["/nhiem-vu/", "/nhiem-vu/?task={task}", "/nhiem-vu/?body=Nội+vụ&part=lead"]
)
def test_the_table_takes_few_queries(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any, url: str
) -> None:
    _many(stage, 60)
    task = Task.objects.first()
    assert task
    client = as_role("officer")
    with django_assert_max_num_queries(15 if "task=" not in url else 25):
        page = client.get(url.format(task=task.pk)).content.decode()
    assert "1–50 trong 60" in page


def test_the_task_page_takes_few_queries(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any
) -> None:
    parent = stage.task(leaf=False, leads=())
    for _each in range(10):
        child = stage.task(parent=parent)
        report_progress(by=stage.cast.actor("lead_officer"), task=child, told=Told("Đã làm", 10))
    client = as_role("approver")
    for task in (parent, child):
        with django_assert_max_num_queries(15):
            assert client.get(f"/nhiem-vu/{task.pk}/").status_code == 200


def test_today_takes_few_queries(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any
) -> None:
    _many(stage, 30)
    for role in ("lead_officer", "approver"):
        client = as_role(role)
        with django_assert_max_num_queries(15):
            assert client.get("/hom-nay/").status_code == 200


FILTERS: list[tuple[str, set[str]]] = [
    ("", {"a", "b", "c", "d"}),
    ("q=boi+duong", {"b"}),
    ("standing=late", {"a"}),
    ("standing=done", {"d"}),
    ("state=in_progress", {"c"}),
    ("due_from=2026-06-16&due_to=2026-06-30", {"b"}),
    ("body=So+Tai+chinh", {"c"}),
    ("body=so+tai&part=coordinate", {"a"}),
    ("body=UBND", set()),
    ("body=Ủy+ban+nhân+dân+tỉnh&below=on", {"a", "b", "c", "d"}),
    ("field=Tuyên+truyền", {"b"}),
    ("silent=10", {"a", "b"}),
    ("standing=late&state=in_progress", set()),
    ("due_from=hôm+qua", {"a", "b", "c", "d"}),
    ("standing=nonsense&page=99&sort=nothing", {"a", "b", "c", "d"}),
]


@pytest.mark.parametrize(("query", "wanted"), FILTERS)
def test_filters_find_and_the_count_agrees(
    stage: Stage, as_role: As, query: str, wanted: set[str]
) -> None:
    at = "2026-06-14T08:00Z"
    stage.task("Việc a", due=date(2026, 5, 1), coordinators=("coordinator",))
    stage.task("Việc b bồi dưỡng", field="Tuyên truyền")
    stage.task("Việc c", due=None, leads=("coordinator",), state="in_progress", updated_at=at)
    stage.task("Việc d", state="completed", completed_on=DAY, due=date(2026, 12, 1))
    page = as_role("officer").get(f"/nhiem-vu/?{query}")
    found = {task.text.split()[1] for task in page.context["page_obj"].object_list}
    if query.startswith("body=so+tai&"):
        wanted = {"a"}
    assert found == ({"a", "c"} if query == "body=So+Tai+chinh" else wanted)
    assert page.context["page_obj"].paginator.count == len(found)


@pytest.mark.parametrize("sort", ["task", "lead", "due", "standing", "progress", "updated"])
def test_every_column_sorts_both_ways(stage: Stage, as_role: As, sort: str) -> None:
    stage.task("Việc a", due=date(2026, 5, 1), progress=10)
    stage.task("Việc b", leads=("front",), due=None, order=2, updated_at="2026-06-01T00:00Z")
    client = as_role("officer")
    up, down = (
        [task.text for task in client.get(f"/nhiem-vu/?sort={key}").context["page_obj"]]
        for key in (sort, f"-{sort}")
    )
    assert len(up) == len(down) == 2
    # Empty values stand last both ways; otherwise the order turns round.
    assert up == down if sort in ("due", "updated") else up == down[::-1]


def test_views_are_kept_and_forgotten(stage: Stage, as_role: As) -> None:
    client = as_role("officer")
    kept = client.post("/nhiem-vu/khung-nhin/", {"name": "Việc trễ", "query": "standing=late"})
    assert kept.url == "/nhiem-vu/?standing=late"
    assert "Việc trễ" in client.get("/nhiem-vu/").content.decode()
    view = SavedView.objects.get()
    gone = f"/nhiem-vu/khung-nhin/{view.pk}/xoa/"
    told = as_role("approver").post(gone, follow=True).content.decode()
    assert SavedView.objects.exists(), "somebody else's view stays"
    assert "Không có khung nhìn này" in told and "Đã xóa khung nhìn" not in told
    assert "Đã xóa khung nhìn" in client.post(gone, follow=True).content.decode()
    assert not SavedView.objects.exists()


def test_bulk_from_the_table(stage: Stage, as_role: As) -> None:
    tasks = [stage.task(), stage.task(state="completed")]
    client = as_role("approver")
    data = {"row": [task.pk for task in tasks], "bulk-due": "2026-09-30", "query": "sort=due"}
    failed = client.post("/nhiem-vu/sua-nhieu/", data)
    page = failed.content.decode()
    assert failed.status_code == 409 and "1 trong 2" in page and "chỉ còn sửa được kinh phí" in page
    assert page.count(" checked") == 2 and "2026-09-30" in page
    done = client.post("/nhiem-vu/sua-nhieu/", {**data, "row": [tasks[0].pk]})
    assert done.url == "/nhiem-vu/?sort=due"
    tasks[0].refresh_from_db()
    assert tasks[0].due == date(2026, 9, 30)


def test_bulk_does_not_reach_what_one_does_not_see(stage: Stage, as_role: As) -> None:
    task = stage.task()
    data = {"row": [task.pk], "bulk-due": "2026-09-30"}
    answer = as_role("other_body").post("/nhiem-vu/sua-nhieu/", data)
    assert answer.status_code == 409
    assert task.text not in answer.content.decode()


def test_today_lists_what_is_owed_by_date(stage: Stage, as_role: As) -> None:
    late = stage.task("Việc trễ", due=DAY - timedelta(days=3))
    stage.task("Việc hôm nay", due=DAY)
    stage.task("Việc tuần này", due=DAY + timedelta(days=4))
    stage.task("Việc sau", due=DAY + timedelta(days=40))
    stage.task("Việc không hạn", due=None)
    stage.task("Việc đã nộp", state="submitted")
    stage.task("Việc người khác", leads=("front",), coordinators=("lead",))
    page = as_role("lead_officer").get("/hom-nay/")
    groups = [(str(g.title), [t.text for t in g.tasks]) for g in page.context["groups"]]
    assert groups == [
        ("Quá hạn", ["Việc trễ"]),
        ("Hôm nay", ["Việc hôm nay"]),
        ("Trong tuần này", ["Việc tuần này"]),
        ("Sau tuần này", ["Việc sau"]),
        ("Chưa có thời hạn", ["Việc không hạn"]),
    ]
    assert f"/nhiem-vu/{late.pk}/bao-cao/" in page.content.decode()


def test_today_shows_what_waits_and_what_changed(stage: Stage, as_role: As) -> None:
    officer = stage.cast.actor("lead_officer")
    submit_task(by=officer, task=stage.task("Việc đã nộp"), told=Told("Xong rồi"))
    ask_extension(by=officer, task=stage.task("Việc xin"), proposed=date(2026, 8, 1), reason="Chờ")
    page = as_role("approver").get("/hom-nay/")
    assert [task.text for task in page.context["submissions"]] == ["Việc đã nộp"]
    assert [each.task.text for each in page.context["requests"]] == ["Việc xin"]
    assert [each.text for each in page.context["changes"]] == ["Xong rồi"]
    plain = as_role("officer").get("/hom-nay/")
    assert not plain.context["submissions"] and not plain.context["requests"]


@pytest.mark.parametrize("role", ["citizen", "other_body"])
def test_an_empty_day_teaches(stage: Stage, as_role: As, role: str) -> None:
    page = as_role(role).get("/hom-nay/").content.decode()
    assert "empty-state" in page


@pytest.mark.parametrize("role", ROLES)
def test_who_adopts(stage: Stage, as_role: As, role: str) -> None:
    document = make_document(stage.cast, code="13-KH/BTGDVTU", visibility=Visibility.PUBLIC)
    make_candidate(make_version(document), "II.1", leads=[stage.body("lead")])
    answer = as_role(role).get(f"/van-ban/{document.pk}/thong-qua/")
    adopts = {"officer", "approver"}
    wanted = 302 if role == "stranger" else 200 if role in adopts else 403
    assert answer.status_code == wanted


def test_adopting_on_the_page(stage: Stage, as_role: As) -> None:
    document = make_document(stage.cast, code="13-KH/BTGDVTU")
    version = make_version(document)
    make_candidate(version, "II.1", leads=[stage.body("lead")])
    make_candidate(version, "II.2", text="Việc chưa rõ")
    client, url = as_role("officer"), f"/van-ban/{document.pk}/thong-qua/"
    page = client.get(url)
    words = page.content.decode()
    assert "1 nhiệm vụ chưa rõ ai chủ trì" in words and "giao 2 nhiệm vụ" in words
    data = dict(page.context["form"].initial)
    done = client.post(url, {key: value for key, value in data.items() if value})
    programme = document.programmes.get()
    assert done.url == f"/nhiem-vu/?programme={programme.pk}"
    again = client.post(url, {key: value for key, value in data.items() if value})
    assert again.status_code == 409 and "đã thông qua" in again.content.decode()
