"""Marks in recognised text: what cannot follow is mended, what fits stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from danvan.reader.intake.lines import Piece
from danvan.reader.model import walk
from danvan.reader.pipeline import read_source
from danvan.reader.source import Line, Span
from readings import gather

HEAD = "KẾ HOẠCH\nTrồng cây\n"


def labels(marked: str) -> list[str | None]:
    """The marks of the parts of a recognised page."""
    pieces: list[Piece] = [
        (words, Line(0, 0, whole=True)) for words in (HEAD + marked).split("\n") if words
    ]
    source = replace(gather(pieces, "image/png", 1), notes=(("ocr-used", Span(0, 0), ""),))
    return [part.label for part in walk(read_source(source, "quét.png", "").outline) if part.label]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        (
            "I. Mục đích\n- Phủ xanh.\nII. Nội dung\n- Đào hố.\nIII. Kinh phí\n- Tự lo.",
            ["I.", "-", "II.", "-", "III.", "-"],
        ),
        (
            "I. MỤC ĐÍCH\nPhủ xanh.\nH. NỘI DUNG\nĐào hố.\nIII. KINH PHÍ\nTự lo.",
            ["I.", "II.", "III."],
        ),
        (
            "1. Các xã:\na) Đào hố.\nb) Chọn cây.\nc) Tưới cây.\nđ) Rào cây.\ne) Đếm cây.",
            ["1.", "a)", "b)", "c)", "đ)", "e)"],
        ),
        (
            "1. Các xã:\na) Đào hố.\nb) Chọn cây.\no) Tưới cây.\nd) Rào cây.",
            ["1.", "a)", "b)", "c)", "d)"],
        ),
    ],
)
def test_marks(marked: str, wanted: list[str]) -> None:
    assert labels(marked) == wanted
