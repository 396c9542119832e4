"""The paper of a report: the form of its body, the head from the tree, only what says something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from content_builders import accepted, built, make_duty, make_report, tell
from danvan.official import Heading, as_docx, as_pdf
from danvan.reader import read
from danvan.web.bodies import letterhead
from danvan.web.bodies.models import Body, Kind, Level
from danvan.web.reports.models import Report
from danvan.web.reports.paper import paper_of
from programme_builders import Stage, make_stage
from roles import Cast


@pytest.fixture
def stage(cast: Cast) -> Stage:
    return make_stage(cast)


@pytest.fixture
def report(stage: Stage) -> Report:
    task = stage.task("Mở lớp bồi dưỡng", due=date(2026, 5, 1))
    tell(stage, task, "Đã mở 2 lớp.", date(2026, 4, 2), ("Số lớp", 2, "lớp"))
    return built(stage, make_report(make_duty(stage, stage.body("lead"))))


def test_a_department_writes_in_state_form(report: Report) -> None:
    paper = paper_of(report)
    assert (paper.form, paper.superior) == ("state", "Ủy ban nhân dân tỉnh Hải Lâm")
    assert (paper.issuer, paper.code) == ("Sở Nội vụ", "/BC-SNV")
    assert paper.addressed_to == ("Ban Tuyên giáo và Dân vận Tỉnh ủy",)
    assert paper.signature.position == "Giám đốc"
    assert (paper.draft, paper.day) == ("Dự thảo", None)
    assert [annex.title for annex in paper.annexes] == ["Biểu số liệu"]


def test_empty_sections_are_not_printed(report: Report) -> None:
    headings = [block.text for block in paper_of(report).blocks if isinstance(block, Heading)]
    assert headings == [
        "Công tác chỉ đạo, điều hành, triển khai",
        "Kết quả thực hiện các nhiệm vụ",
        "Tiến độ thực hiện",
        "Nhiệm vụ, giải pháp thời gian tới",
    ]


def test_a_board_writes_in_party_form(stage: Stage) -> None:
    report = accepted(
        built(stage, make_report(make_duty(stage, stage.body("follower"))), "officer")
    )
    report.code = "12-BC/BTGDVTU"
    paper = paper_of(report)
    assert (paper.form, paper.superior) == ("party", "Tỉnh ủy Hải Lâm")
    assert (paper.number, paper.symbol) == ("12", "BC/BTGDVTU")
    assert (paper.draft, paper.day) == ("", date(2026, 6, 15))


@pytest.mark.parametrize("write", [as_docx, as_pdf])
def test_our_reader_reads_what_we_write(report: Report, write: Callable[..., bytes]) -> None:
    report.code = "15/BC-SNV"
    report.submitted_on = date(2026, 6, 15)
    reading = read(write(paper_of(report)))
    assert reading.meta.type == "report"
    assert (reading.meta.code, reading.meta.date) == ("15/BC-SNV", "2026-06-15")


def test_heads_of_all_kinds(cast: Cast) -> None:
    commune, boards = cast.bodies["commune"], cast.bodies["follower"]
    assert letterhead.superior(commune) == "Tỉnh ủy Hải Lâm"
    cast.bodies["province"].place = "tỉnh Hải Lâm"
    cast.bodies["province"].save()
    commune = Body.objects.get(pk=commune.pk)
    assert letterhead.superior(commune) == "Đảng bộ tỉnh Hải Lâm"
    assert letterhead.place(commune) == "Hải Lâm"
    assert letterhead.filed(commune) == "Văn phòng Đảng ủy"
    cast.bodies["province"].short_name = "Tỉnh ủy"
    cast.bodies["province"].save()
    boards = Body.objects.get(pk=boards.pk)
    assert letterhead.issuer(boards) == "Ban Tuyên giáo và Dân vận"
    front = cast.bodies["front"]
    assert (letterhead.superior(front), letterhead.symbol(front, "BC")) == ("", "BC-MTTQ-BTT")


BOARDS = [
    (Kind.ADVISORY, "Ban Xây dựng Đảng", "BC/BXDĐĐU", "Trưởng ban"),
    (Kind.ADVISORY, "Văn phòng", "BC/VPĐU", "Chánh Văn phòng"),
    (Kind.INSPECTION, "Ủy ban Kiểm tra", "BC/UBKTĐU", ""),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "name", "symbol", "head"), BOARDS)
def test_a_board_s_symbol_ends_in_that_of_its_committee(
    kind: Kind, name: str, symbol: str, head: str
) -> None:
    above = Body.objects.add_root(
        {"name": "Đảng ủy xã Đông Hải", "kind": Kind.COMMITTEE, "level": Level.COMMUNE}
    )
    told = {"name": f"{name} Đảng ủy xã Đông Hải", "kind": kind, "level": Level.COMMUNE}
    board = Body.objects.add_child(above, told)
    assert letterhead.issuer(board) == name
    assert (letterhead.symbol(board, "BC"), letterhead.signature(board).position) == (symbol, head)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "symbol"),
    [("Tỉnh ủy Hải Lâm", "BC/TU"), ("Thành ủy Huế", "BC/TU"), ("Đảng ủy Quân sự", "BC/ĐU")],
)
def test_a_committee_s_symbol_is_of_its_kind(name: str, symbol: str) -> None:
    told = {"name": name, "kind": Kind.COMMITTEE, "level": Level.PROVINCE}
    assert letterhead.symbol(Body.objects.add_root(told), "BC") == symbol


@pytest.mark.django_db
def test_every_kind_of_body_has_a_head() -> None:
    for kind in Kind:
        body = Body.objects.add_root({"name": "Hội A", "kind": kind, "level": Level.PROVINCE})
        assert letterhead.symbol(body, "BC").startswith("BC")
        assert letterhead.filed(body)


def test_pages_and_files(as_role: Callable[[str], Client], report: Report) -> None:
    client = as_role("lead_officer")
    assert client.get(f"/bao-cao/{report.pk}/ban-in/").status_code == 200
    for form, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
        answer = client.get(f"/bao-cao/{report.pk}/tai/{form}/")
        assert answer.status_code == 200
        assert answer.content.startswith(begins)
        assert f'filename="bao-cao-quy-ii-2026-so-noi-vu.{form}"' in answer["Content-Disposition"]
    assert client.get(f"/bao-cao/{report.pk}/tai/exe/").status_code == 404
    assert as_role("officer").get(f"/bao-cao/{report.pk}/tai/pdf/").status_code == 403
    assert as_role("other_body").get(f"/bao-cao/{report.pk}/tai/pdf/").status_code == 404
