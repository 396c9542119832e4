"""A process that keeps Tesseract's library open and answers one picture after the other.

It runs apart from the reader, so that no picture can take the reader down with it, and imports
nothing of it, so that it is there at once. Asked: a line `WIDTH HEIGHT DPI LAYOUT`, then the grey
pixels. Answered: a line with the length, then the words and drawings (level 5) of the table that
the program prints as TSV. The first answer says that it is ready; where the library cannot be
opened it ends without one.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from typing import Any

LIBRARIES = ("libtesseract.so.5", "libtesseract.so.4", "libtesseract.5.dylib")
BLOCK, LINE, WORD = 0, 2, 3  # levels of Tesseract's page iterator

_P, _S, _I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_ADDRESS = ctypes.POINTER(ctypes.c_int)
_SIGNATURES: dict[str, tuple[Any, ...]] = {
    "BaseAPICreate": (_P,),
    "BaseAPIInit3": (_I, _P, _S, _S),
    "BaseAPISetVariable": (_I, _P, _S, _S),
    "BaseAPISetPageSegMode": (None, _P, _I),
    "BaseAPISetImage": (None, _P, _S, _I, _I, _I, _I),
    "BaseAPISetSourceResolution": (None, _P, _I),
    "BaseAPIRecognize": (_I, _P, _P),
    "BaseAPIGetIterator": (_P, _P),
    "BaseAPIClear": (None, _P),
    "ResultIteratorGetPageIterator": (_P, _P),
    "ResultIteratorGetUTF8Text": (_P, _P, _I),
    "ResultIteratorConfidence": (ctypes.c_float, _P, _I),
    "ResultIteratorDelete": (None, _P),
    "PageIteratorNext": (_I, _P, _I),
    "PageIteratorIsAtBeginningOf": (_I, _P, _I),
    "PageIteratorBoundingBox": (_I, _P, _I, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS),
    "DeleteText": (None, _P),
}


class Library:
    """Tesseract's functions under their names without `Tess`, and the open recogniser."""

    def __init__(self, language: str, settings: list[str]) -> None:
        library = _opened()
        self.calls = {name: _bound(library, name, *of) for name, of in _SIGNATURES.items()}
        self.api = self.calls["BaseAPICreate"]()
        if self.calls["BaseAPIInit3"](self.api, None, language.encode()):
            raise OSError(f"no data for {language}")
        for setting in settings:
            name, value = setting.encode().split(b"=")
            self.calls["BaseAPISetVariable"](self.api, name, value)

    def words(self, pixels: bytes, width: int, height: int, dpi: int, layout: int) -> str:
        """The lines of the answer for one picture."""
        self.calls["BaseAPISetPageSegMode"](self.api, layout)
        self.calls["BaseAPISetImage"](self.api, pixels, width, height, 1, width)
        self.calls["BaseAPISetSourceResolution"](self.api, dpi)
        if self.calls["BaseAPIRecognize"](self.api, None):
            return ""
        found = self.calls["BaseAPIGetIterator"](self.api)
        lines = "\n".join(["", *self._lines(found)]) if found else ""
        if found:
            self.calls["ResultIteratorDelete"](found)
        self.calls["BaseAPIClear"](self.api)
        return lines

    def _lines(self, found: int) -> Iterator[str]:
        is_first, step = (self.calls[f"PageIterator{name}"] for name in ("IsAtBeginningOf", "Next"))
        page = self.calls["ResultIteratorGetPageIterator"](found)
        block = line = 0
        while True:
            block += bool(is_first(page, BLOCK))
            line += bool(is_first(page, LINE))
            place = self._place(page)
            if place:
                sure = self.calls["ResultIteratorConfidence"](found, WORD)
                yield f"5\t1\t{block}\t1\t{line}\t1\t{place}\t{sure:.4f}\t{self._text(found)}"
            if not step(page, WORD):
                return

    def _place(self, page: int) -> str:
        edges = [ctypes.c_int() for _ in range(4)]
        if not self.calls["PageIteratorBoundingBox"](page, WORD, *map(ctypes.byref, edges)):
            return ""
        left, top, right, bottom = (edge.value for edge in edges)
        return f"{left}\t{top}\t{right - left}\t{bottom - top}"

    def _text(self, found: int) -> str:
        address = self.calls["ResultIteratorGetUTF8Text"](found, WORD)
        if not address:
            return ""
        text = ctypes.string_at(address).decode("utf-8", "replace")
        self.calls["DeleteText"](address)
        return " ".join(text.split())


def _opened() -> ctypes.CDLL:
    for name in LIBRARIES:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    raise OSError("no library of Tesseract")


def _bound(library: ctypes.CDLL, name: str, result: Any, *arguments: Any) -> Any:
    call = getattr(library, f"Tess{name}")
    call.restype, call.argtypes = result, arguments
    return call


def main(language: str, settings: list[str]) -> int:
    """Answer until nothing more is asked; 1 where the library is not there."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    try:
        library = Library(language, settings)
    except (OSError, AttributeError):
        return 1
    _say(answers, b"")
    while line := questions.readline():
        width, height, dpi, layout = map(int, line.split())
        pixels = questions.read(width * height)
        _say(answers, library.words(pixels, width, height, dpi, layout).encode())
    return 0


def _say(answers: Any, words: bytes) -> None:
    answers.write(b"%d\n" % len(words) + words)
    answers.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
