"""Links that people add, correct and refuse: beside what was read, before it, for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.documents.actions import read_version, refuse_link, restore_link, say_link
from danvan.web.documents.actions.links import READ
from danvan.web.documents.cascade.links import Links
from danvan.web.documents.cascade.walk import downward, upward
from danvan.web.documents.models import Citation, Document, SaidLink, Version
from roles import Cast

from ..conftest import PLAN, taken_in
from .scene import TODAY, cite, held, paper, stub, told

As = Callable[[str], Client]


def _down(cast: Cast, root: Document, role: str = "officer") -> list[str]:
    return told(downward(Links(cast.actor(role), TODAY), paper(root), 3))


def _up(cast: Cast, root: Document, role: str = "officer") -> list[str]:
    return told(upward(Links(cast.actor(role), TODAY), paper(root), 3))


def test_added_corrected_refused_restored(cast: Cast) -> None:
    top, plan, by = held(cast, "12-CTr/TU"), held(cast, "05-KH/TU"), cast.actor("officer")
    say_link(by=by, lower=plan, upper=top, relation="implements")
    assert _down(cast, top) == ["12-CTr/TU", "-05-KH/TU"]
    assert _up(cast, plan) == ["05-KH/TU", "-12-CTr/TU"]
    say_link(by=by, lower=plan, upper=top, relation="mentions")
    assert _down(cast, top) == ["12-CTr/TU"]
    restore_link(by=by, lower=plan, upper=top)
    cite(plan, top)
    refuse_link(by=by, lower=plan, upper=top)
    assert _down(cast, top) == ["12-CTr/TU"] and _up(cast, plan) == ["05-KH/TU"]
    assert plan.versions.get().citations.get().relation == "implements"  # what was read stays
    restore_link(by=by, lower=plan, upper=top)
    assert _down(cast, top) == ["12-CTr/TU", "-05-KH/TU"]
    acts = Entry.objects.of(plan).values_list("act", flat=True)
    assert list(acts) == ["restore_link", "refuse_link", "restore_link", "say_link", "say_link"]


def test_it_survives_a_new_reading(cast: Cast) -> None:
    text = PLAN.replace("I. MỤC ĐÍCH", "Thực hiện Kế hoạch số 05-KH/TU.\n\nI. MỤC ĐÍCH")
    version = taken_in(cast, text)
    target = version.citations.get(code="05-KH/TU").target
    assert target is not None and _up(cast, version.document)[1:] == ["-05-KH/TU"]
    refuse_link(by=cast.actor("officer"), lower=version.document, upper=target)
    Version.objects.filter(pk=version.pk).update(status="queued")
    version.refresh_from_db()
    read_version(version)
    assert version.citations.filter(code="05-KH/TU", target=target).exists()
    assert _up(cast, version.document)[1:] == []


def test_it_goes_with_a_stub_to_the_file(cast: Cast) -> None:
    known, plan = stub(cast, "12-KH/BTGDVTU", type="plan"), held(cast, "05-KH/TU")
    say_link(by=cast.actor("officer"), lower=plan, upper=known, relation="implements")
    real = taken_in(cast, PLAN).document
    assert not Document.objects.filter(pk=known.pk).exists()
    assert _down(cast, real) == ["12-KH/BTGDVTU", "-05-KH/TU"]


def test_what_a_title_tells_may_be_refused(cast: Cast) -> None:
    top, middle = stub(cast, "25-NQ/TW"), stub(cast, "43-KL/TW", type="conclusion")
    plan = held(cast, "01-KH/TU")
    cite(plan, top, "mentions", inside=cite(plan, middle, end=90), inside_relation="continues")
    assert _down(cast, top) == ["25-NQ/TW", "-43-KL/TW", "--01-KH/TU"]
    refuse_link(by=cast.actor("officer"), lower=middle, upper=top)
    assert _down(cast, top) == ["25-NQ/TW"]


def test_who_may_and_what_is_refused(cast: Cast) -> None:
    top, plan = held(cast, "12-CTr/TU", visibility="public"), held(cast, "05-KH/TU")
    hidden = held(cast, "07-KH/ĐU", "other")
    for role in ("viewer", "other_body", "inspector", "stranger"):
        with pytest.raises(Denied):
            say_link(by=cast.actor(role), lower=plan, upper=top, relation="implements")
    by = cast.actor("officer")
    for upper, relation in ((plan, "implements"), (hidden, "implements"), (top, "is"), (top, "")):
        with pytest.raises(Refused):
            say_link(by=by, lower=plan, upper=upper, relation=relation)
    with pytest.raises(Refused):
        restore_link(by=by, lower=plan, upper=top)
    say_link(by=by, lower=plan, upper=top, relation="amends", seen=READ)
    with pytest.raises(Stale):
        refuse_link(by=by, lower=plan, upper=top, seen=READ)
    assert SaidLink.objects.get().relation == "amends"


def test_others_see_a_link_only_with_both_ends(cast: Cast) -> None:
    top, plan = held(cast, "12-CTr/TU", visibility="public"), held(cast, "05-KH/TU")
    say_link(by=cast.actor("officer"), lower=plan, upper=top, relation="implements")
    assert _down(cast, top, "other_body") == ["12-CTr/TU"]


def test_on_the_page_of_the_document(cast: Cast, as_role: As) -> None:
    plan, top = held(cast, "05-KH/TU"), held(cast, "12-CTr/TU", type="action_programme")
    cite(plan, top, "mentions")
    client, page = as_role("officer"), f"/van-ban/{plan.pk}/"
    assert "Nhắc đến" in client.get(page).content.decode()
    sent = {"relation": "implements", "seen": "read"}
    words = _after(client, f"{page}lien-ket/{top.pk}/", sent)
    assert "người xem lại đã sửa; đọc được là “Nhắc đến”" in words
    words = _after(client, f"{page}lien-ket/{top.pk}/", {"act": "none", "seen": "implements"})
    whole = client.get(page).content.decode()
    chooser = whole[whole.index("quan-he-1") :]
    assert '<option value="mentions" selected>' in chooser[: chooser.index("</select>")]
    assert "Không liên kết" in words and "người xem lại đã bỏ" in words
    assert "Thêm liên kết" not in as_role("viewer").get(page).content.decode()
    assert _down(cast, top) == ["12-CTr/TU"]


def _after(client: Client, address: str, data: dict[str, Any]) -> str:
    return client.post(address, data, follow=True).content.decode()


def test_added_by_code_or_words(cast: Cast, as_role: As) -> None:
    plan, client = held(cast, "05-KH/TU"), as_role("officer")
    one = held(cast, "23-NQ/TW", title="Về đoàn kết", type="resolution")
    two = held(cast, "23-NQ/TW", title="Về đô thị", type="resolution")
    there = f"/van-ban/{plan.pk}/lien-ket/"
    nothing = client.post(there, {"relation": "implements", "named": "99-CT/TU"})
    assert (
        nothing.status_code == 409 and "Không thấy văn bản “99-CT/TU”" in nothing.content.decode()
    )
    several = client.post(there, {"relation": "continues", "named": "23-nq/tw"})
    words = several.content.decode()
    assert several.status_code == 409 and f'name="upper" value="{two.pk}"' in words
    assert 'value="23-nq/tw"' in words and 'value="continues" selected' in words
    sent = {"relation": "continues", "named": "23-nq/tw", "upper": str(one.pk)}
    assert client.post(there, sent).status_code == 302
    client.post(there, {"relation": "implements", "named": "đô thị"})
    said = SaidLink.objects.values_list("upper", "relation")
    assert set(said) == {(one.pk, "continues"), (two.pk, "implements")}
    assert not Citation.objects.exists()
