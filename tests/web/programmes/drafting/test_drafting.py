"""From a programme to the draft of a commune: which duties, who, when, what file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from danvan.lint import check
from danvan.reader import read
from danvan.web.bodies.models import Body
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import add_version
from danvan.web.documents.models import Version
from danvan.web.programmes.actions import draft_plan
from danvan.web.programmes.drafting.duties import falling
from danvan.web.programmes.drafting.order import Chosen
from danvan.web.programmes.models import Draft, TaskState
from drafting_builders import STATE, Upper, content, drafted, fill_in, page
from roles import ROLES

As = Callable[[str], Client]
MAY = {"lead_officer", "lead_approver", "coordinator", "commune_officer"}


@pytest.mark.parametrize("role", ROLES)
def test_who_may_draft(upper: Upper, as_role: As, role: str) -> None:
    """Officers of bodies with duties in it may; the owner's own people and strangers not."""
    wanted = 200 if role in MAY else 302 if role == "stranger" else 403
    assert as_role(role).get(page(upper)).status_code == wanted
    offered = as_role(role).get(f"/chuong-trinh/{upper.programme.pk}/")
    if role not in ("stranger", "citizen"):
        assert (page(upper) in offered.content.decode()) == (role in MAY)
    with pytest.raises(Denied) if role not in MAY else pytest.raises(Refused):
        draft_plan(by=upper.cast.actor(role), programme=upper.programme, kind="plan", chosen=[])
    assert not Draft.objects.exists()


def test_every_duty_says_why_it_falls_on_the_body(upper: Upper) -> None:
    told = [(each.top.clause, each.why) for each in falling(upper.officer, upper.programme)]
    assert told == [
        ("II.1.a", "chủ trì, thuộc nhóm “Ủy ban nhân dân các xã”"),
        ("II.1.b", "phối hợp, được nêu tên"),
        ("II.2.a", "chủ trì, được nêu tên"),
        ("II.2.c", "gọi chung “chính quyền”"),
        ("III.1", "chủ trì, thuộc nhóm “Ủy ban nhân dân các xã”"),
    ]


def test_cancelled_duties_are_left_out(upper: Upper) -> None:
    upper.programme.tasks.filter(clause="II.2.a").update(state=TaskState.CANCELLED)
    clauses = [each.top.clause for each in falling(upper.officer, upper.programme)]
    assert clauses == ["II.1.a", "II.1.b", "II.2.c", "III.1"]


def test_owners_and_days_are_proposed_with_their_reasons(upper: Upper, as_role: As) -> None:
    answer = as_role("commune_officer").get(page(upper))
    words = answer.content.decode()
    assert "Văn phòng HĐND và UBND xã (lĩnh vực: niêm yết)" in words
    assert "20/9/2026 là Chủ nhật nên lùi về" in words
    form = answer.context["form"]
    chosen = {row.falls.top.clause: (row.lead.value(), row.due.value()) for row in form.rows}
    office, economy = (str(upper.parts[name].pk) for name in list(upper.parts)[:2])
    assert chosen == {
        "II.1.a": (office, date(2026, 9, 18)),
        "II.1.b": ("", date(2026, 10, 21)),
        "II.2.a": (economy, date(2026, 8, 21)),
        "II.2.c": ("", None),
        "III.1": ("", None),
    }
    assert not form.rows[-1].take.value()  # a report owed upward stands in its own place


def test_another_margin_moves_every_day_and_keeps_the_rest(upper: Upper, as_role: As) -> None:
    client = as_role("commune_officer")
    data = fill_in(client, upper) | {"margin": "30", "kind": "action_programme", "again": "1"}
    form = client.post(page(upper), data).context["form"]
    assert [row.due.value() for row in form.rows][:3] == ["2026-08-28", "2026-10-01", "2026-07-31"]
    assert form["kind"].value() == "action_programme"
    assert not Draft.objects.exists()


def test_a_margin_of_thousands_of_digits_is_no_fault(upper: Upper, as_role: As) -> None:
    client = as_role("commune_officer")
    data = fill_in(client, upper) | {"margin": "9" * 5000}
    assert client.post(page(upper), data).status_code == 409
    assert client.post(page(upper), data | {"again": "1"}).status_code == 200
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-06-01", "không được trước ngày 15/6/2026"),
        ("2026-09-05", "không được sau hạn của cấp trên (31/8/2026)"),
        ("2026-08-23", "ngày nghỉ"),
        ("hôm nào", "ngày"),
    ],
)
def test_a_wrong_day_is_told_and_nothing_is_lost(
    upper: Upper, as_role: As, day: str, why: str
) -> None:
    client = as_role("commune_officer")
    task = upper.programme.tasks.get(clause="II.2.a")
    data = fill_in(client, upper) | {f"due-{task.pk}": day, "kind": "action_programme"}
    answer = client.post(page(upper), data)
    assert answer.status_code == 409
    assert why in answer.content.decode()
    assert answer.context["form"]["kind"].value() == "action_programme"
    assert not Draft.objects.exists()


def test_nothing_chosen_is_refused(upper: Upper, as_role: As) -> None:
    client = as_role("commune_officer")
    data = {k: v for k, v in fill_in(client, upper).items() if not k.startswith("take-")}
    answer = client.post(page(upper), data)
    assert answer.status_code == 409
    assert "Chưa chọn nhiệm vụ nào" in answer.content.decode()


