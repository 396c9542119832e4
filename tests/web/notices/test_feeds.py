"""Calendars for calendar programs: valid, the person's own at each fetch, closed when told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from danvan.web.bodies.models import Membership
from danvan.web.core.models import Entry
from danvan.web.documents.models import Visibility
from danvan.web.notices.actions import open_feed
from danvan.web.notices.feeds.address import address
from danvan.web.notices.models import Feed
from programme_builders import Stage
from roles import Cast

As = Callable[[str], Client]
DUE = date(2026, 6, 30)


def path_of(feed: Feed) -> str:
    return "/thong-bao" + address(feed).split("/thong-bao", 1)[1]


def opened(cast: Cast, role: str, programme: object = None) -> str:
    return path_of(open_feed(by=cast.actor(role), programme=programme))  # type: ignore[arg-type]


def events(path: str) -> dict[str, dict[str, object]]:
    answer = Client().get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    found = Calendar.from_ical(answer.content)
    return {str(each["SUMMARY"]): each for each in found.walk("VEVENT")}


def test_what_an_event_says(stage: Stage) -> None:
    task = stage.task("Mở lớp, hai; ba", coordinators=("coordinator",))
    path = opened(stage.cast, "lead_officer")
    (event,) = events(path).values()
    assert event["SUMMARY"] == "Mở lớp, hai; ba"
    start, end = event["DTSTART"], event["DTEND"]
    assert start.params["VALUE"] == "DATE" and start.dt == DUE  # type: ignore[attr-defined]
    assert end.dt == date(2026, 7, 1)  # type: ignore[attr-defined]
    assert str(event["UID"]).startswith(f"task-{task.pk}@")
    assert event["DTSTAMP"] and str(event["URL"]).endswith(f"/nhiem-vu/{task.pk}/")
    words = Client().get(path).content
    assert b"VALARM" not in words and b"\r\n" in words
    assert all(len(line) <= 75 for line in words.split(b"\r\n"))
    assert list(events(opened(stage.cast, "coordinator"))) == ["Mở lớp, hai; ba"]
    assert not events(opened(stage.cast, "other_body"))


def test_unchanged_it_is_not_sent_again(stage: Stage) -> None:
    task = stage.task("Một việc")
    path = opened(stage.cast, "lead_officer")
    first = Client().get(path)
    again = Client().get(path, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    task.due = date(2026, 7, 31)
    task.save()
    assert Client().get(path, headers={"if-none-match": first.headers["ETag"]}).status_code == 200


def test_old_stopped_and_undated_ones_are_left_out(stage: Stage) -> None:
    stage.task("Xa xưa", due=date(2025, 1, 1))
    stage.task("Không hạn", due=None, first_due=None)
    stage.task("Đã hủy", state="cancelled")
    stage.task("Xong rồi", state="completed", completed_on=DUE)
    assert list(events(opened(stage.cast, "lead_officer"))) == ["Đã xong: Xong rồi"]


def test_a_programme_as_far_as_it_is_seen(stage: Stage) -> None:
    stage.programme.visibility = Visibility.INTERNAL
    stage.programme.save()
    stage.task("Việc của Sở")
    stage.task("Việc của Tây Hải", leads=("other",))
    assert len(events(opened(stage.cast, "officer", stage.programme))) == 2
    assert list(events(opened(stage.cast, "other_body", stage.programme))) == ["Việc của Tây Hải"]


def test_rights_are_asked_at_each_fetch(stage: Stage) -> None:
    stage.programme.visibility = Visibility.INTERNAL
    stage.programme.name = "Chương trình kín"
    stage.programme.save()
    stage.task("Việc kín")
    own, whole = opened(stage.cast, "officer"), opened(stage.cast, "officer", stage.programme)
    assert "Chương trình kín" in Client().get(whole).content.decode()
    Membership.objects.filter(user=stage.cast.users["officer"]).delete()
    assert not events(own) and not events(whole)
    assert "Chương trình kín" not in Client().get(whole).content.decode()
    stage.cast.users["officer"].is_active = False
    stage.cast.users["officer"].save()
    assert Client().get(own).status_code == 410


def test_another_address_and_none(stage: Stage, as_role: As) -> None:
    client = as_role("lead_officer")
    client.post("/thong-bao/lich/", {"programme": ""})
    client.post("/thong-bao/lich/", {"programme": ""})
    feed = Feed.objects.get()
    old = path_of(feed)
    assert address(feed) in client.get("/thong-bao/lich/").content.decode()
    client.post(f"/thong-bao/lich/{feed.pk}/doi/")
    feed.refresh_from_db()
    assert Client().get(old).status_code == 410
    assert Client().get(path_of(feed)).status_code == 200
    assert as_role("officer").post(f"/thong-bao/lich/{feed.pk}/dong/").status_code == 404
    client.post(f"/thong-bao/lich/{feed.pk}/dong/")
    assert Client().get(path_of(feed)).status_code == 410
    acts = Entry.objects.filter(subject_type="notices.feed").order_by("id")
    assert [each.act for each in acts] == ["open_feed", "renew_feed", "close_feed"]


@pytest.mark.parametrize("token", ["x", "1-x.y", "1-", "-.", "đ.đ"])
def test_what_is_no_address(db: None, token: str) -> None:
    assert Client().get(f"/thong-bao/lich/{token}.ics").status_code == 404


def test_no_calendar_of_what_does_not_concern_the_body(stage: Stage, as_role: As) -> None:
    stage.programme.visibility = Visibility.INTERNAL
    stage.programme.save()
    sent = {"programme": stage.programme.pk}
    assert as_role("other_body").post("/thong-bao/lich/", sent).status_code == 422
    assert not Feed.objects.exists()


def test_few_queries(stage: Stage) -> None:
    for number in range(20):
        stage.task(f"Việc {number}")
    path = opened(stage.cast, "lead_officer", stage.programme)
    Client().get(path)
    with CaptureQueriesContext(connection) as queries:
        assert len(events(path)) == 20
    assert len(queries) <= 8
