"""The page on which a report is edited, without any script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from danvan.official import Paragraph, to_json
from danvan.web.core.models import Entry
from danvan.web.reports.actions import restore_section, write_section
from danvan.web.reports.editing import typed
from danvan.web.reports.models import Report
from report_builders import begun, sent
from roles import Cast

As = Callable[[str], Client]


@pytest.fixture
def report(cast: Cast, report: Report) -> Report:
    """Begun by the officer of the department."""
    return begun(cast, report)


def _at(report: Report) -> str:
    return f"/bao-cao/{report.pk}/sua/"


def _form(client: Client, report: Report, **typed: str) -> dict[str, str]:
    """What the page's form holds, with some texts typed over."""
    told: dict[str, str] = {}
    for slip in client.get(_at(report)).context["slips"]:
        told[f"text-{slip.key}"] = typed.get(slip.key, slip.text)
        told[f"revision-{slip.key}"] = str(slip.section.revision)
        told[f"was-{slip.key}"] = slip.was
    return told


def _keys(report: Report) -> list[str]:
    return list(report.sections.order_by("order").values_list("key", flat=True))


def _text(report: Report, key: str) -> Any:
    return report.sections.get(key=key).blocks


def test_typed_sections_are_saved_and_others_stay(as_role: As, report: Report) -> None:
    client, (first, second) = as_role("lead_officer"), _keys(report)[:2]
    other = _text(report, second)
    content = report.content
    answer = client.post(_at(report), _form(client, report, **{first: "Một **đoạn**.\n\n- a\n- b"}))
    assert (answer.status_code, answer.headers["Location"]) == (302, _at(report))
    assert [block["kind"] for block in _text(report, first)] == ["paragraph", "items"]
    assert _text(report, second) == other
    section = report.sections.select_related("edited_by").get(key=first)
    assert (str(section.edited_by), section.revision) == ("Người lead_officer", 1)
    report.refresh_from_db()
    assert report.content == content + 1


def test_a_page_sent_as_it_came_changes_nothing(as_role: As, report: Report) -> None:
    client = as_role("lead_officer")
    before = Entry.objects.count()
    assert client.post(_at(report), _form(client, report)).status_code == 302
    assert not report.sections.filter(edited_at__isnull=False).exists()
    assert Entry.objects.count() == before


def test_what_cannot_be_read_comes_back_and_the_rest_is_saved(as_role: As, report: Report) -> None:
    client, (first, second) = as_role("lead_officer"), _keys(report)[:2]
    wrong = "Đúng\n**chưa đóng"
    answer = client.post(_at(report), _form(client, report, **{first: wrong, second: "Được"}))
    words = answer.content.decode()
    assert answer.status_code == 422
    assert "Dòng 2: dấu ** mở chữ đậm nhưng chưa có dấu ** đóng lại." in words
    assert wrong in words
    assert _text(report, second) == to_json([Paragraph.of("Được")])


def test_two_people_see_both_versions_and_choose(cast: Cast, as_role: As, report: Report) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "Câu chung.\nCâu của tôi."})
    theirs = [Paragraph.of("Câu chung."), Paragraph.of("Câu của chị.")]
    by = cast.actor("lead_approver")
    write_section(by=by, report=report, key=key, blocks=theirs, revision=0)
    answer = client.post(_at(report), form)
    words = answer.content.decode()
    assert answer.status_code == 409
    assert "<del>chị</del>" in words and "<ins>tôi</ins>" in words
    assert "Câu chung.\nCâu của tôi.</textarea>" in words
    assert _text(report, key) == to_json(theirs)
    joined = client.post(_at(report), {**form, "both": key}).content.decode()
    assert "Câu chung.\n\nCâu của chị.\n\nCâu của tôi.</textarea>" in joined
    again = {**form, f"revision-{key}": "1", "save": key}
    assert client.post(_at(report), again).headers["Location"] == f"{_at(report)}#muc-{key}"
    assert _text(report, key)[1]["runs"] == [{"text": "Câu của tôi."}]


