"""Down and up the links: levels, circles, stubs of several bodies, what one may not see."""

from __future__ import annotations

from datetime import date
from typing import Any

from danvan.web.documents.cascade.links import Links
from danvan.web.documents.cascade.walk import downward, upward
from danvan.web.documents.models import Document
from programme_builders import make_version
from roles import Cast

from .scene import TODAY, cite, held, paper, stub, told


def _down(cast: Cast, root: Document, role: str = "province_admin", **given: Any) -> list[str]:
    links = Links(cast.actor(role), given.get("at", TODAY))
    return told(downward(links, paper(root), given.get("depth", 3)))


def _up(cast: Cast, root: Document, role: str = "province_admin") -> list[str]:
    return told(upward(Links(cast.actor(role), TODAY), paper(root), 3))


def test_from_the_top_down_and_up_again(cast: Cast) -> None:
    top = stub(cast, "25-NQ/TW", "province")
    programme = held(cast, "12-CTr/TU", "province")
    plan = held(cast, "05-KH/ĐU", "commune")
    cite(programme, top)
    cite(plan, programme, "continues")
    cite(plan, top, "mentions")
    assert _down(cast, top) == ["25-NQ/TW", "-12-CTr/TU", "--05-KH/ĐU"]
    assert _down(cast, top, depth=1) == ["25-NQ/TW", "-12-CTr/TU+1"]
    assert _up(cast, plan) == ["05-KH/ĐU", "-12-CTr/TU", "--25-NQ/TW"]


def test_a_longer_way_replaces_the_short_one(cast: Cast) -> None:
    top, middle = stub(cast, "25-NQ/TW"), held(cast, "43-KL/TW")
    plan = held(cast, "01-KH/TU")
    cite(middle, top, "continues")
    cite(plan, top)
    cite(plan, middle)
    assert _down(cast, top) == ["25-NQ/TW", "-43-KL/TW", "--01-KH/TU"]


def test_a_title_tells_of_a_document_that_nobody_holds(cast: Cast) -> None:
    top, middle = stub(cast, "25-NQ/TW"), stub(cast, "43-KL/TW", type="conclusion")
    plan = held(cast, "01-KH/TU")
    outer = cite(plan, middle, end=90)
    cite(plan, top, "continues", inside=outer, inside_relation="continues")
    assert _down(cast, top) == ["25-NQ/TW", "-43-KL/TW", "--01-KH/TU"]
    assert _up(cast, plan) == ["01-KH/TU", "-43-KL/TW", "--25-NQ/TW"]


def test_circles_and_itself_end(cast: Cast) -> None:
    one, two, three = (held(cast, f"0{n}-KH/TU") for n in (1, 2, 3))
    cite(two, one)
    cite(three, two)
    cite(one, three)
    cite(one, one)
    assert _down(cast, one, depth=6) == [
        "01-KH/TU",
        "-02-KH/TU",
        "--03-KH/TU",
        "---01-KH/TUo",
        "-01-KH/TUo",
    ]
    assert _up(cast, one)[-1].endswith("o")


def test_stubs_of_several_bodies_are_one_document(cast: Cast) -> None:
    mine, theirs = stub(cast, "25-NQ/TW", "follower"), stub(cast, "25-NQ/TW", "commune")
    other = stub(cast, "25-NQ/TW", "other", date=date(1999, 1, 1))
    theirs.date = mine.date = date(2013, 6, 3)
    mine.save()
    theirs.save()
    for code, body, target in (
        ("1-KH", "follower", mine),
        ("2-KH", "commune", theirs),
        ("3-KH", "other", other),
    ):
        cite(held(cast, code, body), target)
    assert sorted(_down(cast, mine)) == ["-1-KH", "-2-KH", "25-NQ/TW"]


def test_two_files_of_one_code_stay_two(cast: Cast) -> None:
    one, two = held(cast, "01-KH/TU", date=None), held(cast, "01-KH/TU", date=None)
    top = stub(cast, "25-NQ/TW")
    cite(one, top)
    cite(two, top)
    day = date(2030, 1, 1)  # without a date they count from the day on which they came
    assert _down(cast, top, at=day) == ["25-NQ/TW", "-01-KH/TU", "-01-KH/TU"]


def test_as_of_a_day(cast: Cast) -> None:
    top = held(cast, "12-CTr/TU", date=date(2026, 1, 1))
    cite(held(cast, "1-KH", date=date(2026, 2, 1)), top)
    cite(held(cast, "2-KH", date=date(2026, 5, 1)), top)
    assert _down(cast, top, at=date(2026, 3, 1)) == ["12-CTr/TU", "-1-KH"]


def test_what_one_may_not_see_is_not_there(cast: Cast) -> None:
    top = held(cast, "12-CTr/TU", visibility="public")
    cite(held(cast, "1-KH", "commune"), top)
    cite(held(cast, "2-KH", "other"), top)
    assert _down(cast, top, "other_body") == ["12-CTr/TU", "-2-KH"]
    assert _down(cast, top, "other_body", depth=0) == ["12-CTr/TU+1"]


def test_only_the_newest_version_tells(cast: Cast) -> None:
    top, plan = stub(cast, "25-NQ/TW"), held(cast, "1-KH")
    cite(plan, top)
    make_version(plan, number=2, sha256="2" * 64)
    assert _down(cast, top) == ["25-NQ/TW"]


def test_each_level_is_one_query(cast: Cast, django_assert_num_queries: Any) -> None:
    top = stub(cast, "25-NQ/TW")
    for number in range(30):
        cite(held(cast, f"{number}-KH"), top)
    root, by = paper(top), cast.actor("officer")
    with django_assert_num_queries(2):
        tree = downward(Links(by, TODAY), root, 2)
    assert len(tree.nodes) == 30
