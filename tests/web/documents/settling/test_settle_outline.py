"""The outline corrected: marks, headings, beginnings, parts that are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from danvan.web.core.errors import Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.documents.actions.settling import edit_clause, merge_clause
from danvan.web.documents.models import Clause
from roles import Cast
from settling_builders import TEXT, Desk

As = Callable[[str], Client]


def now(desk: Desk, mark: str) -> Clause:
    return Clause.objects.get(pk=desk.clauses[mark].pk)


def test_mark_and_heading(desk: Desk, cast: Cast) -> None:
    by = cast.actor("officer")
    edit_clause(by=by, clause=desk.clauses["2."], label="2)", heading="Kinh phí")
    found = now(desk, "2.")
    assert (found.label, found.heading, found.path) == ("2)", "Kinh phí", "I.2")
    assert found.text == desk.clauses["2."].text
    assert Entry.objects.of(found).get().changes["label"] == ["2.", "2)"]


def test_a_part_begins_later(desk: Desk, cast: Cast) -> None:
    """Its first words go to the part before."""
    start = TEXT.index("bố trí kinh phí")
    edit_clause(
        by=cast.actor("officer"), clause=desk.clauses["2."], label="", heading="", start=start
    )
    assert now(desk, "2.").text == "bố trí kinh phí."
    assert now(desk, "1.").text.endswith("30/6/2026.\n2. Sở Tài chính")
    assert TEXT[now(desk, "1.").end :].startswith(" bố trí")


def test_a_part_begins_earlier(desk: Desk, cast: Cast) -> None:
    start = TEXT.index("trình Tỉnh ủy")
    edit_clause(
        by=cast.actor("officer"), clause=desk.clauses["2."], label="", heading="", start=start
    )
    assert now(desk, "1.").text == "Sở Nội vụ chủ trì xây dựng Đề án bồi dưỡng cán bộ;"
    assert now(desk, "2.").text.startswith("trình Tỉnh ủy trước ngày 30/6/2026.\n2. Sở Tài chính")
    assert now(desk, "I").end == len(TEXT), "what encloses both stays as it is"


def test_the_first_child_takes_words_of_its_parent(desk: Desk, cast: Cast) -> None:
    start = TEXT.index("NHIỆM VỤ")
    edit_clause(
        by=cast.actor("officer"), clause=desk.clauses["1."], label="", heading="", start=start
    )
    assert now(desk, "1.").text.startswith("NHIỆM VỤ\n1. Sở Nội vụ")
    assert now(desk, "I").text == "" and now(desk, "I").end == len(TEXT)


def test_a_beginning_elsewhere_is_refused(desk: Desk, cast: Cast) -> None:
    given = {"by": cast.actor("officer"), "label": "", "heading": ""}
    for mark, start in (("2.", 3), ("2.", len(TEXT) - 3), ("I", 5)):
        with pytest.raises(Refused, match="chỉ bắt đầu được"):
            edit_clause(clause=desk.clauses[mark], start=start, **given)
    assert now(desk, "2.").label == "2.", "nothing is half written"


def test_two_parts_are_one(desk: Desk, cast: Cast) -> None:
    joined = merge_clause(by=cast.actor("officer"), clause=desk.clauses["3."])
    assert joined.text.endswith(
        "kinh phí.\n3. Ban Dân vận hướng dẫn các đoàn thể, báo cáo hằng quý."
    )
    assert joined.end == len(TEXT) and not Clause.objects.filter(path="I.3").exists()
    assert desk.task("third").clause == "I.2"
    with pytest.raises(Refused, match="phần đầu tiên"):
        merge_clause(by=cast.actor("officer"), clause=desk.clauses["I"])


def test_stale_parts_change_nothing(desk: Desk, cast: Cast) -> None:
    by, seen = cast.actor("officer"), desk.clauses["2."].seen
    edit_clause(by=by, clause=desk.clauses["2."], label="2)", heading="", seen=seen)
    with pytest.raises(Stale, match="Người officer"):
        edit_clause(by=by, clause=desk.clauses["2."], label="b)", heading="", seen=seen)
    with pytest.raises(Stale):
        merge_clause(by=by, clause=desk.clauses["2."], seen=seen)


def test_by_the_forms(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    listed = client.get(f"{desk.address}muc/").content.decode()
    assert listed.count("Thêm làm nhiệm vụ") == 1, "only the part without a task"
    assert (
        "<html"
        not in client.get(f"{desk.address}muc/", headers={"HX-Request": "true"}).content.decode()
    )
    url = f"{desk.address}muc/{desk.clauses['2.'].pk}/"
    shown = client.get(url).content.decode()
    assert f'value="{desk.clauses["2."].start}"' in shown and "checked" in shown
    given = {"seen": desk.clauses["2."].seen, "label": "2.", "heading": "Tiền"}
    given["start"] = str(TEXT.index("Tài chính"))
    assert client.post(url, given).url == f"{desk.address}muc/#muc-{desk.clauses['2.'].pk}"
    assert (
        now(desk, "2.").heading == "Tiền" and now(desk, "2.").text == "Tài chính bố trí kinh phí."
    )
    stale = client.post(url, {**given, "heading": "Của tôi"})
    assert stale.status_code == 409 and "Của tôi" in stale.content.decode()
    wrong = client.post(url, {**given, "start": "1"})
    assert wrong.status_code == 409