def test_the_other_version_can_be_taken(cast: Cast, as_role: As, report: Report) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "Của tôi."})
    blocks = [Paragraph.of("Của người khác.")]
    write_section(by=cast.actor("lead_officer"), report=report, key=key, blocks=blocks, revision=0)
    assert client.post(_at(report), {**form, "theirs": key}).status_code == 302
    assert _text(report, key) == to_json(blocks)


def test_the_machines_words_can_be_had_back(cast: Cast, as_role: As, report: Report) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    built = to_json([Paragraph.of("Máy viết câu này.")])
    report.sections.filter(key=key).update(blocks=built, built=built)
    by = cast.actor("lead_officer")
    write_section(by=by, report=report, key=key, blocks=[Paragraph.of("Tôi")], revision=0)
    assert "Lấy bản máy viết" in client.get(_at(report)).content.decode()
    assert client.post(_at(report), {**_form(client, report), "take": key}).status_code == 302
    assert _text(report, key) == built
    kept = report.sections.get(key=key).earlier.first()
    assert kept is not None and kept.blocks == to_json([Paragraph.of("Tôi")])
    restore_section(by=by, report=report, key=key, earlier=kept)
    assert _text(report, key) == to_json([Paragraph.of("Tôi")])


def test_the_journal_tells_once_of_a_spell(cast: Cast, report: Report) -> None:
    by, key = cast.actor("lead_officer"), _keys(report)[0]
    for number in range(3):
        blocks = [Paragraph.of(f"Lần {number}")]
        write_section(by=by, report=report, key=key, blocks=blocks, revision=number)
    assert Entry.objects.of(report).filter(act="edit_section").count() == 1


def test_what_was_typed_waits_for_the_sign_in(as_role: As, cast: Cast, report: Report) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "Đang gõ dở"})
    client = as_role("stranger")
    assert client.post(_at(report), form).headers["Location"].startswith("/tai-khoan/login/")
    backend = "allauth.account.auth_backends.AuthenticationBackend"
    client.force_login(cast.users["lead_officer"], backend)
    assert "Đang gõ dở</textarea>" in client.get(_at(report)).content.decode()


def test_what_waited_does_not_go_over_what_others_wrote(
    as_role: As, cast: Cast, report: Report
) -> None:
    client, (key, other) = as_role("lead_officer"), _keys(report)[:2]
    form = _form(client, report, **{key: "Đang gõ dở"})
    client = as_role("stranger")
    client.post(_at(report), form)
    by = cast.actor("lead_approver")
    for each in (key, other):
        blocks = [Paragraph.of("Của người khác.")]
        write_section(by=by, report=report, key=each, blocks=blocks, revision=0)
    backend = "allauth.account.auth_backends.AuthenticationBackend"
    client.force_login(cast.users["lead_officer"], backend)
    slips = {slip.key: slip for slip in client.get(_at(report)).context["slips"]}
    assert (slips[key].typed, slips[key].revision, slips[other].typed) == ("Đang gõ dở", 0, None)


def test_a_mended_line_does_not_go_over_what_others_wrote(
    as_role: As, cast: Cast, report: Report
) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "**chưa đóng"})
    theirs = [Paragraph.of("Của người khác.")]
    by = cast.actor("lead_approver")
    write_section(by=by, report=report, key=key, blocks=theirs, revision=0)
    slips = client.post(_at(report), form).context["slips"]
    assert next(slip for slip in slips if slip.key == key).revision == 0


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("stranger", 302),
        ("citizen", 404),
        ("lead_officer", 200),
        ("lead_approver", 200),
        ("coordinator", 404),
        ("other_body", 404),
        ("officer", 403),
        ("approver", 403),
        ("inspector", 403),
    ],
)
def test_who_edits(as_role: As, report: Report, role: str, status: int) -> None:
    assert as_role(role).get(_at(report)).status_code == status


def test_what_was_sent_is_not_edited(cast: Cast, as_role: As, report: Report) -> None:
    sent(cast, report)
    assert as_role("lead_officer").get(_at(report)).status_code == 409


