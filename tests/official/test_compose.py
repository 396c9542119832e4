"""The words that the forms ask for: numbers, dates, marks, signs, capitals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from danvan.official import (
    Block,
    Form,
    Heading,
    Items,
    Paper,
    Paragraph,
    Part,
    Recipient,
    Run,
    Signature,
)
from danvan.official.compose import compose
from danvan.official.sheet import Entry, Stamp
from danvan.official.wording import lines
from official_papers import PARTY, STATE, papers


def paper(form: Form = "state", *blocks: Block, **more: object) -> Paper:
    given = STATE if form == "state" else PARTY
    base = Paper(**given, symbol="BC-UBND", title="Việc", type_name="Báo cáo", blocks=blocks)
    return replace(base, **more)  # type: ignore[arg-type]


def entries(made: Paper) -> list[str]:
    pieces = compose(made).pieces
    return [f"{p.mark} {p.text}".strip() for p in pieces if isinstance(p, Entry)]


@pytest.mark.parametrize(
    ("form", "number", "expected"),
    [
        ("state", "7", "Số: 07/BC-UBND"),
        ("state", "115", "Số: 115/BC-UBND"),
        ("state", "", "Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BC-UBND"),
        ("party", "7", "Số 07-BC-UBND"),
        ("party", " 12b ", "Số 12b-BC-UBND"),
    ],
)
def test_number(form: Form, number: str, expected: str) -> None:
    assert compose(paper(form, number=number)).head.number == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 9), "Đông Hải, ngày 09 tháng 02 năm 2026"),
        (date(2026, 3, 15), "Đông Hải, ngày 15 tháng 3 năm 2026"),
        (None, "Đông Hải, ngày{0}tháng{0}năm{0}".format("\u00a0" * 6)),
    ],
)
def test_date(day: date | None, expected: str) -> None:
    assert compose(paper(day=day)).head.date == expected


def test_marks_count_inside_their_section() -> None:
    made = paper(
        "state",
        Part("một"),
        Heading(1, "A"),
        Heading(2, "b"),
        Paragraph.of("c", level=3),
        Paragraph.of("d", level=3),
        Heading(2, "e"),
        Paragraph.of("f", level=3),
        Heading(2, "không số", numbered=False),
        Part("hai"),
        Heading(1, "G"),
        Items.of("h"),
    )
    assert entries(made) == [
        *("Phần I MỘT", "I. A", "1. b", "a) c", "b) d", "2. e", "a) f", "không số"),
        *("Phần II HAI", "I. G", "- h"),
    ]


def test_points_follow_the_vietnamese_alphabet() -> None:
    made = paper("party", *(Paragraph.of("x", level=3) for _ in range(24)))
    assert [e.split(")")[0] for e in entries(made)][:6] == ["a", "b", "c", "d", "đ", "e"]
    assert entries(made)[-1] == "aa) x"


def test_party_parts_are_counted_in_words() -> None:
    assert entries(paper("party", Part("a"), Part("b"))) == ["Phần thứ nhất A", "Phần thứ hai B"]


@pytest.mark.parametrize(("form", "expected"), [("state", "Hết./."), ("party", "Hết.")])
def test_the_end_of_the_text(form: Form, expected: str) -> None:
    assert entries(paper(form, Paragraph.of("Hết."))) == [expected]


def test_headings_never_skip_a_depth() -> None:
    made = compose(paper("state", Heading(3, "a"), Heading(1, "b"), Heading(3, "c")))
    assert [p.depth for p in made.pieces if isinstance(p, Entry)] == [1, 1, 2]


def test_text_from_elsewhere_is_cleaned() -> None:
    dirty = "Ha\u0300\u200b Nội\u00a0\u00a0\x07\tcó\ufeff"
    made = paper("state", Paragraph((Run(dirty), Run("\r\nDòng hai", bold=True), Run("\n\n"))))
    assert entries(made) == ["Hà Nội có", "Dòng hai"]


def test_blanks_at_the_seams_of_runs_stay() -> None:
    made = paper("state", Paragraph((Run(" có  "), Run("12 việc", bold=True), Run(" , xong "))))
    [entry] = compose(made).pieces
    assert isinstance(entry, Entry)
    assert [run.text for run in entry.runs] == ["có ", "12 việc", " , xong"]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("state", ("Ban A (b/c);", "Ban B;", "Lưu: VT.")),
        ("party", ("Ban A (b/c),", "Ban B,", "Lưu VT.")),
    ],
)
def test_recipients(form: Form, expected: tuple[str, ...]) -> None:
    named = (Recipient("Ban A", "b/c"), Recipient("Ban B;"))
    made = paper(form, recipients=named, filed="VT", addressed_to=("X",))
    assert compose(made).ending.recipients == expected


def test_letters_answer_to_as_above() -> None:
    assert compose(papers("state")["letter"]).ending.recipients[0] == "Như trên;"
    assert compose(papers("party")["letter"]).ending.recipients[0] == "Như trên,"


def test_abstract_of_a_letter() -> None:
    told = {
        form: " ".join(compose(papers(form)["letter"]).head.about) for form in ("state", "party")
    }
    assert told["state"].startswith("V/v báo cáo tiến độ")
    assert told["party"].startswith("về việc báo cáo tiến độ")


def test_submissions_of_the_party_are_respectful() -> None:
    assert compose(paper("party", type_name="Tờ trình")).addressing == "Kính trình"
    assert compose(paper("state", type_name="Tờ trình")).addressing == "Kính gửi"


def test_long_names_break_before_the_unit() -> None:
    made = compose(paper(issuer="Ủy ban nhân dân xã Đông Hải", superior="Tỉnh Lâm Sơn"))
    assert made.head.issuer == ("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HẢI")
    assert made.head.superior == ("TỈNH LÂM SƠN",)


def test_a_title_breaks_behind_its_comma_and_not_before_a_number() -> None:
    title = "Kết quả công tác dân vận chính quyền quý IV/2026, nhiệm vụ trọng tâm quý I/2027"
    assert lines(title, 62) == (
        "Kết quả công tác dân vận chính quyền quý IV/2026,",
        "nhiệm vụ trọng tâm quý I/2027",
    )
    assert lines("Tổng hợp các việc đã làm trong quý IV", 35)[1] != "IV"


def test_signature_lines() -> None:
    made = compose(paper(signature=Signature("Phó Chủ tịch", "Lê A", "KT. Chủ tịch"))).ending
    assert (made.authority, made.position, made.name) == (
        ("KT. CHỦ TỊCH",),
        ("PHÓ CHỦ TỊCH",),
        "Lê A",
    )


@pytest.mark.parametrize(("form", "framed"), [("state", True), ("party", False)])
def test_stamps(form: Form, framed: bool) -> None:
    made = paper(form, draft="Dự thảo lần 1", urgency="Hỏa tốc", circulation="Lưu hành nội bộ")
    assert compose(made).head.stamps == (
        Stamp("HỎA TỐC", framed, framed),
        Stamp("Dự thảo lần 1"),
        Stamp("LƯU HÀNH NỘI BỘ", framed),
    )


def test_annexes_name_their_paper() -> None:
    first, second = compose(papers("party")["action_programme"]).annexes
    assert (first.mark, second.mark) == ("Phụ lục I", "Phụ lục II")
    assert first.of == (
        "(Kèm theo Chương trình hành động số 12-CTr/ĐU, ngày 09 tháng 02 năm 2026 "
        "của Đảng ủy xã Đông Hải)"
    )
