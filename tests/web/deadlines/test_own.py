"""A body's own terms: within the law, for itself and those below, from a day on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danvan.web.core.deadlines.rule import DayOff, Length, Unit
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.deadlines.actions import end_own_rule, set_own_rule
from danvan.web.deadlines.models import OwnRule
from danvan.web.deadlines.rulebook import rule_of
from roles import Cast

DAY = date(2026, 8, 3)


def put(cast: Cast, number: int, role: str = "province_admin", **given: Any) -> OwnRule:
    wanted = {
        "key": "petition.answer",
        "variant": "",
        "length": Length(number, Unit.WORKING),
        "valid_from": DAY,
        "ground": "Quy chế 1-QC/TU",
        **given,
    }
    return set_own_rule(by=cast.actor(role), **wanted)


def length(cast: Cast, body: str, at: date = DAY, key: str = "petition.answer") -> str:
    return str(rule_of(key, cast.bodies[body], at).length)


def test_the_nearest_body_counts(cast: Cast) -> None:
    put(cast, 20)
    put(cast, 10, "admin")
    assert length(cast, "follower") == "10 ngày làm việc"
    assert length(cast, "lead") == "20 ngày làm việc"
    assert rule_of("petition.answer", cast.bodies["lead"], DAY).own == str(cast.bodies["province"])
    assert rule_of("petition.answer", None, DAY).length is None


def test_from_a_day_on_and_no_longer_than_told(cast: Cast) -> None:
    put(cast, 20, valid_to=date(2026, 8, 31))
    put(cast, 15, valid_from=date(2026, 8, 10))
    assert length(cast, "lead") == "20 ngày làm việc"
    assert length(cast, "lead", date(2026, 8, 10)) == "15 ngày làm việc"
    assert length(cast, "lead", date(2026, 9, 1)) == "15 ngày làm việc"
    assert length(cast, "lead", date(2026, 8, 2)) == "None"


def test_not_longer_than_the_law_nor_counted_otherwise(cast: Cast) -> None:
    complaint = {"key": "complaint.decide_first"}
    with pytest.raises(Refused, match="dài hơn thời hạn của luật"):
        put(cast, 31, length=Length(31), **complaint)
    with pytest.raises(Refused, match="cùng cách tính"):
        put(cast, 20, **complaint)
    with pytest.raises(Refused, match="không có trường hợp"):
        put(cast, 20, variant="khac", **complaint)
    with pytest.raises(Refused, match="không có quy định"):
        put(cast, 20, key="khac")
    put(cast, 40, length=Length(40), variant="complex", day_off="previous_working", **complaint)
    rule = rule_of("complaint.decide_first", cast.bodies["lead"], DAY)
    assert str(rule.length_of("complex")) == "40 ngày"
    assert (str(rule.length), rule.day_off) == ("30 ngày", DayOff.NEXT)


def test_the_same_day_again_changes_it(cast: Cast) -> None:
    put(cast, 20)
    put(cast, 12)
    assert OwnRule.objects.count() == 1
    assert length(cast, "lead") == "12 ngày làm việc"
    entries = Entry.objects.filter(act="set_own_rule").order_by("id")
    assert [each.changes["length"] for each in entries] == [
        [None, "20 ngày làm việc"],
        ["20 ngày làm việc", "12 ngày làm việc"],
    ]


def test_given_up_what_held_before_stays_computable(cast: Cast) -> None:
    own = put(cast, 20, valid_from=date(2026, 1, 1))
    end_own_rule(by=cast.actor("province_admin"), own=own)
    assert length(cast, "lead") == "None"
    assert length(cast, "lead", date(2026, 8, 2)) == "20 ngày làm việc"
    with pytest.raises(Refused, match="đã hết áp dụng"):
        end_own_rule(by=cast.actor("province_admin"), own=own)
    end_own_rule(by=cast.actor("province_admin"), own=put(cast, 15))
    assert OwnRule.objects.count() == 1


def test_by_whom(cast: Cast) -> None:
    with pytest.raises(Denied):
        put(cast, 20, "approver")
    own = put(cast, 20)
    with pytest.raises(Refused, match="cơ quan khác"):
        end_own_rule(by=cast.actor("admin"), own=own)
