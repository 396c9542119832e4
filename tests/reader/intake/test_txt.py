"""Plain text and its encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.reader import intake
from danvan.reader.errors import ReaderError
from danvan.reader.intake.decode import decode
from danvan.reader.options import Options
from notation import shown, words

TEXT = "Kế hoạch trồng cây của xã Bãi Ngang, huyện Sơn Thủy; giao Phòng Nội vụ chủ trì.\n" * 3
TONES_APART = (
    "Kê\u0301 hoa\u0323ch trô\u0300ng cây cu\u0309a xa\u0303 Ba\u0303i Ngang, đươ\u0323c giao"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_in_every_form(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_windows_1258() -> None:
    assert decode(TONES_APART.encode("cp1258")) == TONES_APART


@pytest.mark.parametrize(
    "seen", ["ñy ban nh©n d©n tØnh, kÕ ho¹ch c«ng t¸c d©n vËn", "keá hoaïch coâng taùc daân vaän"]
)
def test_tcvn3_and_vni_come_out_as_windows_1252_shows_them(seen: str) -> None:
    assert decode(seen.encode("cp1252")) == seen


def test_the_letters_of_tcvn3_that_windows_1252_hides_are_kept() -> None:
    assert decode(b"ch\xad\xacng tr\xd7nh") == "ch\u00ad¬ng tr×nh"
    assert decode(b"c\x81\x8d \xb5\xb8") == "c\x81\x8d µ¸"


def test_a_damaged_spot_does_not_spoil_a_text() -> None:
    data = TEXT.encode()
    assert decode(data[:40] + b"\xff" + data[40:]).count("\ufffd") == 1
    assert decode(data[:-4] + "ỷ".encode()[:2]).endswith("\ufffd")


def test_every_line_end_is_one() -> None:
    assert decode("a\r\nb\rc\u2028d\u2029e\vf\x85g".encode()) == "a\nb\nc\nd\ne\nf\ng"


def test_lines_are_pieces_and_blank_lines_stay() -> None:
    source = intake.load("KẾ HOẠCH\n\n  1. Trồng\n\tcây\n".encode(), "a.txt")
    assert shown(source) == ["~ | KẾ HOẠCH", "~ |", "in10 ~ |   1. Trồng", "in36 ~ | \tcây", "~ |"]
    assert (source.media_type, source.pages) == ("text/plain", None)


def test_form_feeds_are_pages() -> None:
    source = intake.load(b"a\nb\n\fc\n\f\nd\f", "a.txt")
    assert [(source.words(line), line.page) for line in source.lines] == [
        ("a", 1), ("b", 1), ("c", 2), ("", 3), ("d", 3),
    ]  # fmt: skip
    assert source.pages == 3


def test_one_very_long_line() -> None:
    source = intake.load("trồng cây ".encode() * 800_000, "a.txt")
    assert len(source.lines) == 1


def test_a_long_text_is_refused_by_its_size() -> None:
    with pytest.raises(ReaderError, match="200 MB"):
        intake.load(b"a" * 200_000_001)
    with pytest.raises(ReaderError, match="giới hạn 1 MB"):
        intake.load(b"a" * 1_000_001, options=Options(max_bytes=1_000_000))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), min_size=1))
def test_any_text_comes_back(text: str) -> None:
    if text.strip(" \ufeff"):
        given = text.removeprefix("\ufeff")
        assert intake.load(text.encode(), "a.txt").text == given


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", ""]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        source = intake.load(data, name)
    except ReaderError as error:
        assert str(error)
    else:
        assert "\n".join(map(source.words, source.lines)) == source.text


SIGNS = st.text("ab *_`~<>/|#-=[]()!\\&;.:\n\t1đ", max_size=120)


@given(SIGNS, st.sampled_from(["a.md", "a.html"]))
def test_any_signs_are_read(text: str, name: str) -> None:
    source = intake.load(f"x{text}".encode(), name)
    assert "\n".join(map(source.words, source.lines)) == source.text
    assert words(source)


def test_a_lost_letter_is_noted() -> None:
    data = TEXT.encode()
    (note,) = intake.load(data[:10] + b"\xff" + data[10:], "a.txt").notes
    assert note[0] == "encoding-unknown"
    assert "\ufffd" in note[2]
    assert not intake.load(data, "a.txt").notes
