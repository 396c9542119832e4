"""A file whose day of issue is still to come: it is told everywhere, and nothing is blocked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling import edit_head, settle_doubt
from danvan.web.documents.models import Doubt, Version
from roles import Cast

from .conftest import PLAN, taken_in

As = Callable[[str], Client]
LATE = PLAN.replace("ngày 10 tháng 01 năm 2026", "ngày 20 tháng 6 năm 2027")
WORDS = "Ngày ban hành trên tệp là 20/6/2027, sau ngày đọc tệp (15/6/2026)."


@pytest.fixture
def late(cast: Cast, still: None) -> Version:
    return taken_in(cast, LATE)


def _doubt(version: Version) -> Doubt:
    return version.doubts.get(code="date-to-come")


def test_the_reading_screen_asks_and_leads_to_the_head(
    late: Version, cast: Cast, as_role: As
) -> None:
    assert (late.status, late.document.date) == (Version.Status.READ, date(2027, 6, 20))
    page = as_role("officer").get(f"/van-ban/{late.document_id}/doc/").content.decode()
    assert WORDS in page and f'href="/van-ban/{late.document_id}/doc/dau/"' in page
    found = _doubt(late)
    assert late.text[found.start : found.end] == "Hải Lâm, ngày 20 tháng 6 năm 2027"
    assert settle_doubt(by=cast.actor("officer"), doubt=found).settled_at


def test_its_page_says_so_until_the_day_is_right(late: Version, cast: Cast, as_role: As) -> None:
    client, here = as_role("officer"), f"/van-ban/{late.document_id}/"
    assert "chưa tới. Hãy đối chiếu bản ký" in client.get(here).content.decode()
    by = cast.actor("officer")
    edit_head(by=by, document=late.document, revision=None, date=date(2026, 6, 10))
    assert "chưa tới" not in client.get(here).content.decode()
    assert _doubt(late).decision == "Đã sửa ngày ban hành"


def test_the_rest_of_its_head_may_be_put_right(late: Version, cast: Cast) -> None:
    by, day = cast.actor("officer"), date(2027, 6, 20)
    kept = edit_head(by=by, document=late.document, revision=None, code="1-KH/TU", date=day)
    assert (kept.code, kept.date) == ("1-KH/TU", day)
    assert _doubt(late).settled_at is None
    with pytest.raises(Refused, match="sau hôm nay"):
        edit_head(by=by, document=kept, revision=None, date=date(2027, 6, 21))


def test_a_day_that_has_come_is_no_doubt(cast: Cast, still: None) -> None:
    version = taken_in(cast, PLAN.replace("10 tháng 01 năm 2026", "15 tháng 6 năm 2026"))
    assert version.document.date == date(2026, 6, 15)
    assert not version.doubts.filter(code="date-to-come").exists()
