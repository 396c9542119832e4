"""Digests: one on its day, of what the reader may see, with the numbers of the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail as sent_mail
from django.test import Client

from danvan.web.bodies.models import Membership, Role
from danvan.web.core.clock import moved
from danvan.web.documents.models import Visibility
from danvan.web.notices.digest.compose import compose_due
from danvan.web.notices.models import Choice, How, Mail, MailState, Notice
from danvan.web.notices.outbox.send import send_waiting
from danvan.web.programmes.actions import Told, return_task, submit_task
from programme_builders import DAY, Stage

As = Callable[[str], Client]
ZONE = timedelta(hours=7)


def at(day: date, hour: int) -> datetime:
    """The moment at that hour in Việt Nam."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour) - ZONE


def compose(day: date = DAY, hour: int = 7) -> int:
    with moved(at(day, hour)):
        return compose_due(at(day, hour))


def digest(role: str) -> Mail:
    return Mail.objects.get(user__email=f"{role}@example.vn", what=Mail.What.DIGEST)


@pytest.fixture
def late(stage: Stage) -> Stage:
    """Two late tasks and one due soon of `lead`."""
    for text, due in (("Muộn một", 1), ("Muộn hai", 10), ("Sắp đến", 18), ("Còn lâu", 28)):
        stage.task(text, due=date(2026, 6, due))
    return stage


def test_the_officer_gets_what_the_body_owes_with_the_numbers_of_the_table(
    late: Stage, as_role: As
) -> None:
    compose()
    made = digest("lead_officer")
    assert made.subject == "Việc ngày 15/6/2026: sắp đến hạn 1, quá hạn 2"
    for words in (made.text, made.html):
        assert "Muộn một" in words and "Muộn hai" in words and "Sắp đến" in words
        assert "Còn lâu" not in words
        assert "Số liệu lúc 7:00 15/6/2026" in words or "Số liệu lúc" in words
    link = f"/nhiem-vu/?body={late.body('lead').pk}&part=lead&standing=late"
    found = as_role("lead_officer").get(link)
    assert found.context["page_obj"].paginator.count == 2


def test_the_follower_gets_decisions_and_how_the_programme_stands(late: Stage) -> None:
    submit_task(
        by=late.cast.actor("lead_officer"), task=late.task("Việc đã xong"), told=Told("Xong")
    )
    compose()
    words = digest("approver").text
    assert "Việc đã xong" in words and "CHỜ BẠN QUYẾT ĐỊNH" in words
    assert "quá hạn 2" in words and late.programme.name in words
    assert "Việc đã xong" not in digest("officer").text


def test_nobody_else_gets_a_word_of_it(late: Stage) -> None:
    compose()
    told = {mail.user.email.partition("@")[0] for mail in Mail.objects.all()}
    assert told == {"lead_officer", "lead_approver", "officer", "approver", "viewer", "admin"}


def test_once_a_day_however_often_it_is_tried(late: Stage) -> None:
    assert compose() == 6
    for hour in (7, 8, 23):
        assert compose(hour=hour) == 0
    assert compose(DAY + timedelta(days=1)) == 6


def test_not_before_its_hour(late: Stage) -> None:
    assert compose(hour=6) == 0


def test_a_week_of_standstill_is_one_digest(late: Stage) -> None:
    compose()
    assert compose(DAY + timedelta(days=7), 15) == 6


def test_a_clock_that_goes_back_sends_nothing_twice_and_one_that_ran_ahead_does_not_silence(
    late: Stage,
) -> None:
    assert compose() == 6
    ahead = DAY + timedelta(days=365)
    assert compose(ahead) == 6
    assert compose() == 0  # the day has its letters already
    assert compose(DAY + timedelta(days=1)) == 6
    assert compose(DAY) == 0


def test_weekly_ones_come_on_their_day_or_a_little_later(late: Stage) -> None:
    user = late.cast.users["lead_officer"]
    Choice.objects.create(user=user, digest=How.WEEKLY, weekday=2, hour=9)  # 17/6 is a Wednesday
    days = []
    for day in range(15, 30):
        with moved(at(date(2026, 6, day), 10)):
            compose_due(at(date(2026, 6, day), 10))
            if Mail.objects.filter(user=user).count() > len(days):
                days.append(day)
    assert days == [17, 24]
    Choice.objects.filter(user=user).update(weekday=0)
    assert compose(date(2026, 7, 1)) and Mail.objects.filter(user=user).count() == 3


def test_who_chose_none_gets_none(late: Stage) -> None:
    Choice.objects.create(user=late.cast.users["lead_officer"], digest=How.OFF)
    compose()
    assert not Mail.objects.filter(user=late.cast.users["lead_officer"]).exists()


def test_what_is_new_is_carried_once(late: Stage) -> None:
    task = late.task("Việc bị trả")
    submit_task(by=late.cast.actor("lead_officer"), task=task, told=Told("Xong"))
    return_task(by=late.cast.actor("approver"), task=task, reason="Thiếu biên bản")
    compose()
    assert "Thiếu biên bản" in digest("lead_officer").text
    Mail.objects.all().delete()
    compose(DAY + timedelta(days=1))
    assert "Thiếu biên bản" not in digest("lead_officer").text


