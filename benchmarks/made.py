"""Files made for the benchmarks: DOCX, and through LibreOffice PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks import corpus
from benchmarks.measure import Absent

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>"""
_RELS = f"""<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"
 Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_MARK = re.compile(r"^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)/]")
_TONED = re.compile(
    r"([ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+)", re.I
)
_SITTING = re.compile(r".{1,40}(?:\s|$)|.+")
_P = (
    '<w:p w:rsidR="00A41B2C" w:rsidRDefault="00A41B2C"><w:pPr><w:spacing w:before="120"/>'
    '<w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr>'
)
PLAIN, OTHER = "Liberation Serif", "Liberation Sans"
COMPLETE = "DejaVu Serif"  # every Vietnamese letter; some releases of PLAIN lack those with tones


def docx(paragraphs: list[str], *, font: str = PLAIN, mixed: bool = False) -> bytes:
    """A DOCX of these paragraphs in 14 points, cut into runs as Word does by the sittings in which
    a text was typed; `mixed` sets letters with tones in another font."""
    body = "".join(f"{_P}{_runs(words, font, mixed)}</w:p>" for words in paragraphs)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
    return buffer.getvalue()


def _runs(words: str, font: str, mixed: bool) -> str:
    """One paragraph's runs: its mark bold, as offices do, or a font for each kind of letter."""
    if mixed:
        pieces = _TONED.split(words)
        return "".join(_run(piece, OTHER if at % 2 else font) for at, piece in enumerate(pieces))
    mark = _MARK.match(words)
    end = mark.end() if mark else 0
    sittings = _SITTING.findall(words[end:])
    return _run(words[:end], font, "<w:b/>") + "".join(_run(piece, font) for piece in sittings)


def _run(words: str, font: str, weight: str = "") -> str:
    if not words:
        return ""
    style = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{weight}<w:sz w:val="28"/>'
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    return f'<w:r w:rsidR="00B2731E"><w:rPr>{style}<w:lang w:val="vi-VN"/></w:rPr>{text}</w:r>'


@cache
def pdf(size: int, *, font: str = PLAIN, mixed: bool = False) -> bytes:
    """A PDF of about `size` bytes of words, printed by LibreOffice."""
    if not shutil.which("soffice"):
        raise Absent("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "made.docx"
        source.write_bytes(docx(corpus.paragraphs(size), font=font, mixed=mixed))
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180)
        return source.with_suffix(".pdf").read_bytes()
