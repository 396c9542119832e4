"""The pages that keep things in order: letters that got stuck, the rhythm, what one wants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as sent_mail
from django.test import Client

from danvan.web.core.clock import now
from danvan.web.notices.models import Choice, Mail, MailState, Notice, Rhythm
from danvan.web.notices.outbox.forget import forget
from danvan.web.programmes.actions import remind
from programme_builders import Stage
from roles import Cast

As = Callable[[str], Client]


@pytest.fixture
def stuck(stage: Stage) -> Mail:
    """A letter to `lead_officer` that a server refused; another one to `lead_approver` waits."""
    remind(by=stage.cast.actor("officer"), task=stage.task("Việc kín"), text="Lời kín")
    mail = Mail.objects.get(user=stage.cast.users["lead_officer"])
    mail.state, mail.tries, mail.error = MailState.FAILED, 9, "SMTPDataError: 550 quota"
    mail.save()
    return mail


def test_the_administrator_sees_what_is_stuck_and_why_but_not_what_it_says(
    stuck: Mail, as_role: As
) -> None:
    page = as_role("province_admin").get("/thong-bao/thu/").content.decode()
    assert "lead_officer@example.vn" in page and "550 quota" in page
    assert "lead_approver@example.vn" not in page and "kín" not in page


def test_administrators_of_other_bodies_see_nothing_of_it(stuck: Mail, as_role: As) -> None:
    page = as_role("admin").get("/thong-bao/thu/").content.decode()
    assert "Không có thư nào bị kẹt" in page
    assert as_role("admin").post(f"/thong-bao/thu/{stuck.pk}/gui-lai/").status_code == 404
    assert as_role("approver").get("/thong-bao/thu/").status_code == 403


def test_sent_again_it_goes_out(
    stuck: Mail, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        as_role("province_admin").post(f"/thong-bao/thu/{stuck.pk}/gui-lai/")
    stuck.refresh_from_db()
    assert stuck.state == MailState.SENT and stuck.error == ""
    assert "lead_officer@example.vn" in {to for each in sent_mail.outbox for to in each.to}


def test_all_that_failed_are_sent_again_at_once(
    stuck: Mail, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    Mail.objects.update(state=MailState.FAILED)
    client = as_role("province_admin")
    assert "Gửi lại cả 2 thư" in client.get("/thong-bao/thu/").content.decode()
    as_role("admin").post("/thong-bao/thu/gui-lai/")
    assert not Mail.objects.exclude(state=MailState.FAILED).exists()
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/thong-bao/thu/gui-lai/")
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.SENT}


@pytest.mark.parametrize(
    ("state", "words"),
    [("sent", "đã gửi rồi"), ("sending", "đang được gửi"), ("stopped", "không được gửi nữa")],
)
def test_what_went_out_is_not_sent_again(stuck: Mail, as_role: As, state: str, words: str) -> None:
    Mail.objects.filter(pk=stuck.pk).update(state=state)
    client = as_role("province_admin")
    page = client.post(f"/thong-bao/thu/{stuck.pk}/gui-lai/", follow=True).content.decode()
    assert words in page
    assert Mail.objects.get(pk=stuck.pk).state == state


def test_the_list_of_letters_takes_few_queries(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        remind(by=stage.cast.actor("officer"), task=stage.task(f"Việc {number}"))
    client = as_role("province_admin")
    with django_assert_max_num_queries(12):
        assert client.get("/thong-bao/thu/?state=waiting").status_code == 200


def test_a_body_keeps_a_rhythm_and_gives_it_up(cast: Cast, as_role: As) -> None:
    client = as_role("approver")
    assert "nhịp chung" in client.get("/thong-bao/nhip/").content.decode()
    form = {"before": "1; 10,3", "every": "5", "above": "20", "revision": ""}
    assert client.post("/thong-bao/nhip/", form).status_code == 302
    kept = Rhythm.objects.get()
    assert (kept.before, kept.every, kept.body) == ("10, 3, 1", 5, cast.bodies["follower"])
    assert "nhịp riêng của cơ quan" in client.get("/thong-bao/nhip/").content.decode()
    client.post("/thong-bao/nhip/bo/")
    assert not Rhythm.objects.exists()


def test_two_who_change_the_rhythm_do_not_overwrite_each_other(cast: Cast, as_role: As) -> None:
    form = {"before": "5", "every": "5", "above": "20", "revision": ""}
    as_role("approver").post("/thong-bao/nhip/", form)
    answer = as_role("admin").post("/thong-bao/nhip/", {**form, "before": "9"})
    assert answer.status_code == 409 and 'value="9"' in answer.content.decode()
    assert Rhythm.objects.get().before == "5"


@pytest.mark.parametrize("before", ["bảy", "0", "-3", "400", "7.5"])
def test_days_that_cannot_be_are_named_and_kept_in_the_form(
    cast: Cast, as_role: As, before: str
) -> None:
    form = {"before": before, "every": "5", "above": "20", "revision": ""}
    answer = as_role("approver").post("/thong-bao/nhip/", form)
    page = answer.content.decode()
    assert answer.status_code == 422 and "từ 1 đến 365" in page and f'value="{before}"' in page


def test_one_chooses_when_the_letter_comes(cast: Cast, as_role: As) -> None:
    client = as_role("officer")
    form = {"digest": "weekly", "hour": "16", "weekday": "4"}
    assert client.post("/thong-bao/cai-dat/", form).status_code == 302
    kept = Choice.objects.get()
    assert (kept.digest, kept.hour, kept.weekday, kept.urging) == ("weekly", 16, 4, False)
    answer = client.post("/thong-bao/cai-dat/", {**form, "hour": "25"})
    assert answer.status_code == 422
    assert "/thong-bao/cai-dat/" in client.get("/tai-khoan/").content.decode()


def test_old_words_are_forgotten_and_what_waits_stays(stuck: Mail) -> None:
    Mail.objects.exclude(pk=stuck.pk).update(state=MailState.SENT)
    Mail.objects.update(at=now() - timedelta(days=8))
    Notice.objects.update(read_at=now() - timedelta(days=500))
    forget()
    assert Mail.objects.get(pk=stuck.pk).text
    assert Mail.objects.exclude(pk=stuck.pk).get().text == ""
    assert not Notice.objects.exists()
    Mail.objects.update(at=now() - timedelta(days=365))
    forget()
    assert not Mail.objects.exists()