def test_a_lead_outside_the_body_is_refused(upper: Upper) -> None:
    falls = falling(upper.officer, upper.programme)
    for outside in (upper.cast.bodies["other"], upper.cast.bodies["lead"]):
        with pytest.raises(Refused, match="không thuộc cơ quan của bạn"):
            draft_plan(
                by=upper.officer,
                programme=upper.programme,
                kind="plan",
                chosen=[Chosen(falls[0], outside, None)],
            )
    with pytest.raises(Refused, match="loại văn bản"):
        draft_plan(
            by=upper.officer,
            programme=upper.programme,
            kind="law",
            chosen=[Chosen(falls[0], None, None)],
        )
    assert not Version.objects.filter(document__owner=upper.commune).exists()


def test_the_draft_is_a_document_that_was_read(upper: Upper, as_role: As, taken: Any) -> None:
    draft = drafted(as_role("commune_officer"), upper, taken)
    document = draft.document
    assert (document.state, document.visibility, document.owner) == (
        "draft",
        "internal",
        upper.commune,
    )
    assert (document.type, document.code, document.issuer) == ("plan", "", upper.commune)
    version = document.versions.get()
    assert version.status == "read"
    assert Entry.objects.of(document).filter(act="draft_plan").exists()
    cited = {(each.relation, each.code, each.target_id) for each in version.citations.all()}
    assert ("implements", "45/KH-UBND", upper.document.pk) in cited
    tasks = {each.clause: each for each in version.candidates.all()}
    told = {
        clause: (
            each.due,
            [(row.part, row.body and row.body.name) for row in each.bodies.all()],
        )
        for clause, each in tasks.items()
        if clause.startswith("II.")
    }
    assert told == {
        "II.1.a": (date(2026, 9, 18), [("lead", "Văn phòng HĐND và UBND xã")]),
        "II.1.b": (date(2026, 10, 21), [("coordinate", "Sở Nội vụ")]),
        "II.2.a": (date(2026, 8, 21), [("lead", "Phòng Kinh tế xã")]),
        "II.2.b": (None, []),
    }


def test_lint_finds_every_gap(upper: Upper, as_role: As, taken: Any) -> None:
    draft = drafted(as_role("commune_officer"), upper, taken)
    reading = read(content(draft.document), name="du-thao.docx")
    gaps = [each for each in check(reading).problems if each.code == "F15"]
    assert len(gaps) == reading.text.count("[cần điền: ") > 8


def test_what_the_form_costs(upper: Upper, as_role: As, django_assert_max_num_queries: Any) -> None:
    client = as_role("commune_officer")
    client.get(page(upper))
    with django_assert_max_num_queries(15):
        assert client.get(page(upper)).status_code == 200
    with django_assert_max_num_queries(15):
        assert client.get(f"/chuong-trinh/{upper.programme.pk}/").status_code == 200


def test_a_body_without_parts_is_its_own_only_lead(upper: Upper, as_role: As) -> None:
    for part in upper.parts.values():
        Body.objects.get(pk=part.pk).delete()
    client = as_role("commune_officer")
    form = client.get(page(upper)).context["form"]
    assert [value for value, _name in form["follower"].field.choices] == ["", str(upper.commune.pk)]


def test_only_the_words_of_the_document_are_quoted(upper: Upper, as_role: As, taken: Any) -> None:
    """A task written anew is quoted as the document has it; one without a text is not quoted."""
    upper.programme.tasks.filter(clause="II.2.a").update(text="Họp với ngư dân")
    share = upper.programme.tasks.get(clause="II.2.c")
    share.text, share.version, share.clause = "Các cấp ủy, chính quyền kéo điện", None, ""
    share.start = share.end = None
    share.save()
    draft = drafted(as_role("commune_officer"), upper, taken)
    words = draft.document.versions.get().text
    assert "Họp với ngư dân" not in words
    assert "“Ủy ban nhân dân xã Đông Hải đối thoại với ngư dân" in words
    assert "Các cấp ủy, chính quyền kéo điện (việc giao thêm khi thực hiện Kế hoạch số" in words


def test_what_is_done_is_not_taken_by_itself(upper: Upper, as_role: As) -> None:
    upper.programme.tasks.filter(clause="II.2.a").update(state=TaskState.COMPLETED)
    form = as_role("commune_officer").get(page(upper)).context["form"]
    told = {row.falls.top.clause: row.take.value() for row in form.rows}
    assert (told["II.1.a"], told["II.2.a"]) == (True, False)


def test_who_watches_over_the_plan_receives_it(upper: Upper, as_role: As) -> None:
    client = as_role("commune_officer")
    watching = list(upper.parts)[2]
    data = fill_in(client, upper) | {"follower": str(upper.parts[watching].pk)}
    client.post(page(upper), data)
    reading = read(content(Draft.objects.get().document), name="x.docx")
    assert watching in {each.name for each in reading.meta.recipients}


def test_a_task_that_nothing_derives_from_asks_little(
    upper: Upper, as_role: As, django_assert_max_num_queries: Any
) -> None:
    client = as_role("commune_officer")
    task = upper.programme.tasks.first()
    client.get("/van-ban/")
    with django_assert_max_num_queries(15):
        assert client.get(f"/nhiem-vu/{task.pk}/").status_code == 200


def test_where_the_duty_to_report_stands_is_said_while_a_newer_file_waits(
    upper: Upper, as_role: As, taken: Any
) -> None:
    add_version(
        by=upper.cast.actor("officer"),
        document=upper.document,
        content=STATE.replace("khảo sát", "đo lường").encode(),
        name="45-kh-ubnd-2.txt",
        queue=False,
    )
    draft = drafted(as_role("commune_officer"), upper, taken)
    assert "(theo khoản 1 Mục III Kế hoạch số 45/KH-UBND)" in draft.document.versions.get().text
