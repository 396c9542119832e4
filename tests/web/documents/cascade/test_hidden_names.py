"""Names of documents that a body may not see: on no page and in no journal that it reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.core.errors import Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import compare_again, keep_apart, merge_documents, say_link
from danvan.web.documents.models import Document, SaidLink
from roles import Cast

from .scene import held, stub

As = Callable[[str], Client]


@pytest.fixture
def above(cast: Cast) -> Actor:
    """An officer of the province: sees and keeps what all below it hold."""
    return replace(cast.actor("province_admin"), roles=frozenset({Role.OFFICER, Role.VIEWER}))


def test_what_was_taken_for_a_public_document(cast: Cast, as_role: As) -> None:
    wrong, real = stub(cast, "77-NQ/MAT"), held(cast, "25-NQ/TW", visibility="public")
    merge_documents(by=cast.actor("officer"), document=wrong, into=real)
    page = f"/van-ban/{real.pk}/trung/"
    assert "77-NQ/MAT" in as_role("officer").get(page).content.decode()
    for role in ("other_body", "citizen"):
        answer = as_role(role).get(page)
        assert answer.status_code == 200 and "77-NQ/MAT" not in answer.content.decode()


def test_what_stands_for_it_and_is_hidden_since(cast: Cast, as_role: As) -> None:
    wrong = held(cast, "12-KH", visibility="public")
    real = held(cast, "77-KH/MAT", visibility="public")
    merge_documents(by=cast.actor("officer"), document=wrong, into=real)
    Document.objects.filter(pk=real.pk).update(visibility="internal")
    for page in (f"/van-ban/{wrong.pk}/", f"/van-ban/{wrong.pk}/trung/"):
        assert "77-KH/MAT" in as_role("officer").get(page).content.decode()
        words = as_role("other_body").get(page).content.decode()
        assert "77-KH/MAT" not in words and "không được xem" in words


def test_no_link_to_what_the_keeper_does_not_see(cast: Cast, above: Actor) -> None:
    plan, secret = held(cast, "05-KH/ĐU", "commune"), held(cast, "77-CTr/MAT", "province")
    with pytest.raises(Refused, match="không được xem văn bản kia"):
        say_link(by=above, lower=plan, upper=secret, relation="implements")
    assert not SaidLink.objects.exists() and not Entry.objects.of(plan).exists()
    say_link(by=above, lower=secret, upper=plan, relation="mentions")  # it sees what is below


def test_two_kept_apart_stand_in_the_journal_of_who_sees_both(cast: Cast, above: Actor) -> None:
    plan, secret = held(cast, "05-KH/ĐU", "commune"), held(cast, "77-KH/MAT", "province")
    keep_apart(by=above, one=plan, other=secret)
    compare_again(by=above, one=plan, other=secret)
    assert not Entry.objects.of(plan).exists()
    assert Entry.objects.of(secret).count() == 2


def test_two_that_do_not_see_each_other_are_not_named(cast: Cast, above: Actor) -> None:
    one, two = held(cast, "05-KH/ĐU", "commune"), held(cast, "77-KH/MAT", "other")
    keep_apart(by=above, one=one, other=two)
    (entry,) = Entry.objects.of(one)
    assert entry.changes == {"apart": [None, "một văn bản của cơ quan khác"]}
