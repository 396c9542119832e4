"""From the words of a document to duties: read, accepted on the reading screen, adopted."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from danvan.reader import read
from danvan.web.core.errors import Refused, Stale
from danvan.web.documents.actions.relink import relink_version
from danvan.web.documents.actions.settling import (
    drop_report_candidate,
    edit_report_candidate,
    settle_version,
)
from danvan.web.documents.intake.store import store_reading
from danvan.web.documents.models import ReportCandidate, Version
from danvan.web.programmes.actions import adopt_document
from danvan.web.reports.models import ReportingDuty
from programme_builders import make_candidate, make_document, make_version
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")

WORDS = """BAN CHẤP HÀNH ĐẢNG BỘ TỈNH HẢI LÂM

I. NHIỆM VỤ
1. Sở Nội vụ mở lớp bồi dưỡng cán bộ trong quý III năm 2026.
2. Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi, kiểm tra việc thực hiện, định kỳ hàng quý, năm báo \
cáo kết quả với Ban Thường vụ Tỉnh ủy và Ban Dân vận Trung ương; sơ kết vào năm 2027 và tổng kết \
vào năm 2030.
"""


@pytest.fixture
def version(cast: Cast) -> Version:
    found = make_version(make_document(cast))
    store_reading(found, read(WORDS.encode(), "ke-hoach.txt"))
    return found


def _candidate(version: Version, purpose: str = "periodic") -> ReportCandidate:
    return version.report_candidates.get(purpose=purpose)


def test_what_was_read(version: Version) -> None:
    found = _candidate(version)
    assert found.every == ["quarter", "year"]
    told = [(row.part, row.words) for row in found.bodies.all()]
    assert told == [
        ("reporter", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("addressee", "Ban Thường vụ Tỉnh ủy"),
        ("addressee", "Ban Dân vận Trung ương"),
    ]
    assert _candidate(version, "interim_review").due == date(2027, 12, 31)


def test_reading_again_forgets_the_earlier_reading(version: Version) -> None:
    store_reading(version, read(WORDS.encode(), "ke-hoach.txt"))
    assert version.report_candidates.count() == 3


def test_settling_waits_for_the_reports(cast: Cast, version: Version) -> None:
    version.doubts.all().delete()
    version.candidates.update(accepted=True)
    with pytest.raises(Refused, match="3 chế độ báo cáo chưa xem"):
        settle_version(by=cast.actor("officer"), version=version)
    version.report_candidates.update(accepted=True)
    settle_version(by=cast.actor("officer"), version=version)


def _edit(cast: Cast, version: Version, **values: object) -> ReportCandidate:
    found = _candidate(version)
    given = {
        "name": found.name,
        "purpose": "periodic",
        "every": ["quarter", "year"],
        "due": None,
        "reporters": [cast.bodies["follower"]],
        "addressees": [cast.bodies["province"], cast.bodies["front"]],
    }
    by = cast.actor("officer")
    return edit_report_candidate(by=by, candidate=found, **{**given, **values})


def test_corrected(cast: Cast, version: Version) -> None:
    found = _edit(cast, version, every=["half_year"])
    assert found.accepted and found.every == ["half_year"]
    assert {row.body for row in found.bodies.filter(part="addressee")} == {
        cast.bodies["province"],
        cast.bodies["front"],
    }
    with pytest.raises(Refused, match="ít nhất một kỳ"):
        _edit(cast, version, every=[])
    with pytest.raises(Stale):
        _edit(cast, version, seen="00000000")


def _adopt(cast: Cast, version: Version):  # type: ignore[no-untyped-def]
    if not version.candidates.exists():
        make_candidate(version, "I.1", leads=[cast.bodies["lead"]])
    return adopt_document(
        by=cast.actor("officer"),
        version=version,
        name="Kế hoạch",
        owner=cast.bodies["follower"],
        follower=cast.bodies["follower"],
        start=date(2026, 1, 10),
        end=date(2030, 12, 31),
        visibility="internal",
    )


def test_a_quarter_and_a_year_duty_with_two_addressees(cast: Cast, version: Version) -> None:
    _edit(cast, version)
    programme = _adopt(cast, version)
    found = programme.reporting.filter(purpose="periodic").order_by("frequency")
    assert [duty.frequency for duty in found] == ["quarter", "year"]
    for duty in found:
        assert duty.reporter == cast.bodies["follower"]
        assert set(duty.addressees.all()) == {cast.bodies["province"], cast.bodies["front"]}
        assert (duty.version, duty.ends) == (version, date(2030, 12, 31))
        assert version.text[duty.start : duty.end] == _candidate(version).text
    quarters = found[0].reports.order_by("period_end")
    assert [r.period for r in quarters] == ["quý I/2026", "quý II/2026"]


def test_reviews_are_owed_once(cast: Cast, version: Version) -> None:
    programme = _adopt(cast, version)
    found = programme.reporting.exclude(purpose="periodic").order_by("once_due")
    assert [(duty.purpose, duty.once_due) for duty in found] == [
        ("interim_review", date(2027, 12, 31)),
        ("final_review", date(2030, 12, 31)),
    ]
    report = found[0].reports.get()
    assert (report.body, report.due) == (cast.bodies["follower"], date(2027, 12, 31))
    assert set(found[0].addressees.all()) == {cast.bodies["province"]}, "not the reporter itself"


def test_dropped_ones_make_no_duty(cast: Cast, version: Version) -> None:
    for found in version.report_candidates.all():
        drop_report_candidate(by=cast.actor("officer"), candidate=found)
    _adopt(cast, version)
    assert not ReportingDuty.objects.exists()


def test_a_name_that_nobody_knows_makes_no_duty(cast: Cast, version: Version) -> None:
    _candidate(version).bodies.filter(part="reporter").update(body=None, group=None)
    programme = _adopt(cast, version)
    assert not programme.reporting.filter(purpose="periodic").exists()


def test_on_the_reading_screen(
    cast: Cast, version: Version, as_role, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    client: Client = as_role("officer")
    there = f"/van-ban/{version.document_id}/doc/"
    with django_assert_max_num_queries(25):
        page = client.get(there).content.decode()
    found = _candidate(version)
    assert "định kỳ hàng quý, năm báo cáo kết quả" in " ".join(page.split())
    act = f"{there}bao-cao/{found.pk}/"
    assert client.post(f"{act}nhan/", {"seen": found.seen}).status_code == 302
    assert client.post(f"{act}bo/", {"seen": found.seen}).status_code == 409
    assert client.post(f"{act}lay-lai/").status_code == 302
    form = client.get(f"{act}sua/").context["form"]
    given = {**form.initial, "due": "", "addressees": "Tỉnh ủy Hải Lâm"}
    assert client.post(f"{act}sua/", given).status_code == 302
    assert as_role("other_body").get(f"{act}sua/").status_code == 404
    page = client.get(f"/van-ban/{version.document_id}/thong-qua/").content.decode()
    assert "Chế độ báo cáo sẽ đặt" in page


def test_a_body_of_the_state_closes_on_day_14(cast: Cast, version: Version) -> None:
    _edit(cast, version, reporters=[cast.bodies["lead"]])
    programme = _adopt(cast, version)
    assert {d.cut_offs for d in programme.reporting.filter(purpose="periodic")} == {"state"}


def test_a_duty_follows_the_document_to_its_next_version(cast: Cast, version: Version) -> None:
    _edit(cast, version)
    programme = _adopt(cast, version)
    newer = make_version(version.document, number=2, sha256="1" * 64)
    store_reading(newer, read(f"MỞ ĐẦU\n{WORDS}".encode(), "ke-hoach.txt"))
    relink_version(by=cast.actor("officer"), older=version, newer=newer)
    for duty in programme.reporting.filter(purpose="periodic"):
        assert duty.version == newer
        assert "định kỳ hàng quý" in newer.text[duty.start : duty.end]
