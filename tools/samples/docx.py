"""Blocks to DOCX, written as XML: typed marks or automatic numbering, Unicode or TCVN3."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from samples import markup
from samples.markup import Block

Runs = Callable[[str], list[tuple[str, str]]]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/></Types>"""
ROOT_RELS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""
DOCUMENT_RELS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>"""


def _level(at: int, kind: str, mark: str) -> str:
    start = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
    return f'<w:lvl w:ilvl="{at}">{start}</w:lvl>'


NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
{_level(0, "upperRoman", "%1.")}{_level(1, "decimal", "%2.")}{_level(2, "lowerLetter", "%3)")}
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{_level(0, "bullet", "-")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>'
)


def unicode_runs(text: str) -> list[tuple[str, str]]:
    """One run in the font that the rules ask for."""
    return [("Times New Roman", text)]


def print_runs(text: str) -> list[tuple[str, str]]:
    """One run in a free font of the same measures that has every Vietnamese letter."""
    return [("Tinos", text)]


class Writer:
    """Collects the paragraphs and tables of one document."""

    def __init__(self, runs: Runs, *, automatic: bool) -> None:
        self.runs = runs
        self.automatic = automatic

    def paragraph(
        self,
        text: str,
        *,
        align: str = "both",
        style: str = "",
        size: int = 28,
        pre: str = "",
        before: int = 0,
    ) -> str:
        """One paragraph; `style` holds b, i or both, `size` is in half points."""
        weight = "".join(f"<w:{s}/>" for s in style)
        pieces = "".join(
            f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>{weight}'
            f'<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
            for font, words in self.runs(text)
        )
        space = f'<w:spacing w:before="{before}" w:after="60"/>'
        return f'<w:p><w:pPr>{pre}{space}<w:jc w:val="{align}"/></w:pPr>{pieces}</w:p>'

    def clause(self, line: str) -> str:
        """One paragraph of the body, its mark typed or left to the list."""
        style = "b" if markup.is_heading(line) else ""
        marked = markup.mark_of(line)
        if not (self.automatic and marked):
            indent = '<w:ind w:firstLine="567"/>'
            return self.paragraph(line, style=style).replace("<w:jc", f"{indent}<w:jc")
        level, words = marked
        number, at = (2, 0) if level == 3 else (1, level)
        pre = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
        return self.paragraph(words, style=style, pre=pre)

    def table(self, rows: list[list[str]], widths: list[int], *, lines: bool) -> str:
        """A table of paragraphs already written; short rows end in one merged cell."""
        edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
        border = "".join(f'<w:{e} w:val="single" w:sz="4"/>' for e in edges)
        grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
        body = "".join(self._row(row, widths) for row in rows)
        look = f"<w:tblBorders>{border}</w:tblBorders>" if lines else ""
        total = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        return f"<w:tbl><w:tblPr>{total}{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"

    def _row(self, row: list[str], widths: list[int]) -> str:
        cells = ""
        for at, content in enumerate(row):
            rest = widths[at:] if at == len(row) - 1 else widths[at : at + 1]
            span = f'<w:gridSpan w:val="{len(rest)}"/>' if len(rest) > 1 else ""
            width = f'<w:tcW w:w="{sum(rest)}" w:type="dxa"/>'
            cells += f"<w:tc><w:tcPr>{width}{span}</w:tcPr>{content}</w:tc>"
        return f"<w:tr>{cells}</w:tr>"


def build(blocks: list[Block], *, runs: Runs = unicode_runs, automatic: bool = False) -> bytes:
    """The bytes of a DOCX with these blocks."""
    writer = Writer(runs, automatic=automatic)
    body = ""
    for at, block in enumerate(blocks):
        by = blocks[at + 1].lines if block.kind == "sign" else []
        body += _block(writer, block, by)
    return _pack(f"<w:document {W}><w:body>{body}{SECTION}</w:body></w:document>")


def _block(writer: Writer, block: Block, by: list[str]) -> str:
    match block.kind:
        case "head":
            return _head(writer, block)
        case "table":
            return _grid(writer, block)
        case "sign":
            return _signature(writer, block.lines, by)
        case "by":
            return ""
        case "title" | "annex" | "centre":
            page = "<w:pageBreakBefore/>" if block.kind == "annex" else ""
            first, *rest = block.lines
            lines = [writer.paragraph(first, align="center", style="b", pre=page, before=240)]
            lines += [writer.paragraph(t, align="center", style=_under_title(t)) for t in rest]
            return "".join(lines)
    return "".join(writer.clause(line) for line in block.lines)


def _under_title(line: str) -> str:
    return "i" if line.startswith("(") else "b"


def _head(writer: Writer, block: Block) -> str:
    """The two columns of the head, one cell each."""
    cells = ["".join(_head_line(writer, t) for t in column if t) for column in block.columns()]
    return writer.table([cells], [3600, 5470], lines=False)


def _head_line(writer: Writer, text: str) -> str:
    style = "i" if ", ngày" in text else "" if text.startswith(("Số", "V/v")) else "b"
    return writer.paragraph(text, align="center", style=style, size=24)


def _grid(writer: Writer, block: Block) -> str:
    rows = block.rows()
    widths = [650, 2350, 1650, 1650, 1350, 1420] if len(rows[0]) == 6 else [700, 4500, 2000, 1800]
    written = [[writer.paragraph(cell, align="left", size=24) for cell in row] for row in rows]
    return writer.table(written, widths, lines=True)


def _signature(writer: Writer, left: list[str], right: list[str]) -> str:
    first, *rest = left
    cell = writer.paragraph(first, align="left", style="bi", size=24)
    cell += "".join(writer.paragraph(t, align="left", size=22) for t in rest)
    other = "".join(writer.paragraph(t, align="center", style="b") for t in right)
    return writer.table([[cell, other]], [4500, 4570], lines=False)


def _pack(document: str) -> bytes:
    """The parts zipped with a fixed date, so that a second build gives the same bytes."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_RELS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": DOCUMENT_RELS,
        "word/numbering.xml": NUMBERING,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return buffer.getvalue()
