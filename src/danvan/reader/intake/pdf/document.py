"""Opening a pdf and its pages, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from danvan.reader.errors import ReaderError
from danvan.reader.intake.pdf.library import library, pointer

PASSWORD, SECURITY = 4, 5  # FPDF_GetLastError
LARGEST_SIDE = 15_000.0  # points; no sheet of paper is larger


class Sheet(NamedTuple):
    """An open page: its handles ready for calls, its number from 1, how its coordinates lie.

    `box` is the page's left, bottom, right and top edge in the file's coordinates; `turn` counts
    quarter turns clockwise; `width` and `height` are those of the page as it is shown.
    """

    page: object
    text: object
    number: int
    box: tuple[float, float, float, float]
    turn: int
    width: float
    height: float


@contextmanager
def opened(data: bytes, max_pages: int) -> Iterator[tuple[int, int]]:
    """The document's handle and its number of pages; raises ReaderError where it cannot be read."""
    pdf = library()
    document = pdf.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(pdf.FPDF_GetLastError())
    try:
        count = pdf.FPDF_GetPageCount(document)
        if count < 1:
            raise _refusal(0)
        if count > max_pages:
            raise ReaderError(
                "too_large",
                f"Tệp PDF có {count} trang, quá giới hạn {max_pages} trang. "
                "Hãy tách tệp hoặc nâng giới hạn.",
            )
        yield document, count
    finally:
        pdf.FPDF_CloseDocument(document)


def _refusal(code: int) -> ReaderError:
    if code in (PASSWORD, SECURITY):
        return ReaderError("encrypted", "Tệp PDF có mật khẩu. Hãy gỡ mật khẩu rồi đọc lại.")
    return ReaderError("broken", "Tệp PDF bị hỏng hoặc không đầy đủ. Hãy tải hoặc quét lại tệp.")


@contextmanager
def sheet(document: int, number: int) -> Iterator[Sheet | None]:
    """Page `number` (from 1), closed at the end; None where the file has no such page."""
    pdf = library()
    page = pdf.FPDF_LoadPage(document, number - 1)
    if not page:
        yield None
        return
    text = pdf.FPDFText_LoadPage(page)
    try:
        yield _measured(pointer(page), pointer(text), number) if text else None
    finally:
        if text:
            pdf.FPDFText_ClosePage(text)
        pdf.FPDF_ClosePage(page)


def _measured(page: object, text: object, number: int) -> Sheet | None:
    import ctypes

    pdf = library()
    box = (ctypes.c_float * 4)()  # FS_RECTF: left, top, right, bottom
    if not pdf.FPDF_GetPageBoundingBox(page, ctypes.addressof(box)):
        return None
    left, top, right, bottom = box
    width, height = pdf.FPDF_GetPageWidthF(page), pdf.FPDF_GetPageHeightF(page)
    if not (0 < width < LARGEST_SIDE and 0 < height < LARGEST_SIDE):
        return None
    turn = pdf.FPDFPage_GetRotation(page)
    return Sheet(page, text, number, (left, bottom, right, top), turn, width, height)
