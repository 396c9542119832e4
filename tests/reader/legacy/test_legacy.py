"""TCVN3 and VNI by font, by trial, there and back; unknown encodings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from danvan.reader.legacy import suspect, to_unicode
from danvan.reader.lexicon import legacy as letters
from danvan.reader.repair import legacy
from danvan.reader.source import Line, Source, Span, apply
from readings import gather

TEXT = """Ủy ban nhân dân huyện Sơn Thủy ban hành kế hoạch phát động phong trào thi đua
“Dân vận khéo” giai đoạn 2004 - 2005 và những năm tiếp theo:
1. Các xã, thị trấn tổ chức học tập, quán triệt nghị quyết; tuyên truyền sâu rộng trong nhân dân.
2. Phòng Nội vụ chủ trì, phối hợp với Đài Truyền thanh viết tin, bài mỗi tháng một kỳ.
3. Kinh phí do ngân sách huyện bảo đảm; người đứng đầu chịu trách nhiệm về kết quả.
"""


def typed_in_vni(text: str) -> str:
    """`text` as VNI writes it, letter and mark in one case."""
    pairs = letters.vni().items()
    small = {meant: seen for seen, meant in pairs if seen == seen.lower()}
    capital = {meant: seen for seen, meant in pairs if seen == seen.upper()}
    forms = small | {meant: seen for meant, seen in capital.items() if meant.isupper()}
    return "".join(forms.get(sign, sign) for sign in text)


def typed_in_tcvn3(text: str) -> str:
    """`text` as TCVN3 writes it; the Greek mu is not the sign that is typed."""
    forms = {meant: chr(code) for code, meant in letters.tcvn3().items() if code != 0x3BC}
    return "".join(forms.get(sign, sign) for sign in text)


def lines_of(text: str, font: str | None = None) -> Source:
    return gather([(words, Line(0, 0, font=font)) for words in text.split("\n")], "text/plain")


def test_vni_there_and_back() -> None:
    source = lines_of(typed_in_vni(TEXT))
    assert "nhaân daân" in source.text
    assert apply(source, legacy.edits(source)).text == TEXT


def test_tcvn3_there_and_back() -> None:
    text = TEXT.replace("Ủy", "Uỷ")  # there is no capital Ủ to type
    source = lines_of(typed_in_tcvn3(text))
    assert "nh©n d©n" in source.text
    assert apply(source, legacy.edits(source)).text == text


def test_the_way_back_leads_to_the_words_in_the_file() -> None:
    source = lines_of(typed_in_vni(TEXT))
    made = apply(source, legacy.edits(source))
    start = made.text.index("phối hợp")
    span = made.origin.back_span(Span(start, start + 8))
    assert source.text[span.start : span.end] == "phoái hôïp"


@pytest.mark.parametrize(
    ("font", "words", "expected"),
    [
        (".VnTime", "tr×nh", "trình"),
        (".VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH"),
        (".VnArialH", "ubnd x· s¬n thñy", "UBND XÃ SƠN THỦY"),
        (".VnTime", "ban", None),
        (".VNTIME", "x·", "xã"),
        ("VNI-Times", "coâ", "cô"),
        ("VNI-Helve-Condense", "Ñaûng uûy", "Đảng ủy"),
        ("'VNI-Times'", "xaõ", "xã"),
        ("Times New Roman", "xaõ", None),
        (None, "xaõ", None),
        (".VnTime", "Số đã là Unicode", None),
        ("VNI-Times", "Trương Văn Sơn, cô", None),
    ],
)
def test_fonts_decide_at_once(font: str | None, words: str, expected: str | None) -> None:
    assert to_unicode(words, font) == expected
    source = lines_of(words, font)
    made = apply(source, legacy.edits(source))
    assert made.text == (words if expected is None else expected)


def test_a_line_in_a_legacy_font_beside_lines_in_others() -> None:
    source = lines_of("coâng taùc\ncông tác có cô")
    first, second = source.lines
    source = replace(source, lines=(first._replace(font="VNI-Times"), second))
    assert apply(source, legacy.edits(source)).text == "công tác\ncông tác có cô"


def test_trial_needs_three_words() -> None:
    assert to_unicode("nh©n d©n") is None
    assert to_unicode("ñy ban nh©n d©n tØnh") == "ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    "text",
    [
        "Hµm ¿½ Ð¾Ð± ÑÐ° Ñ€Ð¾ Ð¿Ð¾",
        "C¡ch th®c ho\ufffdt \ufffd\ufffdng c\ufffda hu\ufffdn",
        "üy ban nhân dân ðã ban hành kª hoÕch công tác dân v§n cüa huy®n",
    ],
)
def test_unknown_encodings_are_suspect(text: str) -> None:
    assert suspect(text)


@pytest.mark.parametrize(
    "text",
    [TEXT, "Ông Müller và bà Ångström thăm xã.", "© 2019 – 15 m² «Dân vận khéo»", "", "plain text"],
)
def test_usual_text_is_not_suspect(text: str) -> None:
    assert not suspect(text)
