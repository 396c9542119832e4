"""The table of swapped days, by hand and from a calendar file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from danvan.web.core.deadlines.current import calendar
from danvan.web.core.errors import Refused
from danvan.web.core.models import SwappedDay
from danvan.web.deadlines.actions import Told, import_days, remove_day, save_day
from danvan.web.deadlines.ical import read_days
from roles import Cast

As = Callable[[str], Client]
DAY = date(2026, 8, 5)


def file(*events: str) -> bytes:
    body = "\r\n".join(f"BEGIN:VEVENT\r\n{each}\r\nEND:VEVENT" for each in events)
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//VI"
    return f"{head}\r\n{body}\r\nEND:VCALENDAR\r\n".encode()


def test_a_day_moves_deadlines_until_it_is_taken_out(cast: Cast) -> None:
    by = cast.actor("province_admin")
    row = save_day(by=by, said=Told(DAY, "off", "Nghỉ bù"))
    assert not calendar().is_working(DAY)
    with pytest.raises(Refused, match="đã có trong bảng"):
        save_day(by=by, said=Told(DAY, "working", "x"))
    save_day(by=by, said=Told(date(2026, 8, 8), "working", "Làm bù"), row=row)
    assert calendar().is_working(DAY) and calendar().is_working(date(2026, 8, 8))
    remove_day(by=by, row=row)
    assert not calendar().is_working(date(2026, 8, 8))


def test_events_of_days_and_of_hours() -> None:
    read = read_days(
        file(
            "DTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:20260903\r\nSUMMARY:Quốc khánh",
            "DTSTART;VALUE=DATE:20260822\r\nSUMMARY:Ngày làm bù",
            "DTSTART:20260809T200000Z\r\nDTEND:20260810T090000Z\r\nSUMMARY:Nghỉ",
            "DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Tết Dương lịch",
            "DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260601\r\nSUMMARY:Nghỉ dài",
            "SUMMARY:Không ngày",
        )
    )
    assert [(each.day.isoformat(), each.working) for each in read.days] == [
        ("2026-08-10", False),
        ("2026-08-22", True),
        ("2026-09-01", False),
        ("2026-09-02", False),
    ]
    assert len(read.left_out) == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "không"),
        (b"\xff\xfe\x00rubbish", "không đọc được"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR", "không"),
        (file(), "không có ngày nào"),
        (file("DTSTART:khong-phai-ngay\r\nSUMMARY:x"), "không"),
        (b"x" * (1024 * 1024 + 1), "quá lớn"),
        (file(*(f"DTSTART;VALUE=DATE:{2001 + n}0101\r\nDTEND;VALUE=DATE:{2001 + n}0130"
                for n in range(20))), "hơn 400 ngày"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_used(data: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        read_days(data)


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 400))
def test_no_bytes_do_more_than_refuse(rubbish: bytes, start: int, end: int) -> None:
    good = file(
        "DTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:20260903\r\nSUMMARY:Quốc khánh",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260801T080000\r\nDURATION:PT1H\r\nSUMMARY:x",
    )
    try:
        read = read_days(good[:start] + rubbish + good[end:])
    except Refused as refusal:
        assert refusal.reason
    else:
        assert all(2000 <= each.day.year < 2100 for each in read.days)


def test_taken_twice_is_taken_once(cast: Cast) -> None:
    by, days = cast.actor("province_admin"), [Told(DAY, "off", "Nghỉ bù", "", "nghi.ics")]
    assert import_days(by=by, days=days) == 1
    assert import_days(by=by, days=days) == 0
    assert import_days(by=by, days=[Told(DAY, "working", "Làm bù")]) == 1
    assert SwappedDay.objects.get().kind == "working"
    with pytest.raises(Refused, match="Chưa chọn ngày nào"):
        import_days(by=by, days=[])


def test_first_shown_then_taken(as_role: As) -> None:
    client = as_role("province_admin")
    data = file("DTSTART;VALUE=DATE:20260805\r\nSUMMARY:Nghỉ bù", "DTSTART;VALUE=DATE:20260902")
    page = client.post(
        "/thoi-han/ngay-nghi/nhap/", {"file": SimpleUploadedFile("n.ics", data), "ground": "TB 1"}
    )
    words = page.content.decode()
    assert "2 ngày trong tệp n.ics" in words and "lịch đã như vậy" in words
    assert not SwappedDay.objects.exists()
    sent = {"source": "n.ics", "ground": "TB 1", "take-0": "1", "day-0": "2026-08-05"}
    client.post("/thoi-han/ngay-nghi/nhap/ghi/", {**sent, "kind-0": "off", "name-0": "Nghỉ bù"})
    row = SwappedDay.objects.get()
    assert (row.day, row.name, row.ground, row.source) == (DAY, "Nghỉ bù", "TB 1", "n.ics")
    refused = client.post("/thoi-han/ngay-nghi/nhap/ghi/", {**sent, "kind-0": "off"})
    assert refused.status_code == 409 and "chưa đủ" in refused.content.decode()


def test_a_file_that_is_none_is_told_beside_the_field(as_role: As) -> None:
    page = as_role("province_admin").post(
        "/thoi-han/ngay-nghi/nhap/", {"file": SimpleUploadedFile("n.ics", b"rubbish")}
    )
    assert page.status_code == 422 and "không đọc được như tệp lịch" in page.content.decode()
