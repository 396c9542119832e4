"""The few pdfium functions that the reader calls, bound for speed."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from threading import RLock
from typing import Any

# pdfium is not made for several threads at a time.
LOCK = RLock()

_P = ctypes.c_void_p
_I = ctypes.c_int
_F = ctypes.c_float

# name: (result, arguments). Handles and addresses are plain integers here: the checks of typed
# pointers cost more than the calls.
_SIGNATURES: dict[str, tuple[Any, ...]] = {
    "FPDF_LoadMemDocument64": (_P, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p),
    "FPDF_CloseDocument": (None, _P),
    "FPDF_GetLastError": (ctypes.c_ulong,),
    "FPDF_GetPageCount": (_I, _P),
    "FPDF_LoadPage": (_P, _P, _I),
    "FPDF_ClosePage": (None, _P),
    "FPDF_GetPageWidthF": (_F, _P),
    "FPDF_GetPageHeightF": (_F, _P),
    "FPDF_GetPageBoundingBox": (_I, _P, _P),
    "FPDFPage_GetRotation": (_I, _P),
    "FPDFPage_GetAnnotCount": (_I, _P),
    "FPDFPage_GetAnnot": (_P, _P, _I),
    "FPDFPage_CloseAnnot": (None, _P),
    "FPDFAnnot_GetSubtype": (_I, _P),
    "FPDFPage_Flatten": (_I, _P, _I),
    "FPDFPage_CountObjects": (_I, _P),
    "FPDFPage_GetObject": (_P, _P, _I),
    "FPDFPageObj_GetType": (_I, _P),
    "FPDFPageObj_GetBounds": (_I, _P, _P, _P, _P, _P),
    "FPDFFormObj_CountObjects": (_I, _P),
    "FPDFFormObj_GetObject": (_P, _P, ctypes.c_ulong),
    "FPDFPath_GetDrawMode": (_I, _P, _P, _P),
    "FPDFPath_CountSegments": (_I, _P),
    "FPDFTextObj_GetFont": (_P, _P),
    "FPDFTextObj_GetFontSize": (_I, _P, _P),
    "FPDFFont_GetBaseFontName": (ctypes.c_size_t, _P, _P, ctypes.c_size_t),
    "FPDFFont_GetWeight": (_I, _P),
    "FPDFFont_GetFlags": (_I, _P),
    "FPDFText_LoadPage": (_P, _P),
    "FPDFText_ClosePage": (None, _P),
    "FPDFText_CountChars": (_I, _P),
    "FPDFText_GetText": (_I, _P, _I, _I, _P),
    "FPDFBitmap_CreateEx": (_P, _I, _I, _I, _P, _I),
    "FPDFBitmap_FillRect": (_I, _P, _I, _I, _I, _I, ctypes.c_ulong),
    "FPDFBitmap_Destroy": (None, _P),
    "FPDF_RenderPageBitmap": (None, _P, _P, _I, _I, _I, _I, _I, _I),
}

# name: result. Asked for each character or object: their arguments are passed as they are, a third
# of the time that checked ones take. Pointers must have been made with `pointer` or `byref`:
# ctypes would cut a plain integer down to 32 bits.
_UNCHECKED: dict[str, Any] = {
    "FPDFPage_GetObject": _P,
    "FPDFText_GetFontSize": ctypes.c_double,
    "FPDFText_GetLooseCharBox": None,
    "FPDFText_GetMatrix": None,
    "FPDFText_GetTextObject": _P,
    "FPDFText_GetUnicode": ctypes.c_uint,
}

TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5  # kinds of page objects


class Library:
    """pdfium, started; each function of `_SIGNATURES` and `_UNCHECKED` is an attribute."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw  # starts pdfium, and ends it with the process

        for name, (result, *arguments) in _SIGNATURES.items():
            setattr(self, name, _bound(raw, name, result, *arguments))
        for name, result in _UNCHECKED.items():
            setattr(self, name, _bound(raw, name, result))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        raise AttributeError(f"{name} is bound neither in _SIGNATURES nor in _UNCHECKED")


def _bound(raw: Any, name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    # A PYFUNCTYPE keeps the interpreter's lock: half the cost of a call.
    kind = ctypes.PYFUNCTYPE(result, *arguments)
    return kind(ctypes.cast(getattr(raw, name), _P).value or 0)


def pointer(address: int) -> object:
    """An address made ready once to be an argument of many calls."""
    return _P.from_param(address)


@cache
def library() -> Library:
    """pdfium, loaded at the first pdf."""
    return Library()
