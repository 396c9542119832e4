"""Who still owes a document, over all documents: each member, whom it was sent to, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from danvan.web.bodies.models import BodyGroup
from danvan.web.core.clock import now
from danvan.web.documents.cascade.answers import answers
from danvan.web.documents.cascade.links import Links
from danvan.web.documents.cascade.owing import owed_orders
from danvan.web.documents.matters import owed_documents
from danvan.web.documents.models import Candidate, Document, Recipient, Version
from danvan.web.notices.models import Notice
from danvan.web.notices.reminding.run import remind_all
from programme_builders import make_candidate, make_stage
from roles import Cast

from .scene import TODAY, cite, held, paper

As = Callable[[str], Client]
ORDER = "Các đảng ủy xã xây dựng kế hoạch thực hiện của cấp mình, gửi về trước ngày 15/6/2026."


@pytest.fixture
def top(cast: Cast) -> Document:
    """A public programme of the province that the committees of both communes must answer."""
    document = held(cast, "12-CTr/TU", "province", visibility="public")
    group = BodyGroup.objects.create(
        name="Các đảng ủy xã",
        under=cast.bodies["province"],
        kinds=["committee"],
        levels=["commune"],
    )
    version = document.versions.get()
    given = {"text": ORDER, "due": date(2026, 6, 15), "leads": [group], "accepted": True}
    make_candidate(version, "IV.4", **given)
    return document


def _silent(**given: Any) -> list[list[str]]:
    return [[body.name for body in each.silent] for each in owed_orders(TODAY, **given)]


BOTH = ["Đảng ủy xã Đông Hải", "Đảng ủy xã Tây Hải"]


def test_each_member_of_a_group_answers_for_itself(cast: Cast, top: Document) -> None:
    assert _silent() == [BOTH]
    cite(held(cast, "05-KH/ĐU", "commune"), top)
    cite(held(cast, "", "other", state="draft", date=None), top)
    assert _silent() == [["Đảng ủy xã Tây Hải"]]
    cite(held(cast, "06-KH/ĐU", "other"), top)
    assert _silent() == []


def test_only_what_was_accepted_given_and_is_in_force(cast: Cast, top: Document) -> None:
    Candidate.objects.update(accepted=False)
    assert _silent() == []
    Version.objects.update(status="settled")
    assert _silent() == [BOTH]
    Document.objects.update(visibility="internal")
    assert _silent() == []
    sent = {"name": "xã", "body": cast.bodies["commune"], "sent_at": now()}
    Recipient.objects.create(document=top, **sent)
    assert _silent() == [["Đảng ủy xã Đông Hải"]]
    Document.objects.update(state="expired")
    assert _silent() == []


def test_whom_it_concerns(cast: Cast, top: Document) -> None:
    for role, count in (("other_body", 1), ("province_admin", 1), ("officer", 0), ("stranger", 0)):
        assert len(owed_orders(TODAY, cast.actor(role))) == count, role
    assert _silent(until=date(2026, 6, 14)) == [] and _silent(until=date(2026, 6, 15)) == [BOTH]


def test_an_answer_by_way_of_another_document(cast: Cast, top: Document) -> None:
    middle, plan = held(cast, "02-KH/TU", "province"), held(cast, "05-KH/ĐU", "commune")
    cite(middle, top)
    cite(plan, middle)
    assert _silent() == [["Đảng ủy xã Tây Hải"]]


def test_more_than_a_page_shows_have_answered(cast: Cast, top: Document) -> None:
    for number in range(130):
        cite(held(cast, f"{number}-KH/TU", "province"), top)
    late = held(cast, "05-KH/ĐU", "commune", date=date(2026, 6, 1))
    cite(late, top)
    links, body = Links(cast.actor("province_admin"), TODAY), cast.bodies["commune"]
    assert answers(links, [paper(top)], {body.pk}) == {top.pk: [late]}


def test_circles_end(cast: Cast, top: Document) -> None:
    plan = held(cast, "05-KH/ĐU", "commune")
    for lower, upper in ((plan, top), (top, plan), (top, top), (plan, plan)):
        cite(lower, upper)
    assert _silent() == [["Đảng ủy xã Tây Hải"]]


def test_reminded_once_it_is_due(cast: Cast, top: Document) -> None:
    cite(held(cast, "05-KH/ĐU", "commune"), top)
    [matter] = owed_documents(date(2026, 6, 30))
    assert matter.owners == (cast.bodies["other"].pk,)
    assert matter.follower == cast.bodies["province"].pk
    remind_all(date(2026, 6, 15))
    told = Notice.objects.get(user=cast.users["other_body"])
    assert told.title == "Ban hành văn bản thực hiện Kế hoạch 12-CTr/TU"
    assert told.link == f"/van-ban/{top.pk}/thuc-hien/#phai-co"


def test_on_the_first_page(cast: Cast, top: Document, as_role: As) -> None:
    page = as_role("other_body").get("/hom-nay/").content.decode()
    assert "Văn bản phải ban hành" in page and f"/van-ban/{top.pk}/thuc-hien/#phai-co" in page
    cite(held(cast, "06-KH/ĐU", "other"), top)
    page = as_role("other_body").get("/hom-nay/").content.decode()
    assert "Văn bản phải ban hành" not in page
    page = as_role("province_admin").get("/hom-nay/").content.decode()
    assert "1 trong 2 cơ quan chưa có văn bản: Đảng ủy xã Đông Hải" in page


def test_a_task_of_a_programme_is_followed_there(cast: Cast, top: Document) -> None:
    stage = make_stage(cast, document=top)
    task = Candidate.objects.get()
    stage.task(ORDER, version=task.version, start=task.start, end=task.end)
    assert _silent() == []
