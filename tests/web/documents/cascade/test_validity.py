"""What leans on documents that are over, with the day; on its page, as of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.core.errors import Refused
from danvan.web.documents.actions import change_state
from danvan.web.documents.cascade.validity import validity_of
from roles import Cast

from .scene import TODAY, cite, held, stub

As = Callable[[str], Client]


def test_on_the_own_page_of_each(cast: Cast, as_role: As) -> None:
    old, new, plan = held(cast, "01-CTr/TU"), held(cast, "02-CTr/TU"), held(cast, "03-KH/TU")
    cite(plan, old)
    client = as_role("officer")
    assert "dựa vào" not in client.get(f"/van-ban/{plan.pk}/").content.decode()
    cite(new, old, "replaces")
    words = client.get(f"/van-ban/{plan.pk}/").content.decode()
    assert "Văn bản này dựa vào Kế hoạch 01-CTr/TU, đã được Kế hoạch 02-CTr/TU thay thế" in words
    words = client.get(f"/van-ban/{old.pk}/").content.decode()
    assert "Văn bản này đã được Kế hoạch 02-CTr/TU thay thế từ 10/1/2026" in words
    assert "Còn 1 văn bản đang thực hiện dựa vào văn bản này" in words
    assert f'<a href="/van-ban/{plan.pk}/">Kế hoạch 03-KH/TU</a>' in words


def test_a_parent_withdrawn(cast: Cast, as_role: As) -> None:
    old, plan, by = held(cast, "01-CTr/TU"), held(cast, "03-KH/TU"), cast.actor("officer")
    cite(plan, old)
    for day in (date(2099, 1, 1), date(2026, 1, 9)):
        with pytest.raises(Refused):
            change_state(by=by, document=old, state="expired", ended_on=day)
    sent = {"state": "expired", "note": "Thu hồi", "ended_on": "2026-03-01"}
    as_role("officer").post(f"/van-ban/{old.pk}/trang-thai/", sent)
    words = as_role("officer").get(f"/van-ban/{plan.pk}/").content.decode()
    assert "dựa vào Kế hoạch 01-CTr/TU, đã hết hiệu lực từ 1/3/2026" in words
    old.refresh_from_db()
    change_state(by=by, document=old, state="in_force")
    old.refresh_from_db()
    assert old.ended_on is None


def test_as_of_a_day(cast: Cast) -> None:
    old = held(cast, "01-CTr/TU", state="expired", ended_on=date(2026, 3, 1))
    plan, by = held(cast, "03-KH/TU"), cast.actor("officer")
    cite(plan, old)
    assert validity_of(by, plan, date(2026, 2, 28)).leans_on == []
    assert validity_of(by, plan, date(2026, 3, 1)).leans_on[0].since == date(2026, 3, 1)


def test_who_is_over_or_a_draft_is_not_what_lives(cast: Cast) -> None:
    old, by = held(cast, "01-CTr/TU", state="superseded"), cast.actor("officer")
    cite(held(cast, "03-KH/TU", state="expired"), old)
    assert validity_of(by, old, TODAY).leaned_on == []
    draft = held(cast, "", state="draft", date=None)
    cite(draft, held(cast, "04-KH/TU"), "replaces")
    assert not validity_of(by, held(cast, "05-KH/TU"), TODAY).over


def test_circles_and_itself_lean_on_nothing(cast: Cast, as_role: As) -> None:
    one, two = held(cast, "01-KH/TU", state="expired"), held(cast, "02-KH/TU", state="expired")
    for lower, upper in ((one, one), (one, two), (two, one)):
        cite(lower, upper)
        cite(lower, upper, "replaces")
    for each in (one, two):
        assert as_role("officer").get(f"/van-ban/{each.pk}/").status_code == 200
        assert validity_of(cast.actor("officer"), each, TODAY).leans_on == []


def test_a_stub_that_is_over(cast: Cast) -> None:
    top, plan = stub(cast, "25-NQ/TW", state="expired"), held(cast, "03-KH/TU")
    cite(plan, top)
    leaning = validity_of(cast.actor("officer"), plan, TODAY).leans_on
    assert [each.upper for each in leaning] == [top] and leaning[0].since is None
