"""No input raises anything but ReaderError, and every Reading keeps its promises."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danvan.reader import Options, read
from file_builders import KINDS, content_xml, document_xml, docx_of, file_of, odt_of
from fragments import GLUE, LINES
from reading_promises import SMALL, check, read_or_refuse

some = settings(
    max_examples=120,
    deadline=timedelta(seconds=20),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
few = settings(some, max_examples=60)

line = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(LINES),
    st.text(max_size=40),
    st.from_regex(r"\A[IVXHL1-9a-hđ]{1,3}[.)/-] ?\w{0,6}\Z"),
)
lines = st.lists(line, max_size=30)
ENDINGS = st.sampled_from(["", "a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Lines of the genre and of chance, glued by blanks of any kind."""
    return "".join(piece + draw(st.sampled_from(GLUE)) for piece in draw(lines))


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[bytes]) -> bytes:
    """A file with some bytes changed, cut out or doubled."""
    data = bytearray(draw(whole))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(0, 12))
        data[at : at + length] = draw(
            st.one_of(st.binary(max_size=12), st.just(bytes(data[at : at + 3 * length])))
        )
    return bytes(data)


@some
@given(documents(), ENDINGS)
def test_text(words: str, name: str) -> None:
    read_or_refuse(words.encode("utf-8", "surrogatepass"), name)


@some
@given(documents(), st.sampled_from(["utf-16", "utf-8-sig", "cp1258", "cp1252", "shift-jis"]))
def test_text_in_other_encodings(words: str, encoding: str) -> None:
    read_or_refuse(words.encode(encoding, "replace"), "a.txt")


@some
@given(st.binary(max_size=400), ENDINGS)
def test_bytes(data: bytes, name: str) -> None:
    read_or_refuse(data, name)


@pytest.mark.parametrize("kind", KINDS)
@few
@given(words=lines)
def test_whole_files_are_read(kind: str, words: list[str]) -> None:
    read_or_refuse(file_of(kind, words))


@pytest.mark.parametrize("kind", KINDS)
@few
@given(data=st.data())
def test_damaged_files(kind: str, data: st.DataObject) -> None:
    read_or_refuse(data.draw(damaged(lines.map(lambda words: file_of(kind, words)))))


@pytest.mark.parametrize("kind", ["docx", "odt"])
@few
@given(data=st.data())
def test_damaged_xml_in_a_whole_zip(kind: str, data: st.DataObject) -> None:
    inner, outer = {"docx": (document_xml, docx_of), "odt": (content_xml, odt_of)}[kind]
    clean = lines.map(lambda words: [w for w in words if w.isprintable()])
    xml = data.draw(damaged(clean.map(lambda words: inner(words).encode())))
    read_or_refuse(outer(xml))


@few
@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_the_same_bytes_give_the_same_reading(words: list[str]) -> None:
    data = "\n".join(words).encode()
    options = Options(ocr=False, allow_secret=True)
    if data.strip():
        assert read(data, "a.txt", options) == read(data, "a.txt", options)


def test_every_line_alone_and_the_whole_list() -> None:
    options = Options(ocr=False, allow_secret=True)
    for words in (*LINES, "\n".join(LINES), "\n".join(reversed(LINES))):
        if words.strip():
            check(read(words.encode(), "a.txt", options))


def test_small_limits_are_enough_for_whole_files() -> None:
    assert read_or_refuse(docx_of(document_xml(["KẾ HOẠCH"])), options=SMALL) is not None
