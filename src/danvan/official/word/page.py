"""Pages and sections: paper, margins, the page number above, the file's properties."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from danvan.official.layout import PAGE, Layout
from danvan.official.sheet import Sheet
from danvan.official.word.ml import el, run
from danvan.official.word.styles import NAMES

_UNKNOWN = date(2000, 1, 1)  # a file's date must be some date; a draft has none


def describe(document: Any, sheet: Sheet, day: date | None) -> None:
    """Title, author and language among the file's properties."""
    told = document.core_properties
    told.title, told.author = sheet.name, " ".join(sheet.head.issuer)
    told.language, told.comments = "vi-VN", ""
    moment = datetime.combine(day or _UNKNOWN, datetime.min.time())
    told.created = told.modified = moment


def lay(section: Any, layout: Layout, landscape: bool = False) -> None:
    """A4 with the form's margins; the number of the page above all but the first."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(PAGE[landscape]), Mm(PAGE[not landscape])
    margins = layout.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(layout.page_number_at)
    section.different_first_page_header_footer = True
    if section.header.is_linked_to_previous:
        _numbered(section)


def _numbered(section: Any) -> None:
    section.header.is_linked_to_previous = False
    above = section.header.paragraphs[0]
    above.style = NAMES["page"]
    for kind in ("begin", "code", "end"):
        above._p.append(_field(kind))


def _field(kind: str) -> Any:
    """A step of the field that prints the page's number."""
    if kind != "code":
        return el("r", el("fldChar", fldCharType=kind))
    made = run("")
    made.remove(made[0])
    code = el("instrText")
    code.text = "PAGE"
    made.append(code)
    return made


def restart(section: Any) -> None:
    """The section's pages are counted from 1 on their own."""
    section._sectPr.append(el("pgNumType", start=1))
