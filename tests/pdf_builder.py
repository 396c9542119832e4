"""Small pdf files written by hand, with the faults that real ones have.

Every letter is 0.6 of the size wide (Courier), so that places can be counted: `width` tells how
wide some words are. Coordinates are points from the page's top left corner, y of a baseline.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field

from PIL import Image

ADVANCE = 0.6
FACES = {"regular": "Courier", "bold": "Courier-Bold", "italic": "Courier-Oblique"}


def width(words: str, size: float = 12) -> float:
    """How wide the words are in points."""
    return ADVANCE * size * len(words)


@dataclass
class Font:
    """A font that gives codes to letters as they come; `face` is a key of FACES."""

    face: str
    name: str
    codes: dict[str, int] = field(default_factory=dict)

    def encode(self, words: str) -> str:
        """The words as a hexadecimal string of the font's codes."""
        for letter in words:
            self.codes.setdefault(letter, 33 + len(self.codes))
        return "".join(f"{self.codes[letter]:02x}" for letter in words)

    def to_unicode(self) -> bytes:
        """The map from codes to letters."""
        lines = [
            f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>"
            for letter, code in self.codes.items()
        ]
        chunks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
        body = "".join(
            f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar\n" for chunk in chunks
        )
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{body}endcmap end end"
        ).encode()


@dataclass
class Page:
    """One page: the drawing operators so far, its fields and its picture."""

    pdf: Pdf
    width: float = 595
    height: float = 842
    turn: int = 0
    operators: list[str] = field(default_factory=list)
    fields: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    picture: Image.Image | None = None

    def text(self, x: float, y: float, words: str, size: float = 12, font: str = "regular") -> None:
        """Words that begin at (x, y)."""
        face = self.pdf.font(font)
        self.operators.append(
            f"BT /{face.name} {size} Tf 1 0 0 1 {x} {self.height - y} Tm "
            f"<{face.encode(words)}> Tj ET"
        )

    def centred(
        self, middle: float, y: float, words: str, size: float = 12, font: str = "regular"
    ) -> None:
        """Words centred on x = `middle`."""
        self.text(middle - width(words, size) / 2, y, words, size, font)

    def scrambled(self, x: float, y: float, words: str, size: float = 12) -> None:
        """A line whose marked letters a second font sets, after the others, from the right."""
        step = ADVANCE * size
        marked = [i for i, letter in enumerate(words) if letter > "\x7f"]
        for at, letter in enumerate(words):
            if at not in marked:
                self.text(x + at * step, y, letter, size)
        for at in reversed(marked):
            self.text(x + at * step, y, words[at], size, "spare")

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line."""
        self.operators.append(f"0.5 w {x1} {self.height - y1} m {x2} {self.height - y2} l S")

    def grid(self, xs: list[float], ys: list[float]) -> None:
        """The lines of a table with these column and row edges."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)

    def stamped(self, x: float, y: float, words: str) -> None:
        """A signature field that prints words at (x, y) and stands in no text of the page."""
        lines = words.split("\n")
        right = x + max(width(line, 10) for line in lines)
        self.fields.append(((x, y + 12 * len(lines), right, y - 10), words))


class Pdf:
    """A file under way; `data` finishes it."""

    def __init__(self) -> None:
        self.fonts: dict[str, Font] = {}
        self.pages: list[Page] = []

    def font(self, key: str) -> Font:
        """The font of this key; `spare` is a second regular one."""
        return self.fonts.setdefault(key, Font(FACES.get(key, "Courier"), f"F{len(self.fonts)}"))

    def page(self, width: float = 595, height: float = 842, turn: int = 0) -> Page:
        """A new page; `turn` in degrees."""
        self.pages.append(Page(self, width, height, turn))
        return self.pages[-1]

    def data(self) -> bytes:
        """The file's bytes."""
        return _Writer(self).data()