def test_the_page_asks_little(
    as_role: As, report: Report, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = as_role("lead_officer")
    client.get(_at(report))
    with django_assert_max_num_queries(15):
        client.get(_at(report))


def test_earlier_versions_are_shown_and_had_back(cast: Cast, as_role: As, report: Report) -> None:
    key = _keys(report)[0]
    first, second = [Paragraph.of("Bản của chị.")], [Paragraph.of("Bản của tôi.")]
    write_section(by=cast.actor("lead_approver"), report=report, key=key, blocks=first, revision=0)
    write_section(by=cast.actor("lead_officer"), report=report, key=key, blocks=second, revision=1)
    client, at = as_role("lead_officer"), f"{_at(report)}muc/{key}/ban-truoc/"
    answer = client.get(at)
    words = answer.content.decode()
    assert "<del>chị</del>" in words and "Người lead_approver, " in words
    earlier = report.sections.get(key=key).earlier.get(written_by=cast.users["lead_approver"])
    assert client.post(at, {"earlier": earlier.pk}).status_code == 302
    assert _text(report, key) == to_json(first)
    assert client.post(at, {"earlier": 0}).status_code == 404


def test_what_was_typed_while_it_was_sent_is_shown(cast: Cast, as_role: As, report: Report) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "Gõ lúc người duyệt gửi."})
    sent(cast, report)
    answer = client.post(_at(report), form)
    assert answer.status_code == 409
    assert "Gõ lúc người duyệt gửi.</textarea>" in answer.content.decode()


def test_what_was_typed_comes_back_when_it_is_sent_between_two_sections(
    cast: Cast, as_role: As, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The approver's submission comes in while the officer's form is being saved."""
    client, (first, second) = as_role("lead_officer"), _keys(report)[:2]
    form = _form(client, report, **{first: "Mục đã kịp lưu.", second: "Mục chưa kịp lưu."})
    write = typed.write_section

    def and_send(**told: Any) -> Any:
        made = write(**told)
        if told["key"] == first:
            sent(cast, report)
        return made

    monkeypatch.setattr(typed, "write_section", and_send)
    answer = client.post(_at(report), form)
    words = answer.content.decode()
    assert answer.status_code == 409 and "đang chờ nơi nhận" in words
    assert "Mục đã kịp lưu.</textarea>" in words and "Mục chưa kịp lưu.</textarea>" in words
    assert _text(report, first) == to_json([Paragraph.of("Mục đã kịp lưu.")])
    report.refresh_from_db()
    assert report.state == "submitted"


def test_what_was_typed_comes_back_to_who_may_not_see_the_report_any_more(
    as_role: As, report: Report
) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "Gõ trước khi đổi vai."})
    answer = as_role("other_body").post(_at(report), form)
    assert answer.status_code == 404
    assert "Gõ trước khi đổi vai.</textarea>" in answer.content.decode()


def test_what_was_typed_into_a_section_that_went_comes_back(as_role: As, report: Report) -> None:
    client, (first, second) = as_role("lead_officer"), _keys(report)[:2]
    form = _form(client, report, **{first: "Gõ vào mục đã bỏ.", second: "Mục còn."})
    report.sections.get(key=first).delete()
    answer = client.post(_at(report), form)
    words = answer.content.decode()
    assert answer.status_code == 409 and "không còn trong báo cáo" in words
    assert "Gõ vào mục đã bỏ.</textarea>" in words
    assert _text(report, second) == to_json([Paragraph.of("Mục còn.")])


def test_the_same_words_of_two_people_are_no_conflict(
    cast: Cast, as_role: As, report: Report
) -> None:
    client, key = as_role("lead_officer"), _keys(report)[0]
    form = _form(client, report, **{key: "Cùng một câu."})
    by, blocks = cast.actor("lead_approver"), [Paragraph.of("Cùng một câu.")]
    write_section(by=by, report=report, key=key, blocks=blocks, revision=0)
    assert client.post(_at(report), form).status_code == 302
