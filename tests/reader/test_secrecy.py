"""The gate for files marked MẬT, TỐI MẬT or TUYỆT MẬT, and words that only look like a stamp."""

import pytest

from danvan.reader.errors import ReaderError
from danvan.reader.options import Options
from danvan.reader.pipeline import read_bytes, read_source
from danvan.reader.source import Line
from readings import gather, reading

BODY = "UBND TỈNH HẢI LÂM\n{}\nKẾ HOẠCH\ncanh phòng\n\n1. Trực đêm."


@pytest.mark.parametrize(
    "stamp",
    [
        "MẬT", "TỐI MẬT", "TUYỆT MẬT", "TỐI MẬT.", "(MẬT)", "Mật", "Tối mật", "M Ậ T",
        "Độ mật: MẬT", "MẬT - HỎA TỐC", "TỐI MÂT", "Số: 12/KH-UBND      MẬT", "Số: 1/KH-UBND (MẬT)",
    ],
)  # fmt: skip
def test_a_secret_document_is_refused(stamp: str) -> None:
    with pytest.raises(ReaderError) as refused:
        reading(BODY.format(stamp))
    assert refused.value.code == "secret"


@pytest.mark.parametrize(
    "line",
    [
        "Bảo vệ bí mật nhà nước",
        "1. Quản lý tài liệu mật đúng quy định.",
        "Số: 5/QĐ-UBND",
        "MẬT ONG RỪNG",
    ],
)
def test_the_word_alone_is_no_stamp(line: str) -> None:
    assert reading(BODY.format(line)).outline[-1].label == "1."


def test_a_stamp_in_a_page_header_counts() -> None:
    pieces = [("MẬT", Line(0, 0, role="header")), ("1. Trực đêm.", Line(0, 0))]
    with pytest.raises(ReaderError):
        read_source(gather(pieces, "text/plain"), "a.docx", "")


def test_it_is_read_when_asked_for() -> None:
    read = read_bytes(BODY.format("MẬT").encode(), "a.txt", Options(allow_secret=True))
    assert read.outline[0].id == "1"