class _Writer:
    """Numbers the objects of a file and writes them with their table."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.objects: list[bytes] = []

    def add(self, body: str | bytes) -> int:
        self.objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, entries: str, data: bytes, is_packed: bool = False) -> int:
        packed = data if is_packed else zlib.compress(data)
        kind = "" if is_packed else "/Filter /FlateDecode "
        head = f"<< {entries} {kind}/Length {len(packed)} >> stream\n".encode()
        return self.add(head + packed + b"\nendstream")

    def data(self) -> bytes:
        catalogue, tree = self.add(""), self.add("")
        drawn = [self._page_parts(page) for page in self.pdf.pages]
        fonts = self._fonts()
        pages = []
        for page, (content, picture, fields) in zip(self.pdf.pages, drawn, strict=True):
            pages.append(self._page(page, tree, content, picture, fields, fonts))
        kids = " ".join(f"{page} 0 R" for page in pages)
        self.objects[catalogue - 1] = f"<< /Type /Catalog /Pages {tree} 0 R >>".encode()
        self.objects[tree - 1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
        return self._file(catalogue)

    def _page_parts(self, page: Page) -> tuple[int, int, list[tuple[str, bytes]]]:
        operators = list(page.operators)
        picture = 0
        if page.picture is not None:
            out = io.BytesIO()
            page.picture.convert("L").save(out, "JPEG", quality=92)
            picture = self.stream(
                f"/Type /XObject /Subtype /Image /Width {page.picture.width} "
                f"/Height {page.picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8 "
                "/Filter /DCTDecode",
                out.getvalue(),
                is_packed=True,
            )
            operators.insert(0, f"q {page.width} 0 0 {page.height} 0 0 cm /P Do Q")
        fields = [self._field(page, box, words) for box, words in page.fields]
        return self.stream("", "\n".join(operators).encode()), picture, fields

    def _field(
        self, page: Page, box: tuple[float, float, float, float], words: str
    ) -> tuple[str, bytes]:
        """The field's rectangle and what it draws."""
        left, bottom, right, top = box
        font = self.pdf.font("stamp")
        lines = [
            f"BT /{font.name} 10 Tf 1 0 0 1 0 {bottom - top - 10 - 12 * i} Tm "
            f"<{font.encode(line)}> Tj ET"
            for i, line in enumerate(words.split("\n"))
        ]
        place = f"[{left} {page.height - bottom} {right} {page.height - top}]"
        return place, "\n".join(lines).encode()

    def _fonts(self) -> str:
        entries = []
        for font in self.pdf.fonts.values():
            table = self.stream("", font.to_unicode())
            widths = " ".join(["600"] * 224)
            number = self.add(
                f"<< /Type /Font /Subtype /Type1 /BaseFont /{FACES.get(font.face, font.face)} "
                f"/FirstChar 32 /LastChar 255 /Widths [{widths}] /ToUnicode {table} 0 R >>"
            )
            entries.append(f"/{font.name} {number} 0 R")
        return f"/Font << {' '.join(entries)} >>"

    def _page(
        self,
        page: Page,
        tree: int,
        content: int,
        picture: int,
        fields: list[tuple[str, bytes]],
        fonts: str,
    ) -> int:
        notes = []
        for place, drawing in fields:
            left, bottom, right, top = map(float, place.strip("[]").split())
            look = self.stream(
                f"/Type /XObject /Subtype /Form /BBox [0 0 {right - left} {top - bottom}] "
                f"/Resources << {fonts} >>",
                drawing,
            )
            notes.append(
                f"<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect {place} "
                f"/AP << /N {look} 0 R >> >>"
            )
        pictures = f"/XObject << /P {picture} 0 R >>" if picture else ""
        return self.add(
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.width} {page.height}] "
            f"/Rotate {page.turn} /Resources << {fonts} {pictures} >> /Contents {content} 0 R "
            f"/Annots [{' '.join(notes)}] >>"
        )

    def _file(self, catalogue: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += (
            f"trailer << /Size {len(places) + 1} /Root {catalogue} 0 R >>\n"
            f"startxref\n{start}\n%%EOF\n"
        ).encode()
        return bytes(out)