def test_two_bodies_are_two_parts_of_one_letter(late: Stage) -> None:
    user = late.cast.users["lead_officer"]
    Membership.objects.create(user=user, body=late.body("commune"), role=Role.OFFICER)
    late.task("Việc của xã", due=date(2026, 6, 1), leads=("commune",))
    compose()
    words = digest("lead_officer").text
    assert "== Sở Nội vụ ==" in words and "== Đảng ủy xã Đông Hải ==" in words
    assert words.index("Việc của xã") > words.index("== Đảng ủy xã Đông Hải ==")


def test_what_may_not_be_seen_any_more_is_left_out_and_the_rest_goes_out(late: Stage) -> None:
    task = late.task("Việc bị trả")
    submit_task(by=late.cast.actor("lead_officer"), task=task, told=Told("Xong"))
    return_task(by=late.cast.actor("approver"), task=task, reason="Thiếu biên bản")
    compose(hour=10)
    late.programme.tasks.get(text="Muộn một").bodies.all().delete()
    with moved(at(DAY, 11)):
        send_waiting()
    mail = digest("lead_officer")
    assert mail.state == MailState.SENT and not mail.error
    assert mail.subject == "Việc ngày 15/6/2026: sắp đến hạn 1, quá hạn 1"
    (sent,) = [each for each in sent_mail.outbox if each.to == ["lead_officer@example.vn"]]
    for words in (sent.body, str(sent.alternatives[0][0])):
        assert "Muộn một" not in words
        assert "Muộn hai" in words and "Sắp đến" in words and "Thiếu biên bản" in words


def test_nothing_left_to_tell_stops_the_letter(late: Stage) -> None:
    compose()
    for task in late.programme.tasks.all():
        task.bodies.all().delete()
    with moved(at(DAY, 8)):
        send_waiting()
    mail = digest("lead_officer")
    assert mail.state == MailState.STOPPED and "không còn được xem" in mail.error
    assert [each.to for each in sent_mail.outbox if "lead" in each.to[0]] == []


def test_a_role_that_ended_takes_its_part_out_of_the_letter(late: Stage) -> None:
    user = late.cast.users["lead_officer"]
    role = Membership.objects.create(user=user, body=late.body("commune"), role=Role.OFFICER)
    late.task("Việc của xã", due=date(2026, 6, 1), leads=("commune",))
    compose()
    role.delete()
    with moved(at(DAY, 8)):
        send_waiting()
    (sent,) = [each for each in sent_mail.outbox if each.to == ["lead_officer@example.vn"]]
    assert "Muộn một" in sent.body and "Việc của xã" not in sent.body


def test_news_of_an_older_digest_is_not_told_again(late: Stage) -> None:
    task = late.task("Việc bị trả")
    submit_task(by=late.cast.actor("lead_officer"), task=task, told=Told("Xong"))
    return_task(by=late.cast.actor("approver"), task=task, reason="Thiếu biên bản")
    compose(hour=10)
    compose(DAY + timedelta(days=1))
    late.programme.tasks.get(text="Muộn một").bodies.all().delete()
    with moved(at(DAY + timedelta(days=1), 8)):
        send_waiting()
    first, second = [m for m in sent_mail.outbox if m.to == ["lead_officer@example.vn"]]
    assert "Thiếu biên bản" in first.body and "Thiếu biên bản" not in second.body
    assert "Muộn hai" in second.body and "Muộn một" not in second.body


def test_it_speaks_the_language_of_its_reader(late: Stage) -> None:
    user = late.cast.users["lead_officer"]
    user.language = "en"
    user.save()
    compose()
    assert "15" in digest("lead_officer").subject
    assert digest("lead_approver").subject.startswith("Việc ngày")


def test_the_way_in_the_letter_opens_the_form_for_the_right_body(late: Stage, as_role: As) -> None:
    compose()
    words = digest("lead_officer").text
    line = next(line for line in words.splitlines() if "/thong-bao/di/" in line)
    path = line.strip().partition("127.0.0.1:8000")[2]
    task = late.programme.tasks.get(text="Muộn một")
    answer = as_role("lead_officer").get(path, follow=True)
    assert answer.request["PATH_INFO"] == f"/nhiem-vu/{task.pk}/bao-cao/"
    away = as_role("stranger").get(path)
    assert away.status_code == 302 and away.headers["Location"].startswith("/tai-khoan/login/")
    assert as_role("other_body").get(path, follow=True).status_code == 404


def test_one_click_stops_it_without_a_sign_in(late: Stage) -> None:
    compose()
    path = digest("lead_officer").stop.partition("127.0.0.1:8000")[2]
    client = Client(enforce_csrf_checks=True)
    assert client.get(path).status_code == 200
    assert not Choice.objects.exists()
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Choice.objects.get().digest == How.OFF
    send_waiting()
    assert digest("lead_officer").state == MailState.STOPPED
    assert client.get(path[:-3] + "x/").status_code == 404


def test_what_people_typed_is_no_markup(late: Stage) -> None:
    late.task("Việc <script>alert(1)</script> & <b>đậm</b>", due=date(2026, 6, 1))
    compose()
    made = digest("lead_officer")
    assert "<script" not in made.html and "&lt;b&gt;đậm" in made.html
    assert "<b>đậm</b>" in made.text


def test_nothing_to_say_is_no_letter(stage: Stage) -> None:
    stage.programme.visibility = Visibility.INTERNAL
    stage.task("Còn lâu", due=date(2026, 12, 1))
    assert compose() == 0
    assert not Notice.objects.exists()
