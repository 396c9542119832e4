"""Stubs: by title, apart by term of office, replaced by the file, joined once corrected."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.documents.access import visible_documents
from danvan.web.documents.actions import add_version, change_visibility, read_version
from danvan.web.documents.actions.settling import edit_head
from danvan.web.documents.intake.issuers import alike
from danvan.web.documents.intake.nested import relation
from danvan.web.documents.intake.titled import title_key
from danvan.web.documents.models import Citation, Document
from roles import Cast

from ..conftest import PLAN, taken_in
from .scene import held, stub

CITING = PLAN.replace(
    "I. MỤC ĐÍCH",
    "Thực hiện Nghị quyết Đại hội XIV của Đảng và Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí "
    "thư về tiếp tục thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương "
    "khóa XI.\n\nI. MỤC ĐÍCH",
)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Nghị quyết Đại hội XI của Đảng", "congress national xi"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XI", "congress national xi"),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI", "congress dang bo tinh xvi"),
        ("Nghị quyết TW7 (khóa X)", "plenum 7 x"),
        ("Nghị quyết Trung ương 4 khóa XI", "plenum 4 xi"),
        ("Nghị quyết của Hội đồng nhân dân tỉnh", ""),
        ("Nghị quyết về công tác dân vận", ""),
    ],
)
def test_definite_titles(title: str, key: str) -> None:
    assert title_key("resolution", title) == key
    assert title_key("plan", title) == ""


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Ban Chấp hành Trung ương khoá XI", "Ban Chấp hành Trung ương Đảng khóa XI", True),
        ("Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI", "Ban Chấp hành Trung ương", True),
        ("Ban Chấp hành Trung ương khóa IX", "Ban Chấp hành Trung ương khóa XII", False),
        ("Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Nam Định", True),
        ("Ủy ban nhân dân tỉnh", "Tỉnh ủy", False),
        ("", "Bộ Chính trị", True),
    ],
)
def test_issuers(one: str, other: str, may_be: bool) -> None:
    assert alike(one, other) == alike(other, one) == may_be


@pytest.mark.parametrize(
    ("before", "how"),
    [
        ("Kết luận số 43-KL/TW về tiếp tục thực hiện ", "continues"),
        ("Chương trình số 33-CTr/TU về thực hiện ", "implements"),
        ("Quyết định số 2-QĐ/TU về sửa đổi, bổ sung ", "amends"),
        ("Quyết định số 2-QĐ/TU thay thế ", "replaces"),
        ("Báo cáo về ", "mentions"),
    ],
)
def test_what_a_title_tells(before: str, how: str) -> None:
    assert relation(before) == how


def test_read_from_a_text(cast: Cast) -> None:
    taken_in(cast, CITING)
    taken_in(cast, CITING.replace("12-KH", "13-KH"), "nua.txt")
    assert Document.objects.get(code="").title.startswith("Nghị quyết Đại hội XIV")
    inner = Citation.objects.filter(code="25-NQ/TW").first()
    assert inner is not None and inner.inside is not None
    assert (inner.inside.code, inner.inside_relation) == ("43-KL/TW", "continues")


def test_a_file_corrects_what_others_said(cast: Cast) -> None:
    known = stub(cast, "12-KH/BTGDVTU", date=date(2026, 1, 11))
    version = taken_in(cast, CITING.replace("12-KH", "14-KH").replace("43-KL/TW", "12-KH/BTGDVTU"))
    version.citations.filter(code="12-KH/BTGDVTU").update(target=known)
    by = cast.actor("officer")
    read_version(
        add_version(by=by, document=known, content=PLAN.encode(), name="a.txt", queue=False)
    )
    known.refresh_from_db()
    assert known.date == date(2026, 1, 10) and known.title


def test_a_stub_with_a_wrong_date_corrected_later(cast: Cast) -> None:
    kind = "action_programme"
    real = held(cast, "05-CTr/TU", date=date(2026, 1, 5), type=kind)
    wrong = stub(cast, "05-CTr/TU", date=date(2026, 1, 6), type=kind)
    version = taken_in(cast, CITING)
    citation = version.citations.first()
    assert citation is not None
    Citation.objects.filter(pk=citation.pk).update(target=wrong)
    by, day = cast.actor("officer"), date(2026, 1, 5)
    assert edit_head(by=by, document=wrong, revision=wrong.revision, date=day) == real
    citation.refresh_from_db()
    assert citation.target == real and not Document.objects.filter(pk=wrong.pk).exists()


def test_what_an_open_document_names_is_open(cast: Cast) -> None:
    version = taken_in(cast, CITING)
    named = Document.objects.filter(cited_by__version=version, versions=None)
    assert named.count() == 3
    stranger = cast.actor("other_body")
    assert not visible_documents(stranger).filter(pk__in=named).exists()
    change_visibility(by=cast.actor("officer"), document=version.document, visibility="public")
    assert visible_documents(stranger).filter(pk__in=named).count() == 3
    # What such a stub is filled with is for its holder to open.
    filled = named.get(code="43-KL/TW")
    add_version(by=cast.actor("officer"), document=filled, content=b"a", name="a.txt", queue=False)
    assert not visible_documents(stranger).filter(pk=filled.pk).exists()


def test_two_terms_of_one_code_are_two_documents(cast: Cast) -> None:
    code, ninth, twelfth = "23-NQ/TW", "Ban Chấp hành Trung ương khóa IX", "Bộ Chính trị khóa XII"
    of_2003 = {"type": "resolution", "issuer_name": ninth, "date": date(2003, 3, 12)}
    of_2018 = {"type": "resolution", "issuer_name": twelfth, "date": date(2018, 3, 22)}
    old, new = held(cast, code, **of_2003), held(cast, code, **of_2018)
    text = (
        "Thực hiện Nghị quyết số 23-NQ/TW ngày 22/3/2018 của Bộ Chính trị khóa XII.\n\nI. MỤC ĐÍCH"
    )
    version = taken_in(cast, PLAN.replace("I. MỤC ĐÍCH", text))
    assert version.citations.get(code="23-NQ/TW").target == new != old
