"""The bell: who hears of what, what it shows, how it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.test import Client

from danvan.web.bodies.models import Membership, Role
from danvan.web.documents.actions import distribute_document
from danvan.web.documents.models import Recipient
from danvan.web.notices.models import Kind, Notice
from danvan.web.programmes.actions import (
    Told,
    accept_task,
    add_task,
    ask_extension,
    assign_task,
    decide_extension,
    remind,
    return_task,
    submit_task,
)
from programme_builders import Stage, make_document, make_version
from roles import Cast

As = Callable[[str], Client]


def heard(kind: str) -> set[str]:
    """Who has a notice of the kind."""
    return {each.user.email.partition("@")[0] for each in Notice.objects.filter(kind=kind)}


def test_an_urging_is_heard_by_those_who_write_for_the_lead(stage: Stage) -> None:
    remind(by=stage.cast.actor("officer"), task=stage.task(), text="Đề nghị báo cáo trước thứ Sáu")
    assert heard(Kind.URGED) == {"lead_officer", "lead_approver"}
    notice = Notice.objects.filter(kind=Kind.URGED)[0]
    assert notice.words == "Đề nghị báo cáo trước thứ Sáu"
    assert notice.due == date(2026, 6, 30) and notice.sender == stage.body("follower")


def test_a_submission_is_heard_by_who_decides_and_the_answer_by_the_lead(stage: Stage) -> None:
    task, approver = stage.task(), stage.cast.actor("approver")
    submit_task(by=stage.cast.actor("lead_officer"), task=task, told=Told("Đã mở lớp"))
    assert heard(Kind.SUBMITTED) == {"approver"}
    return_task(by=approver, task=task, reason="Thiếu danh sách học viên")
    assert heard(Kind.RETURNED) == {"lead_officer", "lead_approver"}
    submit_task(by=stage.cast.actor("lead_officer"), task=task, told=Told("Đã bổ sung"))
    accept_task(by=approver, task=task)
    assert heard(Kind.ACCEPTED) == {"lead_officer", "lead_approver"}


def test_who_did_it_does_not_hear_of_it(stage: Stage) -> None:
    task = stage.task(leads=("follower",))
    submit_task(by=stage.cast.actor("approver"), task=task, told=Told("Xong"))
    assert heard(Kind.SUBMITTED) == set()


def test_a_decision_on_more_time_is_heard(stage: Stage) -> None:
    by = stage.cast.actor("lead_officer")
    for grant, kind in ((True, Kind.GRANTED), (False, Kind.REFUSED)):
        asked = ask_extension(
            by=by, task=stage.task(), proposed=date(2026, 8, 1), reason="Chờ kinh phí"
        )
        decide_extension(
            by=stage.cast.actor("approver"), extension=asked, grant=grant, answer="Đã xem"
        )
        assert heard(kind) == {"lead_officer", "lead_approver"}
    assert heard(Kind.ASKED) == {"approver"}
    assert Notice.objects.filter(kind=Kind.GRANTED)[0].due == date(2026, 8, 1)


def test_a_document_sent_is_heard_where_it_went(stage: Stage) -> None:
    document = make_document(stage.cast, code="5-KH/X", title="Về việc nước sạch")
    make_version(document)
    for key in ("lead", "coordinator"):
        Recipient.objects.create(document=document, name=key, body=stage.body(key))
    distribute_document(by=stage.cast.actor("officer"), document=document)
    assert heard(Kind.DISTRIBUTED) == {"lead_officer", "lead_approver", "coordinator"}


def test_tasks_given_are_one_notice_for_each_programme(stage: Stage) -> None:
    by = stage.cast.actor("approver")
    for number in range(3):
        task = stage.task(f"Việc {number}", leads=("follower",))
        assign_task(by=by, task=task, leads=[stage.body("lead")])
        assign_task(by=by, task=task, leads=[stage.body("lead")])  # nothing new
    assert heard(Kind.ASSIGNED) == {"lead_officer", "lead_approver"}
    first = Notice.objects.filter(kind=Kind.ASSIGNED, user=stage.cast.users["lead_officer"]).get()
    assert first.count == 3 and first.title == stage.programme.name
    first.read_at = first.at
    first.save()
    add_task(by=by, programme=stage.programme, leads=[stage.body("lead")], text="Việc thêm")
    second = Notice.objects.filter(kind=Kind.ASSIGNED, read_at=None, user=first.user).get()
    assert second.count == 1 and second.words == "Việc thêm"


def test_the_page_shows_it_and_the_head_counts_it(stage: Stage, as_role: As) -> None:
    remind(by=stage.cast.actor("officer"), task=stage.task("Mở lớp nước sạch"), text="Gấp")
    client = as_role("lead_officer")
    page = client.get("/thong-bao/").content.decode()
    assert "Mở lớp nước sạch" in page and "Gấp" in page
    assert '<span class="bell-count">1<' in page
    assert (
        '<span class="bell-count">' not in as_role("coordinator").get("/hom-nay/").content.decode()
    )


def test_following_a_notice_reads_it_and_acts_for_its_body(stage: Stage, as_role: As) -> None:
    user = stage.cast.users["lead_officer"]
    Membership.objects.create(user=user, body=stage.body("commune"), role=Role.OFFICER)
    task = stage.task(leads=("commune",))
    remind(by=stage.cast.actor("officer"), task=task)
    notice = Notice.objects.get(user=user)
    client = as_role("lead_officer")
    assert "gửi cho bạn ở Đảng ủy xã Đông Hải" in client.get("/thong-bao/").content.decode()
    answer = client.get(f"/thong-bao/{notice.pk}/")
    assert answer.status_code == 302 and answer.headers["Location"] == f"/nhiem-vu/{task.pk}/"
    assert client.session["acting_for"] == stage.body("commune").pk
    notice.refresh_from_db()
    assert notice.read_at


def test_what_may_not_be_seen_any_more_has_no_words(stage: Stage, as_role: As) -> None:
    task = stage.task("Việc kín của Sở")
    remind(by=stage.cast.actor("officer"), task=task, text="Lời kín")
    task.bodies.all().delete()
    page = as_role("lead_officer").get("/thong-bao/").content.decode()
    assert "Bạn không còn được xem việc này" in page
    assert "kín" not in page


def test_reading_all_leaves_what_came_after_the_page(stage: Stage, as_role: As) -> None:
    officer, client = stage.cast.actor("officer"), as_role("lead_officer")
    remind(by=officer, task=stage.task("Một"))
    newest = Notice.objects.filter(user=stage.cast.users["lead_officer"]).latest("pk").pk
    remind(by=officer, task=stage.task("Hai"))
    client.post("/thong-bao/da-doc/", {"newest": str(newest)})
    left = Notice.objects.filter(user=stage.cast.users["lead_officer"], read_at=None)
    assert [each.title for each in left] == ["Hai"]
    assert "Hai" in client.get("/thong-bao/?loc=chua-doc").content.decode()


def test_notices_of_others_are_not_there(stage: Stage, as_role: As) -> None:
    remind(by=stage.cast.actor("officer"), task=stage.task())
    notice = Notice.objects.get(user=stage.cast.users["lead_officer"])
    assert as_role("lead_approver").get(f"/thong-bao/{notice.pk}/").status_code == 404
    assert as_role("lead_approver").post(f"/thong-bao/{notice.pk}/da-doc/").status_code == 404


def test_the_page_takes_few_queries(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        remind(by=stage.cast.actor("officer"), task=stage.task(f"Việc {number}"))
    client = as_role("lead_officer")
    with django_assert_max_num_queries(12):
        assert client.get("/thong-bao/").status_code == 200


def test_without_notices_the_page_says_what_will_come(cast: Cast, as_role: As) -> None:
    page = as_role("citizen").get("/thong-bao/").content.decode()
    assert "Chưa có thông báo nào" in page
