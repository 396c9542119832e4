"""The outbox: letters go out once, are tried again, and stop where they may not go any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail as sent_mail

from danvan.web.core.clock import moved
from danvan.web.notices.models import Choice, Mail, MailState
from danvan.web.notices.outbox import send as sending
from danvan.web.notices.outbox.claim import LEASE, WAITS, claim
from danvan.web.notices.outbox.send import send_waiting
from danvan.web.programmes.actions import remind
from danvan.web.programmes.models import Task
from programme_builders import Stage

NOON = datetime(2026, 6, 15, 5, 0, tzinfo=UTC)


@pytest.fixture
def urged(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Task]:
    """A task that was urged; two letters wait."""
    with monkeypatch.context() as held:
        held.setattr("danvan.web.notices.jobs.send_waiting", lambda: 0)
        task = stage.task("Mở lớp nước sạch")
        remind(by=stage.cast.actor("officer"), task=task, text="Đề nghị báo cáo <gấp>")
        yield task


def test_the_letter_says_it_and_leads_to_the_form(urged: Task) -> None:
    assert send_waiting() == 2
    letter = next(m for m in sent_mail.outbox if m.to == ["lead_officer@example.vn"])
    assert letter.subject == "Đôn đốc: Mở lớp nước sạch"
    assert "Đề nghị báo cáo <gấp>" in letter.body
    html = letter.alternatives[0][0]
    assert "Đề nghị báo cáo &lt;gấp&gt;" in html and "<style" not in html and "<script" not in html
    assert "Thời hạn: 30/6/2026" in letter.body
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_each_letter_goes_once(urged: Task) -> None:
    assert send_waiting() == 2
    assert send_waiting() == 0
    assert len(sent_mail.outbox) == 2
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.SENT}


def test_a_letter_that_is_claimed_is_left_alone_until_its_lease_is_over(urged: Task) -> None:
    with moved(NOON):
        assert len(claim(10)) == 2
        assert send_waiting() == 0
    with moved(NOON + LEASE + timedelta(seconds=1)):
        assert send_waiting() == 2


def test_a_lease_of_a_clock_that_was_wrong_does_not_hold(urged: Task) -> None:
    with moved(NOON + timedelta(days=400)):
        assert len(claim(10)) == 2
    with moved(NOON):
        assert send_waiting() == 2


def test_who_lost_the_letter_to_another_does_not_mark_it(urged: Task) -> None:
    with moved(NOON):
        first = claim(1)[0]
    with moved(NOON + LEASE * 2):
        claim(2)
        assert sending._send(first, sending.get_connection()) is False
    assert not sent_mail.outbox


def test_a_server_that_is_away_is_tried_again_later_and_later(
    urged: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> int:
        raise SMTPServerDisconnected("away")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", away)
    at = NOON
    for wait in WAITS:
        with moved(at):
            assert send_waiting() == 0
            one = Mail.objects.all()[0]
            assert one.state == MailState.WAITING and "away" in one.error
            assert one.next_try == at + timedelta(minutes=wait)
        at += timedelta(minutes=wait)
    with moved(at):
        send_waiting()
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.FAILED}


def test_an_address_that_is_refused_for_good_fails_at_once(
    urged: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> int:
        raise SMTPRecipientsRefused({"x@example.vn": (550, b"no such user")})

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refused)
    send_waiting()
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.FAILED}


def test_rights_are_asked_again_at_the_sending(urged: Task, stage: Stage) -> None:
    urged.bodies.all().delete()
    assert send_waiting() == 0
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.STOPPED}
    assert "không còn được xem" in Mail.objects.all()[0].error


def test_who_left_gets_nothing(urged: Task, stage: Stage) -> None:
    stage.cast.users["lead_officer"].memberships.all().delete()
    assert send_waiting() == 1
    assert sent_mail.outbox[0].to == ["lead_approver@example.vn"]


def test_who_wants_no_urgings_gets_none(urged: Task, stage: Stage) -> None:
    Choice.objects.create(user=stage.cast.users["lead_officer"], urging=False)
    assert send_waiting() == 1


def test_the_same_letter_has_the_same_number_at_each_try(urged: Task) -> None:
    first, second = Mail.objects.order_by("pk")
    assert first.message_id == Mail.objects.get(pk=first.pk).message_id != second.message_id


def test_a_letter_that_ends_its_sender_is_given_up(
    urged: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one behind it goes out: tries count for the letter in hand alone."""

    def ends(_mail: Mail) -> None:
        raise SystemExit

    first = Mail.objects.order_by("next_try", "pk")[0]
    for hour in range(len(WAITS) + 1):
        at = NOON + timedelta(hours=hour)
        with moved(at), monkeypatch.context() as held, pytest.raises(SystemExit):
            held.setattr(sending, "message", ends)
            send_waiting()
    with moved(NOON + timedelta(days=1)):
        assert send_waiting() == 1
    first.refresh_from_db()
    assert (first.state, first.tries) == (MailState.FAILED, len(WAITS) + 2)
    assert "dừng giữa chừng" in first.error
