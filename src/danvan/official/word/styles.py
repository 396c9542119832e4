"""The styles of a document: every element of the form is one, so that an editor can restyle it."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from danvan.official.layout import FAMILY, Face, Layout
from danvan.official.word.ml import QUOTE

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# face of the form -> the name that the word processor shows; the first are Word's own.
NAMES = {
    "body": "Body Text",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "type": "Title",
    "title": "Subtitle",
    "caption": "Caption",
    "page": "Header",
    "part": "Phần",
    "item": "Gạch đầu dòng",
    "base": "Căn cứ",
    "addressed": "Kính gửi",
    "cell": "Chữ trong bảng",
    "column": "Đầu cột",
    "superior": "Cơ quan chủ quản",
    "issuer": "Cơ quan ban hành",
    "nation": "Quốc hiệu",
    "motto": "Tiêu ngữ",
    "number": "Số, ký hiệu",
    "date": "Địa danh, thời gian",
    "about": "Trích yếu công văn",
    "stamp": "Dấu chỉ",
    "authority": "Thẩm quyền ký",
    "position": "Chức vụ người ký",
    "signer": "Họ tên người ký",
    "recipients": "Nơi nhận",
    "recipient": "Dòng nơi nhận",
    "annex": "Phụ lục",
    "annex_title": "Tên phụ lục",
    "annex_of": "Phụ lục kèm theo",
}
_FLOWING = ("body", "heading1", "heading2", "heading3", "item", "base")
_HEADINGS = ("part", "heading1", "heading2", "heading3", "annex")


def dress(document: Any, layout: Layout) -> None:
    """Gives the document the form's styles, its language and its typeface."""
    normal = document.styles["Normal"]
    _letters(normal, Face(14))
    normal.paragraph_format.space_after = Pt(0)
    _speak(document)
    for name, face in layout.faces.items():
        _style(document, name, face, layout)
    quote = document.styles.add_style("Trích văn bản cấp trên", WD_STYLE_TYPE.CHARACTER)
    quote.element.set(qn("w:styleId"), QUOTE)
    quote.font.italic, quote.quick_style = True, True
    rule = document.styles.add_style("Rule", WD_STYLE_TYPE.PARAGRAPH)
    _letters(rule, Face(2))


def _speak(document: Any) -> None:
    """Vietnamese for the spelling checker, everywhere."""
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "vi-VN")


def _style(document: Any, name: str, face: Face, layout: Layout) -> None:
    shown = NAMES[name]
    known = {style.name for style in document.styles}
    if shown in known:
        style = document.styles[shown]
    else:
        style = document.styles.add_style(shown, WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), name)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    _bare(style)
    _letters(style, face)
    form = style.paragraph_format
    form.alignment = _ALIGN[face.align]
    form.space_before = form.space_after = Pt(0)
    if name in _FLOWING:
        _flow(form, layout)
    if name in _HEADINGS:
        form.keep_with_next = True
        _outline(style, _HEADINGS.index(name))


def _bare(style: Any) -> None:
    """Without the borders, spacing and colours that the library's own styles bring along."""
    for tag in ("w:pPr", "w:rPr"):
        for found in style.element.findall(qn(tag)):
            style.element.remove(found)


def _letters(style: Any, face: Face) -> None:
    font = style.font
    font.name, font.size = FAMILY, Pt(face.size)
    font.bold, font.italic, font.underline = face.bold, face.italic, face.underline
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
        fonts.set(qn(f"w:{kind}"), FAMILY)


def _flow(form: Any, layout: Layout) -> None:
    """Running text: first line in, room between paragraphs, the lines' distance."""
    form.first_line_indent = Mm(layout.indent)
    form.space_before = Pt(layout.apart)
    form.line_spacing = Pt(layout.pitch)
    exact, least = WD_LINE_SPACING.EXACTLY, WD_LINE_SPACING.AT_LEAST
    form.line_spacing_rule = exact if layout.exact else least
    form.widow_control = True


def _outline(style: Any, place: int) -> None:
    """The level at which the navigation pane lists the style."""
    properties = style.element.get_or_add_pPr()
    level = properties.makeelement(qn("w:outlineLvl"), {qn("w:val"): str(max(place - 1, 0) % 3)})
    properties.append(level)
