"""The whole of the work by plain forms and links, and the same in parts for htmx."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.test import Client

from danvan.web.bodies.models import Alias
from danvan.web.core.models import Entry
from danvan.web.documents.models import Document, Version
from settling_builders import TEXT, Desk, span

As = Callable[[str], Client]
PART = {"HX-Request": "true"}


def edit(desk: Desk, key: str, **changed: object) -> dict[str, object]:
    """What the form of a task sends back."""
    task = desk.task(key)
    rows = [row.pk for row in task.bodies.all()]
    given = {
        "seen": task.seen,
        "text": task.text,
        "due": task.due or "",
        "every": task.every,
        "deliverable": task.deliverable,
        "leads": rows,
        "lead": "",
        "coordinate": "",
    }
    return {**given, **changed}


def test_from_opened_to_adopted_without_script(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    next_one = client.post(desk.url("first", "nhan"), {"seen": desk.task("first").seen})
    assert (
        next_one.url
        == f"{desk.address}?task={desk.tasks['second'].pk}#viec-{desk.tasks['second'].pk}"
    )
    client.post(f"{desk.address}chap-nhan/")
    client.post(f"{desk.address}diem/{desk.doubts['remark'].pk}/")
    name = f"{desk.address}diem/{desk.doubts['name'].pk}/ten/"
    client.post(name, {"other": "Ban Tuyên giáo và Dân vận Tỉnh ủy", "remember": "on"})
    early = client.post(f"{desk.address}xong/")
    assert early.status_code == 409 and "1 nhiệm vụ chưa xem" in early.content.decode()
    client.post(desk.url("third", "bo"))
    assert "Đã xem hết" in client.get(desk.address).content.decode()
    done = client.post(f"{desk.address}xong/")
    assert done.url == f"/van-ban/{desk.version.document_id}/thong-qua/"
    assert Version.objects.get(pk=desk.version.pk).status == Version.Status.SETTLED
    adopt = client.get(done.url).content.decode()
    assert "Thông qua, giao 2 nhiệm vụ" in adopt and "chưa được ai xem lại" not in adopt


def test_correcting_by_the_form(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    shown = client.get(desk.url("first", "sua")).content.decode()
    assert "Sở Nội vụ chủ trì" in shown and 'value="2026-06-30"' in shown
    given = edit(
        desk,
        "first",
        text="Xây dựng Đề án",
        due="2026-07-15",
        leads=[],
        lead=["Ủy ban MTTQ Việt Nam tỉnh Hải Lâm", ""],
        coordinate="Sở Nội vụ; Sở Tài chính",
    )
    answer = client.post(desk.url("first", "sua"), given)
    assert answer.status_code == 302
    task = desk.task("first")
    assert (task.text, task.due, task.accepted) == ("Xây dựng Đề án", date(2026, 7, 15), True)
    assert sorted((row.part, row.body and row.body.name) for row in task.bodies.all()) == [
        ("coordinate", "Sở Nội vụ"),
        ("coordinate", "Sở Tài chính"),
        ("lead", "Ủy ban MTTQ Việt Nam tỉnh Hải Lâm"),
    ]


def test_a_wrong_form_loses_nothing(desk: Desk, as_role: As) -> None:
    given = edit(desk, "first", text="Một câu mới", lead="Sở Không Có", due="2026-01-01")
    shown = as_role("officer").post(desk.url("first", "sua"), given)
    page = shown.content.decode()
    assert shown.status_code == 409
    assert "Không có cơ quan nào đang hoạt động tên là “Sở Không Có”" in page
    assert "Một câu mới" in page and 'value="Sở Không Có"' in page
    given = edit(desk, "first", due="2026-01-01")
    page = as_role("officer").post(desk.url("first", "sua"), given).content.decode()
    assert "trước ngày ban hành" in page
    assert not Entry.objects.of(desk.tasks["first"]).exists()


def test_the_second_sees_the_first_and_keeps_what_was_typed(desk: Desk, as_role: As) -> None:
    mine = edit(desk, "first", text="Câu của người thứ hai")
    as_role("approver").post(desk.url("first", "sua"), edit(desk, "first", text="Câu thứ nhất"))
    client = as_role("officer")
    answer = client.post(desk.url("first", "sua"), mine)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Người approver đã thay đổi" in page
    assert "<ins>Câu thứ nhất</ins>" in page and "Câu của người thứ hai</textarea>" in page
    again = {**mine, "seen": answer.context["form"]["seen"].value()}
    assert client.post(desk.url("first", "sua"), again).status_code == 302
    assert desk.task("first").text == "Câu của người thứ hai"


def test_accepting_what_another_changed_shows_the_change(desk: Desk, as_role: As) -> None:
    seen = {"seen": desk.task("first").seen}
    as_role("approver").post(desk.url("first", "sua"), edit(desk, "first", text="Câu thứ nhất"))
    for headers in ({}, PART):
        answer = as_role("officer").post(desk.url("first", "nhan"), seen, headers=headers)
        page = answer.content.decode()
        assert answer.status_code == 409 and "Người approver đã thay đổi" in page
        assert "<ins>Câu thứ nhất</ins>" in page


def test_the_form_takes_the_place_of_its_card(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    form = client.get(desk.url("first", "sua"), headers=PART).content.decode()
    assert "<html" not in form and f'id="viec-{desk.tasks["first"].pk}"' in form
    assert 'hx-swap-oob="true"' in form
    saved = client.post(
        desk.url("first", "sua"), edit(desk, "first"), headers=PART
    ).content.decode()
    assert "Đã chấp nhận" in saved and 'id="ribbon"' in saved and "<html" not in saved
    card = client.get(f"{desk.address}viec/{desk.tasks['first'].pk}/", headers=PART)
    assert "task-acts" in card.content.decode()


def test_a_name_may_be_anybody_of_the_register(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    url = f"{desk.address}diem/{desk.doubts['name'].pk}/ten/"
    assert "Ban Dân vận" in client.get(url).content.decode()
    for given, told in (({"other": ""}, "Hãy chọn một cơ quan"), ({"other": "Sở Lạ"}, "Sở Lạ")):
        answer = client.post(url, given)
        assert answer.status_code == 409 and told in answer.content.decode()
    done = client.post(url, {"other": "Sở Nội vụ", "remember": "on"}, headers=PART)
    shown = done.content.decode()
    assert f'id="viec-{desk.tasks["third"].pk}"' in shown and 'id="diem"' in shown
    assert Alias.objects.get().name == "Ban Dân vận"
    assert client.get(url).status_code == 409


def test_the_head_keeps_what_was_read(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    url = f"{desk.address}dau/"
    assert "Đọc được:" in client.get(url).content.decode()
    held = desk.version.document
    given = {
        "revision": held.revision,
        "type": "plan",
        "code": "13-KH/BTGDVTU",
        "date": "2026-01-12",
        "place": "Hải Lâm",
        "title": "Kế hoạch dân vận",
        "issuer_name": "Ban Tuyên giáo",
        "issuer": "Ủy ban Kiểm tra Tỉnh ủy",
    }
    assert client.post(url, given).status_code == 302
    now = Document.objects.get(pk=held.pk)
    assert (now.code, now.date, now.revision) == (
        "13-KH/BTGDVTU",
        date(2026, 1, 12),
        held.revision + 1,
    )
    assert now.issuer == desk.cast.bodies["inspection"]
    shown = client.get(desk.address).content.decode()
    assert "<del>12-KH/BTGDVTU</del>" in shown
    stale = client.post(url, {**given, "title": "Của tôi"})
    assert stale.status_code == 409 and "Của tôi" in stale.content.decode()
    future = client.post(url, {**given, "revision": now.revision, "date": "2027-01-01"})
    assert "không thể sau hôm nay" in future.content.decode()
    unknown = client.post(url, {**given, "revision": now.revision, "issuer": "Ban Lạ"})
    assert unknown.status_code == 409 and "Ban Lạ" in unknown.content.decode()


def test_cutting_by_the_form(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    shown = client.get(desk.url("first", "tach")).content.decode()
    at = desk.task("first").text.index("trình")
    assert f'value="{at}" checked' in shown or f'value="{at}" id="id_at_' in shown
    assert client.post(desk.url("first", "tach"), {"seen": ""}).status_code == 409
    given = {"seen": desk.task("first").seen, "at": at}
    assert client.post(desk.url("first", "tach"), given).status_code == 302
    assert desk.version.candidates.count() == 4
    stale = client.post(desk.url("first", "tach"), given)
    assert stale.status_code == 409 and desk.version.candidates.count() == 4


def test_joining_by_the_button(desk: Desk, as_role: As) -> None:
    answer = as_role("officer").post(desk.url("first", "gop"), {"seen": desk.task("first").seen})
    assert answer.status_code == 302 and desk.task("second").merged_into == desk.tasks["first"]


def test_adding_from_chosen_words(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    start, end = span("hướng dẫn các đoàn thể")
    url = f"{desk.address}viec/them/?tu={start}&den={end}"
    form = client.get(url).context["form"]
    assert (form["text"].value(), form["clause"].value()) == ("hướng dẫn các đoàn thể", "I.3")
    given = {"clause": "I.3", "text": "Hướng dẫn các đoàn thể", "lead": "Sở Nội vụ", "every": ""}
    assert client.post(url, given).status_code == 302
    made = desk.version.candidates.get(read={})
    assert TEXT[made.start : made.end] == "hướng dẫn các đoàn thể" and made.accepted


def test_adding_from_a_part(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    url = f"{desk.address}viec/them/?muc=I.2"
    assert client.get(url).context["form"]["text"].value() == "Sở Tài chính bố trí kinh phí."
    given = {"clause": "I.2", "text": "bố trí kinh phí", "every": ""}
    client.post(url, given)
    made = desk.version.candidates.get(read={})
    assert TEXT[made.start : made.end] == "bố trí kinh phí"
    assert client.post(url, {**given, "clause": "IX"}).status_code == 409


def test_offsets_that_are_none_are_forgotten(desk: Desk, as_role: As) -> None:
    for query in ("?tu=x&den=5", "?tu=9&den=5", "?tu=-5&den=3", "?tu=1&den=99999999"):
        assert as_role("officer").get(f"{desk.address}viec/them/{query}").status_code == 200


def test_the_journal_tells_all_of_it(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    client.post(desk.url("first", "bo"))
    client.post(f"{desk.address}diem/{desk.doubts['remark'].pk}/")
    shown = client.get(f"{desk.address}nhat-ky/").content.decode()
    assert "Bỏ nhiệm vụ" in shown and "Giải quyết điểm nghi ngờ" in shown
    assert "Người officer" in shown


def test_a_page_opened_on_an_older_version_says_so(desk: Desk, as_role: As) -> None:
    desk.version.document.versions.create(
        number=2, status="read", name="moi.txt", media_type="text/plain", size=1, sha256="1" * 64
    )
    for act in ("nhan", "gop", "sua", "tach"):
        answer = as_role("officer").post(desk.url("first", act), {"seen": ""}, headers=PART)
        assert answer.status_code == 409 and "bản mới hơn" in answer.content.decode()


def test_what_was_joined_is_no_task_any_more(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    client.post(desk.url("first", "gop"), {"seen": desk.task("first").seen})
    assert client.get(desk.url("second", "sua")).status_code == 404
    for act, given in (("nhan", {}), ("lay-lai", {}), ("tach", {"at": "12"})):
        assert client.post(desk.url("second", act), given).status_code == 409
    assert desk.version.candidates.count() == 3
